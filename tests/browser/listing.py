"""What a reader sees of a list, and what the server lists for the same address."""

import json
from contextlib import suppress
from urllib.parse import parse_qs

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Locator, Page, TimeoutError, expect

from dashboard import words
from dashboard.exports.listing import PAGE
from dashboard.record import current
from dashboard.selection import address
from dashboard.server import rows
from dashboard.telling import listing, views
from dashboard.telling.listing import Facet, Part
from dashboard.telling.teller import Teller
from tests.browser.conftest import PATIENCE, settle

PAGES = ("agreements", "map", "meetings", "commitments", "news", "practices", "directory")


def pages_with(*usual: str) -> list[str | ParameterSet]:
    """Return each page with a list as a parameter: those named for `make test`, the others with the mark `product`.

    A list is one component. What it does by itself is tried on the pages named, what its page does with it on all.
    """
    assert usual
    assert set(usual) <= set(PAGES)
    return [name if name in usual else pytest.param(name, marks=pytest.mark.product) for name in PAGES]


LIST = ".gms-list:has(input[type=search])"  # the list that readers narrow; lists without a search box are others
RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
# What a list shows, as JSON: its sentence, the titles of its cards, its number of rows, and the numbers of its facets.
SHOWN = """rule => {
    const list = document.querySelector(rule), all = (where, part) => [...where.querySelectorAll(part)];
    if (!list) return 'null'; // it is not there yet
    const counts = all(list, '[data-facet]').map((facet) => [facet.dataset.facet,
        all(facet, '[data-code]:not([hidden])').map((one) =>
            [one.dataset.code, Number(one.querySelector('.gms-number').textContent)])]).sort();
    const titles = all(list, 'article .gms-title').map((title) => title.textContent);
    const rows = all(list, 'li article, tbody tr').length;
    return JSON.stringify([list.querySelector('.gms-status').textContent, titles, rows, counts]);
}"""


def titles(page: Page) -> Locator:
    """Return the titles on the screen."""
    return page.locator(f"{LIST} .gms-title")


def box(page: Page) -> Locator:
    """Return the search box of the list."""
    return page.locator(f"{LIST} input[type=search]")


def title(page: Page, name: str = "") -> Locator:
    """Return the first title of the list, or the one with these words."""
    found = page.locator(f"{LIST} .gms-title")
    return (found.filter(has_text=name) if name else found).first


def option(page: Page, facet: str, code: str) -> Locator:
    """Return the button of a code of a facet, with its fold open."""
    fold = page.locator(f"{LIST} details[data-facet={facet}]:not([open]) > summary")
    if fold.count():
        fold.click()
    return page.locator(f'{LIST} [data-facet={facet}] [data-code="{code}"]')


def form(page: Page, code: str) -> Locator:
    """Return the button that shows the list as cards or as a table."""
    return page.locator(f"{LIST} [data-form={code}]")


def pages(page: Page) -> Locator:
    """Return the choice of pages below the list."""
    return page.locator(f"{LIST} nav")


def chosen(path: str) -> address.Selection:
    """Return the selection of an address of a page with a list."""
    name, _, query = path.strip("/").partition("?")
    return address.read(name, parse_qs(query, keep_blank_values=True), RECORD)


def facets(name: str) -> tuple[Facet, ...]:
    """Return the facets of the list of a page."""
    return listing.facets(TELLER, rows.listed(TELLER, chosen(name)))


def listed(path: str) -> Part:
    """Return the page of a list that the server lists for an address."""
    selection = chosen(path)
    what, place = rows.listed(TELLER, selection), selection.place
    return listing.part(TELLER, what, selection.filters, place.form, (place.list_page - 1) * PAGE, PAGE)


def here(page: Page) -> str:
    """Return the path and query of the page."""
    return page.evaluate("location.pathname + location.search")


def shows_what_is_listed(page: Page) -> Part:
    """Wait until the list and the answer of the page are those of its address. Return the list."""
    path = here(settle(page))
    part, selection = listed(path), chosen(path)
    wanted = _wanted(path, part, selection)
    with suppress(TimeoutError):
        page.wait_for_function(f"([rule, wanted]) => ({SHOWN})(rule) === wanted", arg=[LIST, wanted], timeout=PATIENCE)
    assert json.loads(page.evaluate(SHOWN, LIST)) == json.loads(wanted), path
    expect(page.get_by_test_id("stMain")).to_contain_text(views.answer(TELLER, selection), timeout=PATIENCE)
    return part


def _wanted(path: str, part: Part, selection: address.Selection) -> str:
    """Return what `SHOWN` must return. Codes without rows are hidden, unless they are chosen."""
    said = SAY("shown.of", n=f"{part.number:,}", total=SAY.count(_table(path), len(RECORD.facts[_table(path)])))
    seen = [row.card.title for row in part.rows] if selection.place.form == "cards" else []
    counts = []
    for facet, numbers in zip(facets(path), part.counts, strict=True):
        picked = getattr(selection.filters, facet.name)
        held = [[code, n] for (code, _), n in zip(facet.options, numbers, strict=True) if n or code in picked]
        counts.append([facet.name, held])
    return json.dumps([said, seen, len(part.rows), sorted(counts)], ensure_ascii=False, separators=(",", ":"))


def _table(path: str) -> str:
    return rows.listed(TELLER, chosen(path)).table
