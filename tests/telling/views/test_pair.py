"""The findings of the page of a pair."""

import pytest

from dashboard import words
from dashboard.measures import pair as measures
from dashboard.record import BORDERS, current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling.teller import Teller
from dashboard.telling.views import pair
from tests.product import each_once
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


def findings(**chosen):
    return pair.findings(TELLER, Selection(Filters(**chosen), Place(page="pair")))


@pytest.mark.parametrize(("two", "day"), each_once(RECORD.pairs, ["", "1900", "2003-12-31", "2012"]))
def test_each_pair_has_its_blocks_and_what_is_missing_as_sound_findings(two, day):
    filters = Filters(country=tuple(two.split("-"))[::-1], asof=day, start=2010)
    found = findings(country=filters.country, asof=day, start=2010)
    check(RECORD, found)
    assert [each.name for each in found] == ["border", "history", *measures.NAMES, "gaps"]
    border, timeline = found[:2]
    assert bool(border.figure) <= (two in BORDERS)
    assert (TELLER.say("pair.apart", pair=pair.subject(TELLER, filters)) == border.title) == (two not in BORDERS)
    assert border.cites == tuple(measures.blocks(RECORD, Filters(asof=day), two)["liaison_posts"].index)
    held = {*measures.blocks(RECORD, Filters(asof=day), two)["agreements"].index}
    held |= {*measures.blocks(RECORD, Filters(asof=day), two)["meetings"].index}
    assert {*timeline.cites} == {*timeline.table.records} == {event.record for event in timeline.figure} <= held
    for each in found[2:-1]:
        rows = measures.blocks(RECORD, Filters(asof=day), two)[each.name]
        assert set(each.table.records) == set(each.cites) == set(rows.index)
        assert len(each.table.rows) == len(rows)
    assert pair.answer(TELLER, filters)


@pytest.mark.parametrize(("country", "number"), [((), 15), (("THA",), 5), (("THA", "VNM", "LAO"), 3), (("AUS",), 15)])
def test_without_a_pair_those_to_choose_from_are_a_sound_finding(country, number):
    for day in ("", "2006"):
        found = findings(country=country, asof=day)
        check(RECORD, found)
        (offers,) = found
        assert len(offers.table.rows) == number
        assert set(offers.table.records) <= set(RECORD.pairs)
        assert bool(pair.answer(TELLER, Filters(country=country, asof=day))) == (not country)
