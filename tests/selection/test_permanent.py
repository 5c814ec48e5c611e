"""Permanent addresses."""

from urllib.parse import parse_qs, unquote, urlsplit

from dashboard.record import current
from dashboard.selection import Filters, Selection, address, permanent
from dashboard.selection.place import PAGES
from tests.chosen import on

RECORD = current()


def test_each_record_has_an_address_of_its_own_from_which_it_is_read_back():
    seen = set()
    for key in RECORD.records:
        table = RECORD.table_of(key)
        found = permanent.record(table, key)
        assert unquote(found) == f"record/{table}/{key}"
        seen.add(found)
    assert len(seen) == len(RECORD.records) > 1000


def test_the_view_of_each_record_is_a_page_that_opens_it():
    assert RECORD.records
    for key in RECORD.records:
        parts = urlsplit(permanent.view(RECORD.table_of(key), key, "lo"))
        page = parts.path or PAGES[0]
        assert page in PAGES
        chosen = address.read(page, parse_qs(parts.query), RECORD)
        assert (chosen.place.record, chosen.language) == (key, "lo")


def test_tables_with_a_page_are_seen_there():
    pages = {table: urlsplit(permanent.view(table, "x")).path for table in RECORD.package.record_tables}
    assert pages["agreements"] == "agreements"
    assert pages["liaison_posts"] == "map"
    assert pages["statistics"] == ""


def test_hostile_ids_stay_within_their_part_of_the_address():
    for key in ("a?lang=th#x", "a b", "<script>", "%2e%2e", "ຂ່າວ"):
        parts = urlsplit(permanent.record("news", key, "th"))
        assert unquote(parts.path) == f"record/news/{key}"
        assert (parts.query, parts.fragment) == ("lang=th", "")
        assert permanent.citation("bib", "news", key) == f"cite/news/{parts.path.rpartition('/')[2]}.bib"


def test_the_language_of_an_address_without_one_is_left_out():
    assert permanent.record("news", "x", "en") == permanent.record("news", "x") == "record/news/x"
    assert permanent.start("en") == ""
    assert permanent.start("vi") == "?lang=vi"


def test_a_feed_has_what_was_chosen_and_nothing_of_how_it_was_shown():
    chosen = on("news", Filters(country=("KHM", "LAO"), start=2010, q="a b&c"))
    shown = chosen.on(record="LAO", form="table", map_view="schematic", extent="world")
    assert permanent.feed(shown) == permanent.feed(chosen)
    assert permanent.feed(chosen) == "feeds/news.atom?country=KHM&country=LAO&from=2010&q=a+b%26c"
    assert permanent.feed(chosen.on(list_page=2)).endswith("&page=2")
    assert permanent.feed(on("meetings"), "ics") == "feeds/meetings.ics"
    assert permanent.feed(Selection(language="km").on(page="news")) == "feeds/news.atom?lang=km"


def test_the_feed_of_changes_has_a_language_and_pages():
    assert permanent.changes() == "feeds/changes.atom"
    assert permanent.changes("km", 3) == "feeds/changes.atom?lang=km&page=3"


def test_a_record_has_a_page_in_each_language():
    assert permanent.record("news", "some-id") == "record/news/some-id"
    assert permanent.record("country_reports", "THA/a b?", "km") == "record/country_reports/THA/a%20b%3F?lang=km"


def test_a_page_has_its_path_what_was_chosen_and_what_else_is_named():
    assert permanent.page(Selection()) == ""
    assert permanent.page(on("news", country=("KHM",)), version="1") == "news?country=KHM&version=1"


def test_a_file_of_the_whole_names_any_language_but_that_without_it():
    assert permanent.whole("record.xlsx", "en") == "api/record.xlsx"
    assert permanent.whole("record.xlsx", "lo") == "api/record.xlsx?lang=lo"
