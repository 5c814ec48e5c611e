"""What an address for machines holds beyond what is understood."""

import pytest

from dashboard.record import current
from dashboard.selection import address, exact
from dashboard.selection.place import PAGES
from tests.chosen import on
from tests.pages.test_selection import CHOICES

RECORD = current()


@pytest.mark.parametrize("page", PAGES)
def test_all_that_an_address_of_a_page_may_hold_is_known(page):
    allowed = address.allowed(RECORD, page)
    assert allowed
    for name, codes in allowed.items():
        for code in codes:
            assert exact.unknown(page, {name: [code]}, RECORD) == [], (name, code)
    more = {"from": ["2004"], "to": ["2010"], "q": ["  border   police "], "asof": ["2004-12-31"], "page": ["3"]}
    assert exact.unknown(page, more, RECORD) == []
    assert exact.unknown(page, {name: [""] for name in address.DEFAULTS}, RECORD) == []


@pytest.mark.parametrize("page", CHOICES)
def test_what_a_page_writes_to_its_address_is_known(page):
    written = address.write(on(page, CHOICES[page]))
    held = {name: value if isinstance(value, list) else [value] for name, value in written.items()}
    assert held
    assert exact.unknown(page, held, RECORD) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("country", "XXX"),
        ("country", "khm"),
        ("from", "1850"),
        ("from", "２００４"),
        ("to", "20044"),
        ("asof", "soon"),
        ("asof", "2004-13"),
        ("q", "x" * (address.LONGEST_QUERY + 1)),
        ("kind", "coordination_mechanism"),
        ("record", "nothing"),
        ("page", "0"),
        ("page", "1000"),
        ("lang", "xx"),
        ("contry", "KHM"),
        ("", "x"),
    ],
)
def test_what_is_not_known_is_named(name, text):
    assert exact.unknown("news", {"country": ["KHM"], name: [text]}, RECORD) == [(name, text)]


def test_a_second_value_and_years_in_the_wrong_order_are_not_understood():
    assert exact.unknown("news", {"q": ["police", "border"]}, RECORD) == [("q", "border")]
    assert exact.unknown("news", {"lang": ["en", "en"]}, RECORD) == []
    assert exact.unknown("news", {"from": ["2010"], "to": ["2004"]}, RECORD) == [("to", "2004")]
    assert exact.unknown("news", {"country": ["KHM", "XXX", "XXX", "THA"]}, RECORD) == [("country", "XXX")]


def test_the_text_that_is_shown_by_default_may_be_named():
    first, *_ = RECORD.commitment_texts
    assert exact.unknown("commitments", {"instrument": [first]}, RECORD) == []
