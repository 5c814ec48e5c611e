"""All gates, in two groups: those that a file must pass alone, and those that need rows in other tables."""

from collections.abc import Callable, Iterable

from dashboard.gates import (
    addresses,
    ages,
    catalogues,
    codes,
    conflicts,
    contract,
    copies,
    evidence,
    fault_patterns,
    harm,
    history,
    ids,
    labels,
    members,
    order,
    places,
    quotes,
    relations,
    replies,
    sizes,
    successors,
    symbols,
    translations,
)
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

Gate = Callable[[Package, Rows], Iterable[Fault]]

# Rules that must always hold, even if rows are still to be added to other tables.
SOUND: tuple[Gate, ...] = (
    harm.nothing_identifies_one_person,
    harm.small_counts_stay_out,
    harm.shelters_are_placed_no_nearer_than_a_town,
    evidence.evidence_names_a_record,
    evidence.unstated_evidence_has_a_note,
    evidence.ids_are_unique,
    conflicts.a_conflict_has_two_sides,
    history.what_was_removed_stays_removed,
    history.changes_name_known_records,
    translations.translations_belong_to_a_text,
    replies.a_reply_names_a_record,
    replies.a_mark_says_what_was_left_out,
    order.dates_are_in_order,
    order.an_end_has_a_start,
    order.what_supersedes_is_later,
    order.changes_are_dated_by_the_day,
    order.something_is_dated,
    places.places_lie_in_their_country,
    places.posts_lie_at_the_border_that_they_face,
    members.the_six_are_the_members,
    relations.a_commitment_is_of_one_text,
    copies.copies_are_marked,
    relations.pairs_point_at_each_other,
    relations.nothing_supersedes_itself,
    relations.numbers_in_a_series_are_unique,
    quotes.documents_are_named_whole,
    labels.everything_has_a_label,
    symbols.every_kind_of_post_has_a_symbol,
    codes.codes_are_known,
    ids.no_text_holds_an_id,
    quotes.quotes_come_from_documents,
    addresses.a_copy_is_marked_as_one,
    addresses.an_address_has_a_state,
    successors.a_successor_is_later_and_of_the_same_country,
    successors.no_law_replaces_itself,
    successors.what_is_replaced_is_over,
    successors.what_is_superseded_has_a_successor,
)
# Rules that one table may break until the rows that belong to it are added to others.
WHOLE: tuple[Gate, ...] = (
    copies.an_address_has_one_state,
    evidence.every_record_has_evidence,
    evidence.every_source_is_used,
    relations.parties_agree_with_the_scope,
    history.every_record_is_in_the_history,
    sizes.tables_have_a_plausible_size,
    replies.a_reply_is_no_younger_than_the_data,
    addresses.a_site_of_copies_is_one_everywhere,
    ages.what_a_dated_source_tells_has_a_day,
    ages.a_day_is_no_younger_than_its_sources,
)


def judge(package: Package, rows: Rows, gates: Iterable[Gate] = (*SOUND, *WHOLE)) -> list[Fault]:
    """Return the faults that the given gates find. `rows` may hold faulty cells: gates must not raise on them."""
    needed = (catalogues.catalogues_are_whole, fault_patterns.patterns_are_whole, contract.contract)
    missing = [fault for gate in needed for fault in gate(package, rows)]
    return missing or sorted({fault for gate in gates for fault in gate(package, rows)})
