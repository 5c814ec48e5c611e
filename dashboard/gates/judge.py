"""Every gate, and which of them one table alone can pass."""

from collections.abc import Callable, Iterable

from dashboard.gates import (
    conflicts,
    contract,
    evidence,
    harm,
    history,
    ids,
    labels,
    order,
    quotes,
    relations,
    replies,
    sizes,
    symbols,
    translations,
)
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

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
    symbols.every_kind_of_post_has_a_symbol,
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


def judge(package: Package, rows: Rows, gates: Iterable[Gate] = (*SOUND, *WHOLE)) -> list[Fault]:
    """Return the faults that gates, all or those given, find in rows, which may have faults of their own."""
    missing = list(contract.contract(package, rows))
    return missing or sorted({fault for gate in gates for fault in gate(package, rows)})
