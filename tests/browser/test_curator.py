"""The curator's bench: a file is uploaded, checked, shown on the map, and not stored."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.paths import DATA
from tests.browser.conftest import NARROW, PATIENCE, WIDE, download, settle

SAY = words.of("en")


def dropped(page: Page, file: Path) -> Page:
    """Upload a file and return the page once it is checked."""
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text(file.name).first.wait_for(timeout=PATIENCE)
    page.locator(".st-key-bench [data-testid=stAlert]").first.wait_for(timeout=PATIENCE)
    return settle(page)


@pytest.mark.parametrize("size", [NARROW, pytest.param(WIDE, marks=pytest.mark.product)], ids=["narrow", "wide"])
def test_the_faults_of_a_file_are_listed_by_row(visit, tmp_path, size):
    file = tmp_path / "liaison_posts.csv"
    whole = (DATA / file.name).read_text(encoding="utf-8")
    file.write_text(whole.replace(",operating,", ",open,", 1), encoding="utf-8")
    page = dropped(visit("/data", size=size), file)
    bench = page.locator(".st-key-bench")
    expect(bench).to_contain_text(SAY("curator.faults", name=file.name, n=1))
    expect(bench).to_contain_text("is not in the list; allowed: operating, planned, considered, closed")
    file = download(page, bench.get_by_role("button", name=SAY("curator.ordered")))
    assert "status: is not in the list" in Path(file.path()).read_text(encoding="utf-8")


def test_a_valid_file_shows_what_it_would_change_and_is_not_stored(visit, tmp_path):
    file = tmp_path / "meetings.csv"
    whole = (DATA / file.name).read_text(encoding="utf-8")
    file.write_text(whole.replace(",2004-10-29,", ",2004-10-28,", 1), encoding="utf-8")
    page = dropped(visit("/data"), file)
    bench = page.locator(".st-key-bench")
    expect(bench).to_contain_text(SAY("curator.differences", name=file.name, added=0, changed=1, removed=0))
    expect(bench.locator(".js-plotly-plot")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Remove file").or_(page.get_by_label(f"Remove {file.name}")).first.click()
    expect(bench.locator("[data-testid=stAlert]")).to_have_count(0, timeout=PATIENCE)
    expect(visit("/meetings").locator("[data-testid=stMain]")).not_to_contain_text("28 October 2004")


def test_a_file_that_is_no_table_is_refused_in_a_sentence_on_the_page(visit, tmp_path):
    file = tmp_path / "holiday.csv"
    file.write_text("sun,sea\n1,2\n", encoding="utf-8")
    page = dropped(visit("/data"), file)
    expect(page.locator(".st-key-bench")).to_contain_text("Neither the name of the file nor its header says its table")


def test_text_of_a_file_is_shown_as_it_is(visit, tmp_path):
    file = tmp_path / "news.csv"
    whole = (DATA / file.name).read_text(encoding="utf-8").splitlines()
    cells = whole[1].split(",")
    hostile = "![x](https://outside.example/a.png)<img src=x onerror=alert(1)>"
    whole[1] = ",".join([cells[0], hostile, *cells[2:]])
    file.write_text("\n".join(whole) + "\n", encoding="utf-8")
    page = dropped(visit("/data"), file)
    bench = page.locator(".st-key-bench")
    expect(bench).to_contain_text("outside.example")
    assert bench.locator("img[src*='outside']").count() == 0
    assert bench.locator("img[src=x]").count() == 0
