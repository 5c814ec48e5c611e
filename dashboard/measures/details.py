"""One record in detail: fields, evidence, conflicts, translations, child rows and related records."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.gates.translations import tables as languages
from dashboard.measures import evidence as rests
from dashboard.package.description import Column
from dashboard.record import Record

# Columns that the drawer shows elsewhere or not at all. This is a rule of the drawer, not of the tables.
UNSAID = {"summary", "note", "text", "countries", "act"}


class Field(NamedTuple):
    """A field of a record: the description of its column, and its value; a tuple if it is a list."""

    column: Column
    value: object


def fields(record: Record, key: str) -> tuple[Field, ...]:
    """Return the filled fields of a record in the order of its table, except those in UNSAID.

    Columns of a composite key are included if they are categories or references, except the country, which the drawer
    shows above.
    """
    name = record.table_of(key)
    table, row = record.package.tables[name], record.tables[name].loc[key]
    unsaid = {*(part for part in table.key if not _telling(table.column(part))), *UNSAID, table.title_column}
    held = (Field(column, row[column.name]) for column in table.columns if column.name not in unsaid)
    return tuple(field for field in held if filled(field.value))


def _telling(part: Column) -> bool:
    """Return whether a key column tells a reader more than which record this is."""
    return bool(part.values or part.references) and "countries" not in part.references


def filled(value: object) -> bool:
    """Return whether a cell is filled: not a blank text, an empty list or a missing number."""
    return bool(value) if isinstance(value, tuple | str) else bool(pd.notna(value))


def concerning(record: Record, countries: tuple[str, ...], table: str) -> pd.DataFrame:
    """Return the rows of a table that concern all the given countries, newest first.

    If several countries are given, rows that concern all six are left out. An agreement is dated by its signature, else
    by its entry into force or the start of its term.
    """
    rows, wanted, members = record.facts[table], frozenset(countries), frozenset(record.members)
    kept = [wanted.issubset(codes) and not (len(wanted) > 1 and members.issubset(codes)) for codes in rows["countries"]]
    newest = rows.loc[kept, "first"]
    if table == "agreements":
        newest = newest.where(newest != "", rows.loc[kept, "in_force"])
    return rows.loc[newest.sort_values(ascending=False, kind="stable").index]


def conflicts(record: Record, key: str) -> pd.DataFrame:
    """Return the conflicting statements of sources about a record: the rows of `evidence` with a filled `says`.

    Rows are grouped by field, in the order of the evidence. Empty if no sources disagree.
    """
    rested = evidence(record, key)
    told = rested[rested["says"] != ""]
    return told.sort_values(["field", "part"], key=lambda names: pd.factorize(names)[0], kind="stable")


def evidence(record: Record, key: str) -> pd.DataFrame:
    """Return the rows of `measures.evidence.of` with the column `part`, as `with_parts` adds it."""
    return with_parts(record, rests.of(record, key))


def with_parts(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with the column `part` added: the title of the child row that a row names, blank for a whole record.

    rows: with the columns `table`, `record` and `owner`.
    """
    whole = (rows["record"] == rows["owner"]).tolist()
    pairs = zip(rows["table"], rows["record"], whole, strict=True)
    return rows.assign(part=["" if same else part(record, table, key) for table, key, same in pairs])


def part(record: Record, table: str, key: str) -> str:
    """Return the title of a child row, such as the party or the text of an output; its id if it was removed."""
    rows = record.tables[table]
    if key not in rows.index:
        return key
    called = str(rows.at[key, record.package.tables[table].part_title])
    return record.title(called) if record.table_of(called) else called


def sources(record: Record, keys: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the sources of some records, each once, in the order of first use."""
    return tuple(dict.fromkeys(source for key in keys for source in rests.sources_of(record, key)))


def translations(record: Record, key: str) -> pd.DataFrame:
    """Return the translations of a record, one row each: `language` (code), `field`, `text`, `status`."""
    table = record.table_of(key)
    found = []
    for language, held in languages(record.package).items():
        rows = record.tables[held.name]
        own = rows[(rows["table"] == table) & (rows["record"] == key)]
        found.append(own.assign(language=language)[["language", "field", "text", "status"]])
    return pd.concat(found) if found else pd.DataFrame(columns=["language", "field", "text", "status"])


def named(record: Record, meeting: str) -> tuple[str, ...]:
    """Return the ids of the agreements, then of the documents, that a meeting's outputs name, each once."""
    rows = child_rows(record, meeting, "meeting_outputs")
    return tuple(dict.fromkeys(name for name in (*rows["agreement"], *rows["document"]) if name))


def child_rows(record: Record, key: str, table: str) -> pd.DataFrame:
    """Return the rows of a child table that belong to a record: an agreement's parties, a meeting's outputs."""
    rows = record.tables[table]
    return rows[rows.iloc[:, 0] == key]
