"""Toggles of a filter: what they say, and what each leads to."""

from html.parser import HTMLParser

from dashboard import words
from dashboard.charts import symbols
from dashboard.record import current
from dashboard.selection import Filters, address
from dashboard.ui.parts import toggles
from dashboard.ui.run.view import View
from tests.chosen import on

RECORD, SAY = current(), words.of("en")


class Links(HTMLParser):
    """The attributes of the links of a piece of HTML, and all its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.links += [dict(attributes)] if tag == "a" else []

    def handle_data(self, data):
        self.text += data


def shown(chosen, field, counts, **more):
    """Return the toggles of a filter as they are read."""
    return Links(toggles.html(View(RECORD, SAY, chosen), field, counts, **more))


def test_each_toggle_adds_its_code_or_takes_it_away_and_closes_the_record():
    chosen = on("map", Filters(kind=("transit_centre",), q="x")).on(record="KHM", list_page=3)
    found = shown(chosen, "kind", {"transit_centre": 4, "hotline": 9}).links
    ways = [address.link(on("map", Filters(kind=kinds, q="x"))) for kinds in (("transit_centre", "hotline"), ())]
    assert [each["href"] for each in found] == ways
    assert [each.get("aria-current") for each in found] == [None, "true"]
    assert [each["class"] for each in found] == ["gms-go gms-kind-hotline", "gms-go gms-kind-transit_centre"]


def test_a_toggle_says_its_number_and_one_that_is_chosen_stays_without_a_match():
    held = shown(on("map", Filters(mandate=("drugs",))), "mandate", {"trafficking": 2})
    assert [each.get("aria-current") for each in held.links] == [None, "true"]
    assert held.text == "".join([SAY("facet.mandate"), SAY.value("mandate", "trafficking"), "2", "Drugs", "0"])


def test_symbols_stand_in_the_toggles_and_say_nothing():
    plain, drawn = (shown(on("map"), "kind", {"hotline": 1}, **more) for more in ({}, {"symbol": _triangle}))
    assert plain.text == drawn.text
    assert plain.links == drawn.links


def _triangle(_code: str) -> str:
    return symbols.inline("border_liaison_office")
