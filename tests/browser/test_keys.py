"""Four ways by keys alone: an agreement and its source, a post on a border, a meeting by number, the file of a list."""

import csv
import io
from pathlib import Path

from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.record import current
from tests.browser import listing
from tests.browser.conftest import PATIENCE, changed, opened, settle

MOST = 150  # tabs from the top of a page to whatever it holds above its list
SAY = words.of("en")


def reach(page: Page, selector: str) -> None:
    """Press Tab until the focus is on an element."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => Boolean(document.activeElement?.matches(selector))", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


def choose(page: Page, selector: str) -> str:
    """Go to a link by keys and use it. Return the id of the record that it opens."""
    reach(page, selector)
    page.keyboard.press("Enter")
    return opened(page)


def test_two_choices_lead_from_the_overview_to_an_agreement_and_its_source(visit):
    page = visit("/")
    assert choose(page, "a[href*='record=LAO-THA']") == "LAO-THA"
    reach(page, "[role=dialog] .gms-title")
    page.keyboard.press("Enter")
    page.wait_for_function("() => !location.search.includes('record=LAO-THA')", timeout=PATIENCE)
    agreement = opened(page)
    assert current().table_of(agreement) == "agreements"
    assert {"LAO", "THA"} <= set(current().row(agreement)["countries"])
    expect(page.get_by_role("dialog").get_by_role("heading", name=SAY("drawer.sources"))).to_be_in_viewport()
    reach(page, "[role=dialog] a[href^='http']")


def test_keys_lead_to_a_post_on_a_border(visit):
    page = visit("/map")
    reach(page, "select[name=border]")
    page.keyboard.type("Cambodia – Thailand")
    changed(page, "border")
    assert current().table_of(choose(page, ".gms-list .gms-title")) == "liaison_posts"


def test_keys_lead_to_a_meeting_by_its_number(visit):
    page = visit("/meetings")
    assert choose(page, "a[href*='record=commit-imm-5']") == "commit-imm-5"


def test_keys_save_the_file_of_a_list_that_was_searched(visit):
    page = visit("/news")
    reach(page, ".gms-list input[type=search]")
    page.keyboard.type("training")
    page.wait_for_function("() => location.search.includes('q=training')", timeout=PATIENCE)
    rows = listing.listed(listing.here(settle(page))).number
    reach(page, ".gms-list a[href*='.csv']")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    text = Path(saved.value.path()).read_text("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == rows > 1
