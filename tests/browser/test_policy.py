"""What browsers refuse by our policy, and what they store: nothing on any page, and little."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dashboard import words
from dashboard.selection.place import PAGES, path
from dashboard.ui.bodies import about
from tests.browser.conftest import PATIENCE, lead, settle

# Notes what the policy of a page refused, from its first moment.
COLLECT = """
window.refused = [];
document.addEventListener('securitypolicyviolation', (event) =>
    window.refused.push(`${event.effectiveDirective}: ${event.blockedURI}`));
"""
STORED = """() => ({
    cookies: document.cookie.split('; ').filter(Boolean).map((each) => each.split('=')[0]),
    local: Object.keys(localStorage), session: Object.keys(sessionStorage)})"""
# What Streamlit keeps in the browser: the colours of a page, the width of the sidebar, whether it is folded.
KEPT = ("stActiveTheme-", "sidebar", "stSidebar")
APP = [f"/{path(page)}" for page in PAGES]
# One page of each kind that no Streamlit draws.
PLAIN = (
    "/record/meetings/commit-imm-1",
    "/nothing-of-this-name",
    "/offline.html",
    "/show/commit.html",
    "/show/view/news.html",
    "/figure/matrix.html",
    "/figure/timeline.svg",
    "/brief/country.html?country=KHM",
    "/digest.html?country=KHM&since=2025-11",
)


@pytest.fixture
def collecting(context) -> Iterator[Page]:
    """Yield a page that notes what its policy refuses."""
    page = context.new_page()
    page.add_init_script(COLLECT)
    yield page
    page.close()


def test_what_the_policy_refuses_is_noted(collecting, server):
    collecting.goto(f"{server}/record/meetings/commit-imm-1")
    collecting.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}))")
    collecting.wait_for_function("window.refused.length", timeout=PATIENCE)
    assert collecting.evaluate("window.refused") == ["img-src: https://example.org/x.png"]


def test_no_page_of_the_menu_asks_for_what_its_policy_refuses(collecting, server):
    """Load one page and go through all the others, which have the same policy."""
    assert len(APP) >= 10
    policies = {collecting.request.get(server + address).headers["content-security-policy"] for address in APP}
    assert len(policies) == 1
    assert collecting.goto(server).headers["content-security-policy"] in policies
    settle(collecting)
    refused = {address: lead(collecting, address).evaluate("window.refused") for address in APP}
    assert refused == {address: [] for address in APP}


@pytest.mark.parametrize("address", PLAIN)
def test_no_plain_page_asks_for_what_its_policy_refuses(collecting, server, address):
    answer = collecting.goto(server + address)
    assert answer.headers["content-security-policy"]
    assert answer.status in (200, 404)
    collecting.wait_for_load_state("networkidle")
    assert collecting.evaluate("window.refused") == []


def test_a_visit_stores_what_the_page_about_says_and_no_more(browser, server):
    alone = browser.new_context()
    page = alone.new_page()
    seen = {}
    for address in ("/", "/data", "/map", "/news?q=training"):
        page.goto(server + address)
        seen[address] = settle(page).evaluate(STORED)
    cookies = alone.cookies()
    alone.close()
    (cookie,) = cookies
    assert cookie["name"] == "_streamlit_xsrf"
    assert cookie["sameSite"] == "Lax"
    assert cookie["expires"] == -1, "it outlives the browser"
    assert seen
    for stored in seen.values():
        assert stored["cookies"] == [cookie["name"]]
        assert stored["session"] == []
        assert [key for key in stored["local"] if not key.startswith(KEPT)] == []
    for language in words.languages():
        assert f"`{cookie['name']}`" in words.page_text(language, about.TEXT)
