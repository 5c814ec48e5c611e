"""Addresses of feeds and of records, as others keep them."""

from dashboard.selection import Filters, Selection, lasting
from tests.chosen import on


def test_a_feed_has_what_was_chosen_and_nothing_of_how_it_was_shown():
    chosen = on("news", Filters(country=("KHM", "LAO"), start=2010, q="a b&c"))
    shown = chosen.on(record="LAO", form="table", map_view="schematic", extent="world")
    assert lasting.feed(shown) == lasting.feed(chosen)
    assert lasting.feed(chosen) == "feeds/news.atom?country=KHM&country=LAO&from=2010&q=a+b%26c"
    assert lasting.feed(chosen.on(list_page=2)).endswith("&page=2")
    assert lasting.feed(on("meetings"), "ics") == "feeds/meetings.ics"
    assert lasting.feed(Selection(language="km").on(page="news")) == "feeds/news.atom?lang=km"


def test_the_feed_of_changes_has_a_language_and_pages():
    assert lasting.changes() == "feeds/changes.atom"
    assert lasting.changes("km", 3) == "feeds/changes.atom?lang=km&page=3"


def test_a_record_has_a_page_in_each_language():
    assert lasting.record("news", "some-id") == "record/news/some-id"
    assert lasting.record("country_reports", "THA/a b?", "km") == "record/country_reports/THA/a%20b%3F?lang=km"
