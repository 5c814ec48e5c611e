"""axe-core finds no barrier of ours on any page: light, dark, wide, narrow, with sidebar and drawer open and closed."""

from importlib.resources import files
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from dashboard.selection.place import PAGES
from tests.browser.conftest import NARROW, WIDE, settle

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
SCHEMES, SIZES, STATES = ("light", "dark"), (WIDE, NARROW), ("closed", "sidebar", "drawer")
RECORDS = ("LAO-THA", "commit-imm-2", "hotline-viet-nam-111", "LAO")  # opened in turn
CHOICES = {"country": "country=LAO&country=THA", "pair": "country=LAO&country=THA"}
# What Streamlit's own parts break, by rule and by a part of the element. Nothing of ours may stand here.
NOT_OURS = {
    # The place to drop a file has a role that says nothing and a label that says something.
    ("presentation-role-conflict", "stFileUploaderDropzone"),
}
EVERY = tuple(product(PAGES, SCHEMES, SIZES, STATES))
# Each page twice, in turn through the combinations; the mark `product` has them all.
SOME = tuple(
    (page, scheme, SIZES[(at + turn) % 2], STATES[(at + turn) % 3])
    for at, page in enumerate(PAGES)
    for turn, scheme in enumerate(SCHEMES)
)


def barriers(page: Page) -> list[str]:
    """Return each barrier of ours as "rule element: what is wrong"."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    assert len(found["passes"]) > 10
    each = [
        (rule["id"], node["html"], node["failureSummary"]) for rule in found["violations"] for node in rule["nodes"]
    ]
    theirs = [
        (rule, markup) for rule, markup, _ in each if any(rule == name and part in markup for name, part in NOT_OURS)
    ]
    return [f"{rule} {markup[:200]}: {why}" for rule, markup, why in each if (rule, markup) not in theirs]


def opened(visit, name: str, scheme: str, size: tuple[int, int], state: str) -> Page:
    """Return a page in a state: its sidebar or its drawer open, or both closed, as they are at first on a phone."""
    at = PAGES.index(name)
    asked = [CHOICES.get(name, ""), f"record={RECORDS[at % len(RECORDS)]}" if state == "drawer" else ""]
    page = visit(f"/{'' if not at else name}?{'&'.join(filter(None, asked))}", size=size, scheme=scheme)
    sidebar = page.get_by_test_id("stSidebar")
    if state == "sidebar" and size == NARROW:
        page.locator(".gms-filters").click()
        expect(sidebar.get_by_role("heading")).to_be_in_viewport()
    if state == "closed" and size == WIDE:
        sidebar.hover()
        page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
        expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    if state == "drawer":
        expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_timeout(400)  # the sidebar and the drawer move in; colours halfway are not those that stay
    return settle(page)


@pytest.mark.parametrize(("name", "scheme", "size", "state"), SOME)
def test_a_page_has_no_barrier_of_ours(name, scheme, size, state, visit):
    assert barriers(opened(visit, name, scheme, size, state)) == []


@pytest.mark.product
@pytest.mark.parametrize(("name", "scheme", "size", "state"), [each for each in EVERY if each not in SOME])
def test_a_page_has_no_barrier_of_ours_in_any_combination(name, scheme, size, state, visit):
    assert barriers(opened(visit, name, scheme, size, state)) == []


def test_a_barrier_would_be_found(visit):
    page = visit("/about")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")
    assert any(found.startswith("image-alt") for found in barriers(page))
