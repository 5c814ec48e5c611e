"""All rules at once: the description, the rows, every gate, and the quotes where the documents are at hand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard import schema
from dashboard.description import Package
from dashboard.gates import evidence, labels, order, quotes, relations
from dashboard.reading.faults import Fault
from dashboard.reading.row import Rows
from dashboard.reading.rows import read_rows

Gate = Callable[[Package, Rows], Iterable[Fault]]

GATES: tuple[Gate, ...] = (
    evidence.every_record_has_evidence,
    evidence.evidence_names_a_record,
    evidence.what_is_not_stated_says_how,
    evidence.no_source_stands_idle,
    evidence.ids_are_unique,
    order.dates_are_in_order,
    order.an_end_has_a_start,
    order.what_supersedes_is_later,
    relations.pairs_point_at_each_other,
    relations.parties_agree_with_the_scope,
    relations.nothing_supersedes_itself,
    relations.numbers_in_a_series_are_unique,
    quotes.documents_are_named_whole,
    labels.everything_has_a_label,
    quotes.quotes_come_from_documents,
)


@dataclass(frozen=True)
class Verdict:
    """What a check found. `quotes` is the number found in their documents, None where no documents were given."""

    faults: tuple[Fault, ...]
    tables: int = 0
    records: int = 0
    evidence: int = 0
    quotes: int | None = None


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
    compared = None
    if documents is not None and not list(evidence.contract(package, rows)):
        compared, lost = quotes.compare(package, rows, documents)
        faults += lost
    return Verdict(
        faults=tuple(sorted(set(faults))),
        tables=len(package.tables),
        records=sum(len(rows.get(table.name, [])) for table in evidence.facts(package)),
        evidence=len(rows.get("evidence", [])),
        quotes=compared,
    )


def judge(package: Package, rows: Rows) -> list[Fault]:
    """Return the faults that the gates find in rows, which may have faults of their own."""
    missing = list(evidence.contract(package, rows))
    return missing or sorted({fault for gate in GATES for fault in gate(package, rows)})


def _rest(error: ValueError) -> str:
    """The sentence of an error about the description, without the name of the file and the full stop."""
    return str(error).removeprefix(schema.FILE).lstrip(": ").removesuffix(".")
