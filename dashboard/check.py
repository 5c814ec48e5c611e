"""All rules at once: description, rows, every gate, quotes, and that the record can be joined, said and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dashboard import enrich
from dashboard.gates import contract, evidence, quotes, translations
from dashboard.gates.judge import judge
from dashboard.package import schema
from dashboard.parse.faults import Fault
from dashboard.parse.tables import read_rows, typed
from dashboard.record import Record
from dashboard.telling import kinds


@dataclass(frozen=True)
class Verdict:
    """What a check found.

    `quotes` and `originals` (texts in the words of a source in another language) are the numbers found in their
    documents, None where no documents were given.
    """

    faults: tuple[Fault, ...]
    tables: int = 0
    records: int = 0
    evidence: int = 0
    quotes: int | None = None
    originals: int | None = None
    languages: tuple[translations.Count, ...] = ()


def check(folder: Path, documents: Path | None = None) -> Verdict:
    """Return all that is wrong with the package in a folder, and how much there is of it.

    Quotes are compared where a folder of documents is given. Raises OSError where that folder cannot be read.
    """
    try:
        package = schema.read(folder)
    except ValueError as error:
        return Verdict((Fault(schema.FILE, 0, "", "", _rest(error)),))
    rows, faults = read_rows(folder, package)
    faults += judge(package, rows)
    compared = originals = None
    judged = not list(contract.contract(package, rows))
    if documents is not None and judged:
        compared, lost = quotes.compare(package, rows, documents)
        originals, unfound = translations.originals(package, rows, documents)
        faults += lost + unfound
    faults += unjoined(Record(package, typed(package, rows))) if not faults else []
    faults += kinds.lacking(package) if judged else []
    return Verdict(
        faults=tuple(sorted(set(faults))),
        tables=len(package.tables),
        records=sum(len(rows.get(table.name, [])) for table in evidence.fact_tables(package)),
        evidence=len(rows.get("evidence", [])),
        quotes=compared,
        originals=originals,
        languages=tuple(translations.count(package, rows)),
    )


def unshowable(record: Record) -> list[Fault]:
    """Return why a record that passes every gate cannot be shown: what cannot be joined, and the words it lacks."""
    return sorted({*unjoined(record), *kinds.lacking(record.package)})


def unjoined(record: Record) -> list[Fault]:
    """Return the faults for which the tables of records cannot be joined as the server joins them."""
    if not _why_not(lambda: (record.facts, record.years)):
        return []
    told = [said for name in record.package.record_tables if (said := _of_a_table(record, name))]
    if not told:
        told = [f"the years of the record cannot be told by 'period' of its tables: {_why_not(lambda: record.years)}"]
    return [Fault(schema.FILE, 0, "", "", said) for said in told]


def _of_a_table(record: Record, name: str) -> str:
    """Why a table of records cannot be joined, and by which of its columns; blank where it can."""
    table = record.package.tables[name]
    for columns, join in (
        (table.period.columns, enrich.days),
        (table.countries.columns, enrich.countries),
        (table.names, enrich.enriched),
    ):
        why = _why_not(partial(join, record.tables, table))
        if why:
            return f"the table {name} cannot be joined by {', '.join(columns)}: {why}"
    return ""


def _why_not(join: Callable[[], object]) -> str:
    """What stops a step, whatever it is, in one line; blank where it can be done."""
    try:
        join()
    except Exception as error:  # the description is a host's own: any may lie in it, and none may reach a reader
        return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(".")
    return ""


def _rest(error: ValueError) -> str:
    """The sentence of an error about the description, without the name of the file and the full stop."""
    return str(error).removeprefix(schema.FILE).lstrip(": ").removesuffix(".")
