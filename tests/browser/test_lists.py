"""Paging through lists, and downloading them."""

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Download, expect

from dashboard import words
from dashboard.exports.listing import PAGE
from dashboard.record import current
from dashboard.telling.kinds import registry
from tests.browser import listing
from tests.browser.conftest import at, download, pick, settle
from tests.product import some

SAY = words.of("en")
RECORD = current()
MARK = b"\xef\xbb\xbf"


def contents(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


# In `make test` a page with a figure and one without; each page with a list is searched and narrowed elsewhere.
LONG = ["agreements", "news", "practices"]


@pytest.mark.parametrize("name", some(LONG))
def test_a_long_list_has_a_second_page_with_other_items(name, look):
    assert len(RECORD.facts[name]) > PAGE
    page = look(f"/{name}")
    first = listing.shows_what_is_listed(page)
    listing.pages(page).get_by_role("button", name=SAY("narrow.next")).click()
    at(page, f"/{name}?page=2")
    second = listing.shows_what_is_listed(page)
    assert second.rows
    assert not {row.card.record for row in first.rows} & {row.card.record for row in second.rows}
    expect(listing.title(page)).to_be_focused()
    listing.pages(page).get_by_role("button", name=SAY("narrow.previous")).click()
    at(page, f"/{name}")
    listing.shows_what_is_listed(page)


@pytest.mark.parametrize("name", some(LONG))
def test_a_list_can_be_shown_as_a_table_with_the_same_titles(name, look):
    page = look(f"/{name}")
    first = listing.shows_what_is_listed(page)
    listing.form(page, "table").click()
    at(page, f"/{name}?form=table")
    table = page.locator(f"{listing.LIST} table")
    expect(table.locator("tbody tr")).to_have_count(len(first.rows))
    heads = [SAY(f"column.{column}") for column in registry.of(name).columns]
    expect(table.locator("thead th")).to_have_text(heads)
    listing.form(page, "cards").click()
    at(page, f"/{name}")
    listing.shows_what_is_listed(page)


@pytest.mark.parametrize("name", some(["meetings", "map"]))
def test_the_numbers_behind_a_figure_can_be_shown(name, look):
    page = look(f"/{name}")
    link = page.locator("p.gms-foot a").first
    assert link.get_attribute("href").startswith(f"api/view/{name}/")
    page.get_by_text(SAY("finding.behind"), exact=True).click()
    expect(settle(page).get_by_test_id("stDataFrame")).to_be_visible()
    expect(page.get_by_role("listitem").first).to_be_visible()


def test_the_whole_package_and_each_table_can_be_downloaded(visit):
    page = visit("/data")
    started = download(page, page.get_by_role("link", name=SAY("data.download_all")))
    held = contents(started)
    assert held.startswith(b"PK\x03\x04")
    within = set(zipfile.ZipFile(io.BytesIO(held)).namelist())
    assert {"datapackage.json", *(table.path for table in RECORD.package.tables.values())} <= within
    for table in ("countries", "news"):
        if table != "countries":
            pick(page, SAY("data.choose"), SAY(f"table.{table}"))
            at(page, f"/data?table={table}")
        own = page.locator(".gms-download", has_text=SAY("data.download_table", name=f"{table}.csv"))
        started = download(page, own)
        assert started.suggested_filename == f"{table}.csv"
        key = RECORD.package.tables[table].key[0]
        assert contents(started).startswith(MARK + key.encode())
