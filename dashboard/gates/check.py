"""All rules at once: the description, the rows, every gate, and the quotes where the documents are at hand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard.gates import (
    conflicts,
    evidence,
    history,
    ids,
    labels,
    order,
    quotes,
    relations,
    replies,
    sizes,
    translations,
)
from dashboard.gates.harm import gates as harm
from dashboard.package import schema
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows
from dashboard.parse.rows import read_rows

Gate = Callable[[Package, Rows], Iterable[Fault]]

# What must hold within the rows of a table, or between tables, whatever else is still to be added.
SOUND: tuple[Gate, ...] = (
    harm.nothing_leads_to_one_person,
    harm.small_counts_stay_out,
    harm.victims_are_kept_no_nearer_than_a_town,
    evidence.evidence_names_a_record,
    evidence.what_is_not_stated_says_how,
    evidence.ids_are_unique,
    conflicts.a_conflict_has_two_sides,
    history.what_was_removed_stays_removed,
    history.the_history_speaks_of_records,
    translations.translations_belong_to_a_text,
    replies.a_reply_speaks_of_a_record,
    replies.what_is_left_out_says_what,
    order.dates_are_in_order,
    order.an_end_has_a_start,
    order.what_supersedes_is_later,
    relations.pairs_point_at_each_other,
    relations.nothing_supersedes_itself,
    relations.numbers_in_a_series_are_unique,
    quotes.documents_are_named_whole,
    labels.everything_has_a_label,
    ids.no_text_holds_an_id,
    quotes.quotes_come_from_documents,
)
# What one table owes to others: rows that are still to be added there.
WHOLE: tuple[Gate, ...] = (
    evidence.every_record_has_evidence,
    evidence.no_source_stands_idle,
    relations.parties_agree_with_the_scope,
    history.every_record_is_in_the_history,
    sizes.tables_are_of_a_likely_size,
    replies.a_reply_is_no_younger_than_the_data,
)


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
    if documents is not None and not list(evidence.contract(package, rows)):
        compared, lost = quotes.compare(package, rows, documents)
        originals, unfound = translations.originals(package, rows, documents)
        faults += lost + unfound
    return Verdict(
        faults=tuple(sorted(set(faults))),
        tables=len(package.tables),
        records=sum(len(rows.get(table.name, [])) for table in evidence.facts(package)),
        evidence=len(rows.get("evidence", [])),
        quotes=compared,
        originals=originals,
        languages=tuple(translations.count(package, rows)),
    )


def judge(package: Package, rows: Rows, gates: Iterable[Gate] = (*SOUND, *WHOLE)) -> list[Fault]:
    """Return the faults that gates, all or those given, find in rows, which may have faults of their own."""
    missing = list(evidence.contract(package, rows))
    return missing or sorted({fault for gate in gates for fault in gate(package, rows)})


def _rest(error: ValueError) -> str:
    """The sentence of an error about the description, without the name of the file and the full stop."""
    return str(error).removeprefix(schema.FILE).lstrip(": ").removesuffix(".")
