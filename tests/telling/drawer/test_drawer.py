"""The drawer in plain words."""

import pytest

from dashboard import words
from dashboard.measures import details, overview
from dashboard.measures import related as measures
from dashboard.measures.directory import BODIES
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import roles, sources
from dashboard.telling.drawer import country, head, parts, related, statements
from dashboard.telling.teller import Teller

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)


@pytest.fixture(params=[9, pytest.param(1, marks=pytest.mark.product)], ids=["each ninth record", "each record"])
def keys(request):
    """Return the ids of the records whose drawers are read; `dashboard check` tells the drawer of each."""
    chosen = RECORD.records[:: request.param]
    assert {RECORD.table_of(key) for key in chosen} == set(RECORD.package.record_tables)
    return chosen


def test_every_row_of_evidence_stands_in_a_statement_of_its_source(keys):
    for key in keys:
        rows, told = details.evidence(RECORD, key), statements.sources(TELLER, key)
        states = RECORD.tables["sources"]["url_state"]
        in_order = sorted(dict.fromkeys(rows["source"]), key=lambda source: states[source] == "mirror")
        assert [each.source.source for each in told] == in_order
        for source, read, own in told:
            held = rows[rows["source"] == source.source]
            assert {one.quote for one in own} == set(held["quote"])
            assert {one.note for one in own} == set(held["note"])
            assert source.title == held["source_title"].iloc[0]
            whole = bool(held["source_file"].iloc[0])
            assert read == SAY("drawer.read_whole" if whole else "drawer.read_elsewhere")
            assert whole or not any(held["quote"])
            assert SAY.date(held["source_published"].iloc[0]) in source.basis
            for certainty in held["certainty"]:
                assert any(SAY.value("certainty", certainty) in one.basis for one in own)


def test_sources_cited_are_those_that_the_records_rest_on():
    keys = RECORD.records[:50]
    found = sources.cited(TELLER, keys)
    states = RECORD.tables["sources"]["url_state"]
    in_order = sorted(details.sources(RECORD, keys), key=lambda source: states[source] == "mirror")
    assert [source.source for source in found] == in_order
    assert all(source.title and source.basis for source in found)


def test_sides_of_a_conflict_are_grouped_by_field(keys):
    seen = 0
    for key in keys:
        rows, told = details.conflicts(RECORD, key), statements.conflicts(TELLER, key)
        assert sorted(side.says for conflict in told for side in conflict.sides) == sorted(rows["says"])
        assert all(conflict.about for conflict in told)
        seen += len(told)
    assert seen > 20 * len(keys) / len(RECORD.records)


def test_groups_of_related_records_hold_each_record_once(keys):
    seen = 0
    for key in keys:
        groups, rows = related.groups(TELLER, key), related.shown(TELLER, key)
        assert sorted(record for group in groups for record in group.records) == sorted(rows["record"])
        assert rows["record"].is_unique
        assert all(group.heading for group in groups)
        assert len({group.name for group in groups}) == len(groups)
        assert set(rows["record"]) <= set(measures.related(RECORD, key)["record"])
        seen += len(groups)
    assert seen > 100 * len(keys) / len(RECORD.records)


def test_roles_hold_the_records_that_can_be_opened_and_titles_of_those_that_cannot():
    titles = 0
    for key in RECORD.tables[BODIES].index:
        for role in roles.roles(TELLER, key):
            assert bool(role.records) != bool(role.titles), (key, role)
            assert set(role.records) <= set(RECORD.records)
            titles += len(role.titles)
    assert titles


def test_a_drawer_is_called_after_its_record_or_its_two_countries_and_says_its_kind():
    for pair in RECORD.pairs:
        assert head.title(TELLER, pair) == " – ".join(RECORD.country(code) for code in RECORD.pair(pair))
    for key in RECORD.records:
        assert head.title(TELLER, key) == RECORD.title(key)
        assert head.kind(TELLER, key).lower() == SAY(f"noun.{RECORD.table_of(key)}").lower()
        assert len(head.countries(TELLER, key)) == len(RECORD.row(key)["countries"])


def test_only_records_with_child_rows_have_any_in_the_drawer():
    for tell, table in ((parts.parties, "agreements"), (parts.outputs, "meetings"), (parts.meeting, "country_reports")):
        assert {RECORD.table_of(key) for key in RECORD.records if tell(TELLER, key)} == {table}
    for key in RECORD.tables["agreements"].index:
        for party in parts.parties(TELLER, key):
            assert party.name
            assert party.steps


def test_the_drawer_of_a_country_lists_its_records_by_table():
    assert RECORD.members
    for code in RECORD.members:
        groups = country.groups(TELLER, Filters(), code)
        assert [group.table for group in groups] == list(country.TABLES)
        assert sorted(country.TABLES) == sorted(overview.COUNTED)
        for group in groups:
            rows = details.concerning(RECORD, (code,), group.table)
            assert group.heading == f"{SAY(f'table.{group.table}')} ({len(rows)})"
            assert [card.record for card in group.cards] == list(rows.index)
