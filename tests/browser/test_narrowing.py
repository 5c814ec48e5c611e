"""Narrowing a list: as one types, by facets, by keys, and through Back, Forward and links."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser import listing
from tests.browser.conftest import NARROW, PATIENCE, WIDE, at, settle
from tests.browser.listing import LIST, PAGES, RECORD, pages_with, shows_what_is_listed

# In several scripts, with marks and without, several words, and none that any record has.
SEARCHES = ("thai", "viet nam 2", "ĐÀO tạo", "拐卖", "ประเทศ", "ກຳປູ", "border liaison", "q" * 30)
TYPED = """([rule, words]) => {
    const list = document.querySelector(rule), box = list.querySelector('input[type=search]');
    const said = () => list.querySelector('.gms-status').textContent;
    const before = said();
    box.focus();
    document.execCommand('insertText', false, words);
    return [before, said(), location.search];
}"""
HAS = "words => (new URLSearchParams(location.search).get('q') || '') === words"


def search(page, words):
    """Type words into the search box and wait until the address has them."""
    listing.box(page).fill(words)
    page.wait_for_function(HAS, arg=words, timeout=PATIENCE)
    return settle(page)


@pytest.mark.parametrize(
    ("name", "searches"),
    [
        *((name, (*SEARCHES[at:-1:3], SEARCHES[-1])) for at, name in enumerate(("agreements", "news", "directory"))),
        *(pytest.param(name, SEARCHES, marks=pytest.mark.product) for name in PAGES),
    ],
)
def test_a_list_answers_as_one_types_and_lists_what_the_server_lists(name, searches, look):
    page = look(f"/{name}")
    everything = shows_what_is_listed(page).number
    before, after, address = page.evaluate(TYPED, [LIST, SEARCHES[-1]])
    assert after != before, "the number changes in the same moment"
    assert address == "", "the address follows after a pause"
    numbers = set()
    distinct = max(listing.listed(f"/{name}").rows[1].card.title.split(), key=len)
    for words in (distinct, *searches):
        search(page, words)
        numbers.add(shows_what_is_listed(page).number)
        expect(listing.box(page)).to_be_focused()
    assert len(numbers) > min(2, len(searches) - 1), "searches that find something"
    assert 0 in numbers, "a search that finds nothing"
    page.locator(f"{LIST} .gms-nothing button").click()
    page.wait_for_function(HAS, arg="", timeout=PATIENCE)
    assert shows_what_is_listed(page).number == everything


def with_facets(name):
    """Return whether a page, also one with a mark, has facets."""
    return bool(listing.facets(name if isinstance(name, str) else name.values[0]))


@pytest.mark.parametrize("name", [name for name in pages_with("practices") if with_facets(name)])
def test_each_facet_narrows_with_the_numbers_that_the_server_has(name, look):
    page = look(f"/{name}")
    for facet in listing.facets(name):
        for code, _ in facet.options[:2]:
            button = listing.option(page, facet.name, code)
            button.click()
            expect(button).to_have_attribute("aria-pressed", "true")
            has = "([name, code]) => new URLSearchParams(location.search).getAll(name).includes(code)"
            page.wait_for_function(has, arg=[facet.name, code], timeout=PATIENCE)
            assert shows_what_is_listed(page).number
            expect(button).to_be_focused()
        page.keyboard.press("Escape")
        listing.option(page, facet.name, facet.options[1][0]).click()
        page.keyboard.press("Escape")
    assert len(listing.here(page)) > len(name) + 1


@pytest.mark.parametrize("name", pages_with("meetings"))
def test_a_title_opens_its_record_by_click_and_key_and_has_the_focus_after(name, look):
    page = look(f"/{name}")
    part = listing.listed(f"/{name}")
    for open_it, at_row in ((lambda title: title.click(), 0), (lambda title: title.press("Enter"), 1)):
        title = page.locator(f"{LIST} .gms-title").nth(at_row)
        open_it(title)
        record = part.rows[at_row].card.record
        page.wait_for_function("record => new URLSearchParams(location.search).get('record') === record", arg=record)
        expect(settle(page).get_by_role("dialog")).to_contain_text(RECORD.title(record))
        page.keyboard.press("Escape")
        at(page, f"/{name}")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(title).to_be_focused()


def test_an_address_with_everything_opens_it_and_unknown_values_are_ignored(visit):
    facet = listing.facets("news")[0]
    path = f"/news?q=viet&{facet.name}={facet.options[0][0]}&form=table&record={RECORD.facts['news'].index[0]}"
    page = visit(path)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(listing.form(page, "table")).to_have_attribute("aria-pressed", "true")
    assert shows_what_is_listed(page).number
    page = visit(f"/news?q=viet&{facet.name}=nothing&publisher=<b>&form=odd&page=-3")
    assert shows_what_is_listed(page).number == listing.listed("/news?q=viet").number


def test_back_and_forward_go_through_search_facet_page_form_and_record(look):
    page = look("/news")
    code = listing.facets("news")[0].options[0][0]
    steps = [
        lambda: listing.pages(page).get_by_role("button").last.click(),
        lambda: listing.title(page).click(),
        lambda: page.keyboard.press("Escape"),
        lambda: listing.option(page, "topic", code).click(),
        lambda: listing.box(page).fill("viet"),
        lambda: listing.form(page, "table").click(),
        lambda: listing.title(page).click(),
    ]
    passed = [listing.here(page)]
    for step in steps:
        step()
        page.wait_for_function("before => location.pathname + location.search !== before", arg=passed[-1])
        passed.append(listing.here(settle(page)))
        shows_what_is_listed(page)
    assert len({*passed}) == len(steps), "closing a record leads to an address that was there before"
    for path in reversed(passed[:-1]):
        page.go_back()
        shows_what_is_listed(at(page, path))
        expect(page.get_by_role("dialog")).to_have_count(int("record=" in path))
    for path in passed[1:]:
        page.go_forward()
        shows_what_is_listed(at(page, path))


@pytest.mark.parametrize("name", pages_with("agreements"))
def test_a_title_in_the_table_opens_its_record(name, look):
    page = look(f"/{name}?form=table")
    part = shows_what_is_listed(page)
    assert page.locator(f"{LIST} tbody th .gms-title").count() == len(part.rows)
    listing.title(page).click()
    record = part.rows[0].card.record
    page.wait_for_function("record => new URLSearchParams(location.search).get('record') === record", arg=record)
    expect(settle(page).get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize("clipboard", [True, False], ids=["with a clipboard", "without one"])
def test_the_link_that_is_copied_shows_the_same_view_in_another_browser(clipboard, visit, server, browser):
    reader = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    if not clipboard:
        reader.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = reader.new_page()
    page.goto(f"{server}/news")
    settle(page)
    search(page, "viet")
    seen = [row.card.title for row in shows_what_is_listed(page).rows]
    link = page.locator(f"{LIST} .gms-foot button")
    link.click()
    expect(page.locator(f"{LIST} .gms-foot [role=status]")).to_have_text(listing.SAY("narrow.copied"))
    expect(link).to_be_focused()
    listing.box(page).fill("")
    page.keyboard.press("Control+v")
    copied = listing.box(page).input_value()
    reader.close()
    assert copied == f"{server}/news?q=viet"
    other = visit(copied.removeprefix(server))
    expect(listing.titles(other)).to_have_text(seen)


@pytest.mark.parametrize("name", pages_with("practices"))
def test_the_file_is_that_of_the_list_as_it_is_narrowed(name, look, server):
    page = search(look(f"/{name}?form=table"), "viet")
    link = page.locator(f"{LIST} .gms-foot a")
    link.focus()
    address = link.evaluate("link => link.href")
    assert address.startswith(f"{server}/api/view/{name}/")
    assert address.endswith(".csv?q=viet"), "neither form nor page nor record"


@pytest.mark.parametrize("name", pages_with("news"))
def test_all_rows_up_to_two_hundred_are_printed_and_no_control(name, visit):
    page = visit(f"/{name}")
    page.emulate_media(media="print")
    page.evaluate(f"window.printed = () => document.querySelectorAll('{LIST} article').length")
    page.evaluate("window.addEventListener('beforeprint', () => { window.onPaper = window.printed(); })")
    page.pdf()
    assert page.evaluate("window.onPaper") == min(listing.listed(f"/{name}").number, 200)
    assert page.locator(f"{LIST} :is(input, nav, .gms-foot, [aria-pressed])").locator("visible=true").count() == 0
    page.emulate_media(media="screen")
    shows_what_is_listed(page)


SMALL = """rule => [...document.querySelector(rule).querySelectorAll('button, a, input, summary')]
    .filter((thing) => thing.offsetParent).map((thing) => [thing.textContent, thing.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([words, box]) => `${words} ${box.width} ${box.height}`)"""
WIDER = """rule => [document.documentElement, ...document.querySelectorAll(`[data-testid=stMain], ${rule}`)]
    .filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.className)"""
LEVELS = (
    "() => [...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, h4)')].map((one) => +one.tagName[1])"
)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("size", "form"),
    [
        (NARROW, "table"),
        *(pytest.param(size, "cards", marks=pytest.mark.product) for size in (WIDE, NARROW)),
    ],
    ids=["table, narrow", "cards, wide", "cards, narrow"],
)
def test_a_list_fits_has_targets_to_hit_and_headings_without_a_gap(name, size, form, look):
    fits(look(f"/{name}?form={form}", size=size, scheme="dark"))


@pytest.mark.parametrize(("name", "size"), [("agreements", WIDE), ("commitments", NARROW), ("news", NARROW)])
def test_cards_fit_have_targets_to_hit_and_headings_without_a_gap(name, size, look):
    fits(look(f"/{name}", size=size, scheme="dark"))


def fits(page):
    """Check the widths of a list, its targets and the levels of the headings of its page."""
    assert page.locator(f"{LIST} .gms-title").count()
    assert page.evaluate(SMALL, LIST) == []
    assert page.evaluate(WIDER, LIST) == []
    levels = page.evaluate(LEVELS)
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


# The part of the list that has the focus, whether a reader sees it, and where it is.
FOCUSED = """rule => {
    const thing = document.activeElement, list = document.querySelector(rule);
    if (!list.contains(thing)) return null;
    const rules = ['input', '.gms-facet *', '.gms-forms *', '.gms-title', 'nav *', '.gms-foot button', '.gms-foot a'];
    return [rules.find((each) => thing.matches(each)) || thing.tagName, getComputedStyle(thing).outlineStyle];
}"""


def test_keys_go_through_a_list_in_the_order_of_reading_and_are_seen(look):
    page = look("/practices?page=2")
    listing.box(page).focus()
    passed = [page.evaluate(FOCUSED, LIST)]
    while passed[-1]:
        page.keyboard.press("Tab")
        passed.append(page.evaluate(FOCUSED, LIST))
        assert len(passed) < 100
    parts = list(dict.fromkeys(part for part, _ in passed[:-1] if part != "A"))
    assert sorted(parts[1:3]) == [".gms-facet *", ".gms-forms *"]
    assert parts[:1] + parts[3:] == ["input", ".gms-title", "nav *", ".gms-foot button", ".gms-foot a"]
    assert {outline for _, outline in passed[:-1]} == {"solid"}


def test_below_a_base_path_a_list_narrows_opens_and_links(visit, another_server):
    page = visit("/mekong/news", address=another_server(prefix="/mekong"), scheme="dark")
    search(page, "viet")
    expect(listing.titles(page)).to_have_text([row.card.title for row in listing.listed("/news?q=viet").rows])
    file = page.locator(f"{LIST} .gms-foot a")
    file.focus()
    assert "/mekong/api/view/news/" in file.evaluate("link => link.href")
    listing.title(page).click()
    page.wait_for_function("() => location.search.includes('record=')", timeout=PATIENCE)
    expect(settle(page).get_by_role("dialog")).to_be_visible()
    assert listing.here(page).startswith("/mekong/news?q=viet&record=")
