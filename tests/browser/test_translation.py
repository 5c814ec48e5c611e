"""A browser that translates the page: it replaces every text, and no text may stand beside another record then."""

from itertools import zip_longest

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.browser import listing
from tests.browser.conftest import PATIENCE, changed, settle, tick
from tests.browser.listing import PAGES
from tests.product import some

MARK = "\u2039T\u203a"
# As a browser's translation does: each text goes into two elements of its own, those that come later too. It leaves
# figures, code and icons alone.
TRANSLATES = """mark => {
    const left = 'font, script, style, svg, code, canvas, textarea, [translate=no], [data-testid=stIconMaterial]';
    const translate = (root) => {
        const found = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (found.nextNode()) texts.push(found.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || !text.parentElement || text.parentElement.closest(left)) continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = mark + text.data;
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    translate(document.body);
    new MutationObserver(() => translate(document.body)).observe(document.body, { childList: true, subtree: true });
}"""
# What a reader reads, in the order of the page: a line of text each. Names of icons are no text; some come and go.
READ = """mark => {
    const icons = new Set([...document.querySelectorAll('[data-testid=stIconMaterial]')].map((icon) => icon.innerText));
    return ['stSidebar', 'stMain', 'stDialog'].flatMap((name) =>
        [...document.querySelectorAll(`[data-testid=${name}]`)].flatMap((part) =>
            part.innerText.replaceAll(mark, '').split('\\n').map((line) => line.replace(/\\s+/g, ' ').trim())
                .filter((line) => line && !icons.has(line))));
}"""


def same_as_when_loaded_anew(page, look):
    """Check that the page reads as a page does that is not translated, and is led to its address from another."""
    path = listing.here(settle(page))
    look("/present")
    read = look(path).evaluate(READ, MARK)
    assert len(read) > 20
    wait = f"([mark, wanted]) => JSON.stringify(({READ})(mark)) === JSON.stringify(wanted)"
    try:
        page.wait_for_function(wait, arg=[MARK, read], timeout=PATIENCE)
    except TimeoutError:
        seen = page.evaluate(READ, MARK)
        assert [pair for pair in zip_longest(seen, read) if pair[0] != pair[1]] == [], path


# In `make test` pages with each kind of figure above a list: a table, a drawing of lines, cards, and none.
OFTEN = ("agreements", "commitments?list=documents")
EVERY = (*PAGES, "commitments?list=documents")


@pytest.mark.parametrize(
    ("name", "thorough"),
    [
        *((name, False) for name in OFTEN),
        *(pytest.param(name, False, marks=pytest.mark.product) for name in EVERY if name not in OFTEN),
        *(pytest.param(name, True, marks=pytest.mark.product) for name in EVERY),
    ],
)
def test_a_page_that_is_translated_reads_as_one_that_is_loaded_anew(name, thorough, visit, look):
    def compare():
        """Compare after a step, after which `make test` goes on."""
        if thorough:
            same_as_when_loaded_anew(page, look)

    page = visit(f"/{name}")
    page.evaluate(TRANSLATES, MARK)
    expect(page.get_by_role("heading", level=1)).to_contain_text(MARK)
    if listing.pages(page).count():
        listing.pages(page).get_by_role("button").last.click()
        changed(page, "page")
        compare()
    listing.box(page).fill("viet")
    changed(page, "q")
    compare()
    for facet in listing.facets(name):
        listing.option(page, facet.name, facet.options[0][0]).click()
        changed(page, facet.name)
        page.keyboard.press("Escape")
    same_as_when_loaded_anew(page, look)
    listing.title(page).click()
    changed(page, "record")
    expect(settle(page).get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('record')", timeout=PATIENCE)
    compare()
    tick(page, f"{MARK}China")
    changed(page, "country")
    page.keyboard.press("Escape")
    same_as_when_loaded_anew(page, look)


def test_another_list_of_a_page_that_is_translated_reads_as_one_that_is_loaded_anew(visit, look):
    page = visit("/commitments?country=KHM&area=prevention")
    page.evaluate(TRANSLATES, MARK)
    expect(page.get_by_role("heading", level=1)).to_contain_text(MARK)
    choice = page.locator("[data-of=list]").get_by_role("link")
    choice.last.click()
    changed(page, "list")
    same_as_when_loaded_anew(page, look)
    page.locator(".st-key-said [class*=st-key-clear-country] button").click()
    page.wait_for_function("() => !location.search.includes('country')", timeout=PATIENCE)
    same_as_when_loaded_anew(page, look)
    choice.first.click()
    page.wait_for_function("() => !location.search.includes('list')", timeout=PATIENCE)
    same_as_when_loaded_anew(page, look)


# Each page in its first state, and with the mark in the others.
OTHER_PAGES = ("/", "/country", "/pair")
OTHER_STATES = ("/country?country=CHN", "/country?country=CHN&country=THA", "/pair?country=CHN&country=VNM")


def translated(visit, path):
    page = visit(path)
    page.evaluate(TRANSLATES, MARK)
    expect(page.get_by_role("heading", level=1)).to_contain_text(MARK)
    return page


@pytest.mark.parametrize("path", some([*OTHER_PAGES, *OTHER_STATES], 2))
def test_a_translated_page_without_a_list_reads_as_if_loaded_anew_after_each_choice(path, visit, look):
    page = translated(visit, path)
    for choose in (
        lambda: tick(page, f"{MARK}Lao PDR"),
        lambda: tick(page, f"{MARK}Lao PDR"),
        lambda: tick(page, f"{MARK}Myanmar"),
        lambda: page.locator(".gms-choose a").click(),
        lambda: tick(page, f"{MARK}Thailand"),
        lambda: tick(page, f"{MARK}Cambodia"),
    ):
        was = listing.here(page)
        choose()
        another(page, was)
        page.keyboard.press("Escape")
        same_as_when_loaded_anew(page, look)


@pytest.mark.parametrize(
    "path", ["/country?country=KHM&country=LAO", pytest.param("/country?country=LAO", marks=pytest.mark.product)]
)
def test_a_translated_country_reads_as_if_loaded_anew_when_another_is_chosen(path, visit, look):
    page = translated(visit, path)
    for _ in range(2):
        was = listing.here(page)
        page.locator(".st-key-ways-neighbours button, .st-key-ways-alone button").last.click()
        another(page, was)
        same_as_when_loaded_anew(page, look)


@pytest.mark.parametrize("path", some(["/news?record=KHM-THA", "/?record=LAO", "/about?record=commit-imm-2"]))
def test_a_translated_drawer_reads_as_if_loaded_anew_when_it_leads_on(path, visit, look):
    page = translated(visit, path)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text(MARK)
    for _ in range(2):
        was = listing.here(page)
        drawer.locator(".gms-title, [class*='st-key-link-related'] button").first.click()
        another(page, was)
        same_as_when_loaded_anew(page, look)


def another(page, path):
    """Wait until the page has another address."""
    page.wait_for_function("path => location.pathname + location.search !== path", arg=path, timeout=PATIENCE)
    settle(page)
