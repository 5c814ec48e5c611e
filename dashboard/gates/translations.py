"""Translations: each belongs to an English text of a record, is counted, and is outdated once the English changes."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.package.translations import PREFIX
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

PHRASES = "phrases_"  # of tables whose texts are translated wherever they stand


@dataclass(frozen=True)
class Count:
    """Progress of a language: texts in English, texts translated, and how many of these are outdated."""

    language: str
    wanted: int
    done: int
    outdated: int


def base(text: str) -> str:
    """Return the first eight hex digits of an English text's SHA-256. A translation stores them to detect changes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def tables(package: Package) -> dict[str, Table]:
    """Return the translation tables by language code."""
    return {name.removeprefix(PREFIX): table for name, table in package.tables.items() if name.startswith(PREFIX)}


def texts(package: Package, rows: Rows) -> dict[tuple[str, str, str], str]:
    """Return every non-blank English text of a translated column, by (table, record, field)."""
    return {
        (table.name, table.record(row), column.name): row[column.name]
        for table in package.tables.values()
        for column in table.columns
        if column.translated
        for row in rows.get(table.name, [])
        if row[column.name]
    }


def translations_belong_to_a_text(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each translation without an English text."""
    english = texts(package, rows)
    for table in tables(package).values():
        for row in rows.get(table.name, []):
            if row["table"] in rows and (row["table"], row["record"], row["field"]) not in english:
                said = message(
                    "of {record!r} in {table} has no English text; allowed: a column that is translated",
                    record=row["record"],
                    table=row["table"],
                )
                yield cell_fault(table, row, "field", said)


def count(package: Package, rows: Rows) -> list[Count]:
    """Return the progress of each language, in the order of the package."""
    english = texts(package, rows)
    counts = []
    for language, table in tables(package).items():
        made = [row for row in rows.get(table.name, []) if _key(row) in english]
        old = [row for row in made if row["base"] != base(english[_key(row)])]
        counts.append(Count(language, len(english), len(made), len(old)))
    return counts


def originals(package: Package, rows: Rows, documents: Path) -> tuple[int, list[Fault]]:
    """Return how many texts marked `original` occur in a document of a folder, and a fault for each that does not.

    White space is ignored, because print breaks lines within words. Raises OSError if the folder cannot be read.
    """
    files = [path for path in documents.iterdir() if path.is_file()]
    printed = "\n".join(squeezed(path.read_text(encoding="utf-8-sig", errors="replace")) for path in files)
    found, faults = 0, []
    for table in tables(package).values():
        for row in rows.get(table.name, []):
            if row["status"] == "original" and squeezed(row["text"]) in printed:
                found += 1
            elif row["status"] == "original":
                said = "stands in no document; allowed: the words of a source, to the letter, or another status"
                faults.append(cell_fault(table, row, "text", said))
    return found, faults


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def _key(row: Row) -> tuple[str, str, str]:
    return row["table"], row["record"], row["field"]
