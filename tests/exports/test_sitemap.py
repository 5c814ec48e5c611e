"""The list of all pages and records for search engines."""

from datetime import date

from lxml import etree

from dashboard.exports import sitemap
from dashboard.exports.sitemap import HTML, MAP
from dashboard.languages import LANGUAGES
from dashboard.measures import changes
from dashboard.record import current
from dashboard.selection import permanent
from dashboard.selection.place import PAGES

RECORD = current()
BASE = "https://example.org/mekong"
CONTENT = sitemap.write(RECORD, BASE)
TREE = etree.fromstring(CONTENT)


def told(name: str) -> list[str]:
    return [each.text for each in TREE.iter(f"{{{MAP}}}{name}")]


def test_every_page_and_every_record_stands_there_once():
    records = [permanent.record(RECORD.table_of(key), key) for key in RECORD.records]
    expected = ["", *PAGES[1:], *records]
    assert told("loc") == [f"{BASE}/{path}" for path in expected]
    assert len(set(told("loc"))) == len(expected) > 1000


def test_it_keeps_to_the_limits_of_the_protocol():
    assert TREE.tag == f"{{{MAP}}}urlset"
    assert len(told("loc")) <= sitemap.MOST
    assert len(CONTENT) < 50 * 2**20
    assert all(len(address) < 2048 and address.isascii() for address in told("loc"))


def test_each_address_has_a_day_on_which_it_last_changed():
    days = told("lastmod")
    assert len(days) == len(told("loc"))
    assert all(date.fromisoformat(day).isoformat() <= RECORD.package.created for day in days)
    assert len(set(days)) > 1
    changed = changes.last(RECORD)
    rows = RECORD.tables["changes"]
    for key in RECORD.records[::50]:
        own = rows.loc[(rows["record"] == key) | rows["record"].str.startswith(f"{key}/"), "date"]
        assert changed[key] == own.max(), key


def test_each_address_names_those_in_all_languages():
    for entry in (TREE[0], TREE[-1]):
        address = entry.findtext(f"{{{MAP}}}loc")
        found = {link.get("hreflang"): link.get("href") for link in entry.iter(f"{{{HTML}}}link")}
        assert found == {
            each.tag: address if code == "en" else f"{address}?lang={code}" for code, each in LANGUAGES.items()
        }
