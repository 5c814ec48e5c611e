"""Paging through lists, and downloading them."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from dashboard import words
from dashboard.record import current
from tests.browser.conftest import PATIENCE, at, download, pick, settle

SAY = words.of("en")
RECORD = current()
TITLE = "[class*=st-key-listing-] .stMarkdown strong"  # of a card; its button has the title too, for screen readers
MARK = b"\xef\xbb\xbf"


def titles(page: Page) -> list[str]:
    return page.locator(TITLE).all_inner_texts()


def contents(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


@pytest.mark.parametrize(("name", "rows"), [("news", 11), ("practices", 11)])
def test_a_long_list_has_a_second_page_with_other_items(name, rows, visit):
    assert len(RECORD.facts[name]) >= rows
    page = visit(f"/{name}")
    first = titles(page)
    page.get_by_role("button", name="Page 2").click()
    at(page, f"/{name}?page=2")
    page.wait_for_function(
        f"before => document.querySelector('{TITLE}').innerText !== before",
        arg=first[0],
        timeout=PATIENCE,
    )
    second = titles(page)
    assert second
    assert not set(first) & set(second)
    page.get_by_role("button", name="Previous page").click()
    at(page, f"/{name}")
    expect(page.locator(TITLE).first).to_have_text(first[0])


@pytest.mark.parametrize("name", ["agreements", "news", "practices"])
def test_a_list_can_be_shown_as_a_table_and_downloaded(name, visit):
    page = visit(f"/{name}")
    page.get_by_role("radio", name=SAY.value("form", "table")).click()
    at(page, f"/{name}?form=table")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    assert titles(page) == []
    started = download(page, page.get_by_test_id("stDownloadButton").get_by_role("button"))
    held = contents(started)
    assert held.startswith(MARK)
    assert len(list(csv.reader(io.StringIO(held.decode("utf-8-sig"))))) == len(RECORD.facts[name]) + 1


@pytest.mark.parametrize("name", ["map", "meetings"])
def test_the_numbers_behind_a_figure_can_be_shown_and_downloaded(name, visit):
    page = visit(f"/{name}")
    page.get_by_text(SAY("finding.table"), exact=True).click()
    button = page.get_by_test_id("stDownloadButton").get_by_role("button")
    expect(button).to_be_visible()
    expect(settle(page).get_by_test_id("stDataFrame")).to_be_visible()
    started = download(page, button)
    assert started.suggested_filename == f"{name}.csv"
    rows = list(csv.reader(io.StringIO(contents(started).decode("utf-8-sig"))))
    assert len(rows) > 10
    assert len({len(row) for row in rows}) == 1
    page.get_by_text(SAY("finding.sources"), exact=True).click()
    expect(page.get_by_role("listitem").first).to_be_visible()


def test_the_whole_package_and_each_table_can_be_downloaded(visit):
    page = visit("/data")
    started = download(page, page.get_by_role("button", name=SAY("data.download_all")))
    held = contents(started)
    assert held.startswith(b"PK\x03\x04")
    within = set(zipfile.ZipFile(io.BytesIO(held)).namelist())
    assert {"datapackage.json", *(table.path for table in RECORD.package.tables.values())} <= within
    for table in ("countries", "news"):
        if table != "countries":
            pick(page, SAY("data.choose"), RECORD.package.tables[table].title)
            at(page, f"/data?table={table}")
        started = download(page, page.get_by_role("button", name=SAY("data.download_table", name=f"{table}.csv")))
        assert started.suggested_filename == f"{table}.csv"
        key = RECORD.package.tables[table].key[0]
        assert contents(started).startswith(MARK + key.encode())
