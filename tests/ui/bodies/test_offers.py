"""The fifteen pairs as a table: each row leads to its pair and says what is on record, every text as a text."""

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from lxml import html

from dashboard import words
from dashboard.record import Record, current
from dashboard.telling.views import pair
from dashboard.ui.bodies import offers
from dashboard.ui.run.view import View
from tests.chosen import on

RECORD, SAY = current(), words.of("en")


def table(record=RECORD, **chosen):
    view = View(record, SAY, replace(on("pair", **chosen), language="en"))
    found = pair.offers(view.teller, view.filters.only("asof", "country"))
    return html.fragment_fromstring(offers._table(view, found))


@pytest.mark.parametrize(("chosen", "number"), [({}, 15), ({"country": ("THA",)}, 5), ({"asof": "2004-12-31"}, 15)])
def test_each_pair_has_a_row_that_leads_to_it_and_keeps_the_day_and_the_language(chosen, number):
    shown = table(**chosen)
    links = list(shown.iter("a"))
    assert len(links) == number
    for link in links:
        asked = parse_qs(link.get("href").removeprefix("?"))
        one, other = asked.pop("country")
        assert link.text == f"{RECORD.label(one)} – {RECORD.label(other)}"
        assert asked == {"lang": ["en"]} | ({"asof": [chosen["asof"]]} if "asof" in chosen else {})


def test_hostile_names_of_countries_stay_texts_in_one_line():
    bad = '"><script>alert(1)</script>\n\n# x'
    countries = RECORD.tables["countries"].copy()
    countries.loc["THA", "label"] = bad
    shown = table(Record(RECORD.package, {**RECORD.tables, "countries": countries}))
    assert not list(shown.iter("script"))
    assert sum("<script>alert(1)</script> # x" in link.text for link in shown.iter("a")) == 5
