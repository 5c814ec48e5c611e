"""What a list in the browser sends is taken as an address is: known values only."""

import json

import pytest

from dashboard.record import current
from dashboard.selection import Place, Selection, address
from dashboard.selection.address import LAST_LIST_PAGE, LONGEST_QUERY
from dashboard.selection.narrowing import narrowed

FACETS = {"topic": ["training", "policy", "children"], "publisher": ["xinhua"]}
DEFAULTS = {"q": "", "form": "cards", "page": 1, "topic": [], "publisher": []}


def test_what_a_list_sends_is_taken():
    sent = {"q": "police", "form": "table", "page": 3, "topic": ["training"], "publisher": ["xinhua"]}
    assert narrowed(sent, FACETS) == sent
    assert narrowed({}, FACETS) == DEFAULTS


def test_codes_are_taken_once_in_the_order_of_the_facet():
    assert narrowed({"topic": ["children", "training", "children"]}, FACETS)["topic"] == ["training", "children"]


@pytest.mark.parametrize(
    "given",
    [
        {"q": None},
        {"q": 7},
        {"q": ["police"]},
        {"q": {"a": 1}},
        {"form": "pie"},
        {"form": ["table"]},
        {"form": {}},
        {"form": None},
        *({"page": page} for page in (0, -1, True, 10**9, LAST_LIST_PAGE + 1, 1.0, 2.5, "2", None, [2], float("nan"))),
        *({"topic": codes} for codes in ("training", None, {"training": 1}, 7, [["training"]], [None, 7, {}], ["x"])),
        {"topic": ["xinhua"], "publisher": ["training"]},
        {"country": ["KHM"], "record": "x", "asof": "2004", "_told": {}, "lang": "tlh"},
    ],
    ids=str,
)
def test_what_no_list_sends_is_ignored(given):
    assert narrowed(given, FACETS) == DEFAULTS


@pytest.mark.parametrize(
    "text", ["x" * 10_000, " a  b ", "\n", "police ", "ราช", "a\u2028b", "<script>", "'; drop table"]
)
def test_search_words_are_cut_and_spaced_as_those_of_an_address(text):
    taken = narrowed({"q": text}, FACETS)["q"]
    assert taken == address.read("news", {"q": [text]}, current()).filters.q
    assert len(taken) <= LONGEST_QUERY


def test_half_a_letter_can_stand_in_the_address_that_follows():
    taken = narrowed({"q": json.loads('"a\\ud800"')}, FACETS)
    assert taken["q"] == "a?"
    chosen = address.selection("news", {**address.DEFAULTS, "q": taken["q"]})
    assert address.link(chosen) == "?q=a%3F"


def test_a_list_without_facets_takes_words_form_and_page_only():
    assert narrowed({"q": "a", "topic": ["training"]}, {}) == {"q": "a", "form": "cards", "page": 1}


def test_an_address_as_a_link_names_each_code_and_escapes_all_signs():
    assert address.link(Selection(place=Place(page="news"))) == "?"
    asked = {"country": ["KHM", "THA"], "q": ['a&b="<é#'], "record": ["commit-som-5"]}
    link = address.link(address.read("news", asked, current()))
    assert link.startswith("?country=KHM&country=THA&")
    assert "q=a%26b%3D%22%3C%C3%A9%23" in link
    assert "record=commit-som-5" in link


def test_of_a_choice_without_end_only_the_beginning_is_looked_at():
    codes = {"topic": ("a", "b")}
    assert narrowed({"topic": ["x"] * 1_000_000 + ["a"]}, codes)["topic"] == []
    assert narrowed({"topic": ["b", "a"]}, codes)["topic"] == ["a", "b"]
    assert narrowed({"q": " " * 1_000_000 + "late"}, codes)["q"] == ""
