"""The findings of the page of a country."""

from itertools import permutations

import pytest

from dashboard import words
from dashboard.measures import country as measures
from dashboard.measures.asof import CONCLUDED
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import country as told
from dashboard.telling.teller import Teller
from dashboard.telling.views import country
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


def findings(*codes):
    return country.findings(TELLER, Selection(Filters(country=codes), Place(page="country")))


@pytest.mark.parametrize("code", RECORD.members)
def test_each_country_has_facts_a_timeline_and_blocks_with_all_records(code):
    found = [*findings(code)]
    check(RECORD, found)
    drawn = found.pop(2 + measures.NAMES.index("liaison_posts") + 1)
    assert [each.name for each in found] == [f"facts-{code}", "history", *(f"{code}-{name}" for name in measures.NAMES)]
    assert drawn.name == f"map-{code}"
    assert drawn.table.records == drawn.cites == tuple(post.post for post in drawn.figure.posts)
    assert set(drawn.cites) <= set(measures.blocks(RECORD, code)["liaison_posts"]["record"])
    for name, each in zip(measures.NAMES, found[2:], strict=True):
        assert list(each.cites) == measures.blocks(RECORD, code)[name]["record"].tolist()
        assert sorted(each.table.records) == sorted(each.cites)
    assert country.answer(TELLER, Filters(country=(code,))) == told.answer(TELLER, code)
    assert country.subject(TELLER, Filters(country=(code,))) == RECORD.label(code)


@pytest.mark.parametrize("code", RECORD.members)
def test_the_timeline_has_each_dated_law_agreement_and_meeting_of_a_country_once(code):
    (found,) = [each for each in findings(code) if each.name == "history"]
    blocks, dated = measures.blocks(RECORD, code), set()
    for name, dates in (
        ("laws_and_plans", ("period_start", "adopted", "in_force")),
        ("agreements", ("signed", "in_force")),
        ("treaties", ("signed", "in_force")),
        ("meetings", ("starts",)),
    ):
        rows = {key: RECORD.row(key) for key in blocks[name]["record"]}
        dated |= {key for key, row in rows.items() if any(row[date] for date in dates)}
    assert dated
    assert sorted(found.table.records) == sorted(dated) == sorted(found.cites)
    assert [event.record for event in found.figure] == list(found.table.records)


@pytest.mark.parametrize("code", RECORD.members)
def test_the_facts_name_law_plan_partners_and_posts_each_with_its_age(code):
    found = findings(code)[0]
    assert len(found.figure) == len(found.table.rows) == 4
    law, plan, partners, posts = found.figure
    for line in (*law.lines, *plan.lines):
        assert line.opens in found.cites or line.words == TELLER.say("country.latest_none")
        assert not line.opens or "report" in line.beside
    pairs = {line.countries for line in partners.lines if line.page == "pair"}
    agreed = measures.blocks(RECORD, code)["agreements"]
    concluded = agreed[[RECORD.row(key)["status"] in CONCLUDED for key in agreed["record"]]]
    assert {other for two in pairs for other in two} - {code} == {*concluded["group"]} & {*RECORD.members}
    assert "reported" in partners.beside
    assert [line.page for line in posts.lines] == ["map"]
    assert "reported" in posts.beside


@pytest.mark.parametrize("code", RECORD.members)
def test_each_finding_of_two_countries_names_its_own(code):
    for codes in permutations(RECORD.members, 2):
        if code == codes[0]:
            found = findings(*codes)
            check(RECORD, found)
            order = [f"{own}-{name}" for name in measures.NAMES for own in codes]
            shown = [each for each in found if not each.name.startswith(("facts-", "history", "map-"))]
            assert [each.name for each in shown] == order
            labels = [RECORD.label(own) for _ in measures.NAMES for own in codes]
            assert all(each.title.startswith(label) for each, label in zip(shown, labels, strict=True))
            timeline, *profiles, first, second = [each for each in found if each not in shown]
            assert [each.name for each in profiles] == [f"facts-{own}" for own in codes]
            assert [each.name for each in (first, second)] == [f"map-{own}" for own in codes]
            named = zip((*profiles, first, second), codes * 2, strict=True)
            assert all(RECORD.label(own) in each.title for each, own in named)
            assert all(RECORD.label(own) in timeline.title for own in codes)
            assert {event.country for event in timeline.figure} == set(codes)
            assert len(set(timeline.table.records)) == len(timeline.table.rows)


@pytest.mark.parametrize("codes", [(), ("AUS",), RECORD.members[:3], (*RECORD.members[:3], "AUS")])
def test_another_choice_gives_the_six_and_says_why(codes):
    (six,) = found = findings(*codes)
    check(RECORD, found)
    assert six.table.records == RECORD.members
    shown, why = told.chosen(TELLER, Filters(country=codes))
    assert shown == ()
    assert len(why) == ("AUS" in codes) + (len(codes) > 2)
    assert country.answer(TELLER, Filters(country=codes)) == ""
