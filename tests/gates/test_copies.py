"""Addresses on sites of copies are marked, whatever kind of source they are, and an address has one state."""

import pytest

from dashboard.gates import copies
from dashboard.gates.addresses import BAD
from dashboard.package import schema
from dashboard.paths import DATA
from tests.gates.judged import lines
from tests.measures.by_hand import rows

ALLOWED = "is the address of a copy on another site; allowed: url_state damaged, dead, mirror."
COPIES = (
    "https://docslib.org/doc/1",
    "https://id.scribd.com/document/1",
    "http://name.blogspot.com/2012/02/text.html",
    "http://192.0.2.1:8081/text.htm",
    "http://[2001:db8::1]/text",
)
PAGES = ("https://www.unodc.org/a", "https://docslib.org.example.net/doc/1", "http://www.mps.gov.cn/n16/1.html")


@pytest.mark.parametrize("url", COPIES)
@pytest.mark.parametrize("state", ["as_printed", "ok", ""])
def test_a_copy_on_a_site_of_copies_that_is_not_marked_is_reported(broken, url, state):
    broken.edit("documents", 0, url=url, url_state=state)
    assert f"documents.csv, row 2, column url: {url!r} {ALLOWED}" in broken.lines()
    assert len(lines(broken, copies.copies_are_marked)) == 1


@pytest.mark.parametrize("state", BAD)
def test_a_copy_that_is_marked_passes(broken, state):
    broken.edit("documents", 0, url=COPIES[0], url_state=state)
    assert broken.lines() == []


@pytest.mark.parametrize("url", PAGES)
def test_a_page_of_a_publisher_passes(broken, url):
    broken.edit("documents", 0, url=url, url_state="as_printed")
    assert broken.lines() == []


@pytest.mark.all_data
def test_an_address_whose_state_differs_from_that_of_its_source_is_reported(broken):
    states = {row["url"]: row["url_state"] for row in broken.records("sources") if row["url"]}
    news = broken.records("news")
    at = next(at for at, row in enumerate(news) if states.get(row["url"]) == "as_printed")
    broken.edit("news", at, url_state="ok")
    assert broken.lines() == [
        f"news.csv, row {at + 2}, column url_state: 'ok' differs from the state of the same address in sources.csv; "
        "allowed: as_printed."
    ]


def test_every_address_on_a_site_of_copies_in_the_record_is_marked_in_every_table():
    tables = [table.name for table in schema.read(DATA).tables.values() if {"url", "url_state"} <= set(table.names)]
    held = [row for name in tables for row in rows(name) if copies.holds_copies(row["url"])]
    assert len(held) > 20
    assert {row["url_state"] for row in held} <= set(BAD)
