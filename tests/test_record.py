"""The record as pages get it."""

import pytest

from dashboard import dates, enrich, record, search, words
from dashboard.measures import evidence
from dashboard.telling import lists
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORD = record.current()


def test_the_six_members_come_in_the_order_of_the_united_nations():
    assert RECORD.members == ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")


def test_every_record_that_can_be_opened_has_a_title_and_a_table():
    assert len(RECORD.records) > 100
    for key in RECORD.records:
        assert RECORD.title(key).strip()
        assert RECORD.table_of(key) in RECORD.package.record_tables


def test_an_unknown_record_has_no_table():
    assert RECORD.table_of("no-such-record") == ""


@pytest.mark.parametrize("table", sorted(RECORD.package.record_tables))
def test_enriched_tables_have_their_rows_with_countries_days_and_words(table):
    facts = RECORD.facts[table]
    assert len(facts)
    assert list(facts.index) == list(RECORD.tables[table].index)
    known = set(RECORD.tables["countries"]["country"])
    for row in facts.to_dict("records"):
        assert known.issuperset(row["countries"])
        assert row["first"] <= row["last"]
        assert bool(row["first"]) == bool(row["last"])
        assert row["folded"]


def test_every_record_of_a_fact_table_has_evidence_to_show():
    seen = 0
    for key in RECORD.records:
        table = RECORD.table_of(key)
        if not RECORD.package.tables[table].evidence_exempt:
            rows = evidence.of(RECORD, key)
            assert len(rows), key
            assert rows["source_title"].all()
            seen += 1
    assert seen > 100


def test_the_evidence_of_a_meeting_includes_that_of_its_outputs():
    outputs = RECORD.tables["meeting_outputs"]
    assert len(outputs)
    for meeting in outputs["meeting"].unique():
        tables = set(evidence.of(RECORD, meeting)["table"])
        assert tables == {"meetings", "meeting_outputs"}


def test_a_meeting_known_to_the_month_covers_that_month():
    by_month = [row for row in RECORD.facts["meetings"].itertuples() if len(row.starts) == 7 and not row.ends]
    assert by_month
    for row in by_month:
        span = dates.span(row.starts)
        assert (row.first, row.last) == (span.first.isoformat(), span.last.isoformat())


def test_an_agreement_lasts_until_it_is_known_to_have_ended():
    for row in RECORD.facts["agreements"].itertuples():
        if row.signed and not row.expires:
            assert row.last == enrich.FOREVER


def test_a_record_is_found_by_each_spelling_of_its_countries():
    seen = 0
    countries = RECORD.tables["countries"]
    for row in RECORD.facts["meetings"].itertuples():
        for code in row.countries:
            for name in (countries.at[code, "name"], *countries.at[code, "aliases"]):
                assert search.matches(name, row.folded), (row.meeting, name)
                seen += 1
    assert seen


def test_the_years_reach_from_the_first_event_that_ends_to_the_date_of_the_data():
    assert RECORD.years[-1] >= int(RECORD.package.created[:4])
    beyond = {"laws_and_plans", "statistics"}  # tables whose years reach into the future or are periods
    days = [
        row for name, facts in RECORD.facts.items() if name not in beyond for row in facts.itertuples() if row.first
    ]
    ending = [row.first for row in days if row.last != enrich.FOREVER]
    assert int(min(ending)[:4]) == RECORD.years[0]


def test_what_lasts_from_long_before_does_not_lengthen_the_choice_of_years():
    lasting = [row.first for facts in RECORD.facts.values() for row in facts.itertuples() if row.last == enrich.FOREVER]
    assert int(min(lasting)[:4]) < RECORD.years[0]


def test_a_record_with_only_doubtful_evidence_is_marked_on_its_card():
    told = {}
    for row in RECORD.tables["evidence"].itertuples():
        if row.field in ("", *evidence.DECISIVE):
            owner = row.record.split("/")[0] if row.table in RECORD.child_tables else row.record
            told.setdefault((owner, row.record, row.field), []).append(row.certainty)
    doubtful = {owner for (owner, *_), certainties in told.items() if set(certainties) == {"doubtful"}}
    assert doubtful == evidence.doubtful(RECORD)
    assert {"mmr-trafficking-law-draft-2007", "police-centre-thailand-china", "support-centre-mawlamyine"} <= doubtful
    # One sentence is about memoranda and treaties together, so it is open which of the two a pair signed.
    assert {"myanmar-thailand-bilateral", "thailand-viet-nam-bilateral", "china-viet-nam-bilateral"} <= doubtful
    assert {"khm-trafficking-law-2008", "office-muse", "cambodia-viet-nam-bilateral"}.isdisjoint(doubtful)
    teller = Teller(RECORD, words.of("en"))
    for key in RECORD.records:
        assert (teller.say("card.doubtful") in teller.marks(key)) == (key in doubtful), key
    tables = {RECORD.table_of(key) for key in doubtful} & set(registry.KINDS)
    assert {"laws_and_plans", "country_reports", "liaison_posts", "agreements"} <= tables
    for table in tables:
        own = [key for key in RECORD.facts[table].index if key in doubtful]
        assert all(teller.say("card.doubtful") in card.tags for card in lists.cards_by_id(teller, own, table))


def test_the_record_is_read_once():
    assert record.current() is record.current()
