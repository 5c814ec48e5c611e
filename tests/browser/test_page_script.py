"""Links in tables and drawings: they change the page without loading it anew, and get the focus back."""

import pytest
from playwright.sync_api import expect

from benchmarks.servers import serving
from dashboard.paths import ROOT
from tests.browser.conftest import at, settle

LINK = ".gms-go a[href*='record=CHN-THA']"
STAYS = "() => { window.stays = true; }"


@pytest.mark.parametrize("open_it", ["click", "Enter"])
def test_a_link_opens_a_record_in_the_same_page_and_gets_the_focus_back(open_it, visit):
    page = visit("/agreements?from=2004")
    page.evaluate(STAYS)
    link = page.locator(LINK).first
    link.click() if open_it == "click" else link.press(open_it)
    at(page, "/agreements?from=2004&record=CHN-THA")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("window.stays"), "the page was not loaded anew"
    page.keyboard.press("Escape")
    at(page, "/agreements?from=2004")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(LINK).first).to_be_focused()
    page.go_back()
    at(page, "/agreements?from=2004&record=CHN-THA")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("window.stays")


def test_a_link_with_a_key_held_opens_a_tab_of_its_own(visit):
    page = visit("/agreements")
    with page.context.expect_page() as opened:
        page.locator(LINK).first.click(modifiers=["ControlOrMeta"])
    expect(settle(opened.value).get_by_role("dialog")).to_be_visible()
    assert page.url.endswith("/agreements")


def test_below_a_base_path_the_script_is_there_too(visit):
    with serving(ROOT / "app.py", ROOT, prefix="/mekong") as port:
        page = visit("/mekong/agreements", address=f"http://127.0.0.1:{port}")
        page.evaluate(STAYS)
        page.locator(LINK).first.click()
        at(page, "/mekong/agreements?record=CHN-THA")
        expect(page.get_by_role("dialog")).to_be_visible()
        assert page.evaluate("window.stays")
