"""The schematic map: its links by pointer and by keys, and on paper."""

from playwright.sync_api import Locator, Page, expect

from dashboard import words
from dashboard.charts import tiles
from dashboard.measures import map as maps
from dashboard.record import current
from dashboard.selection import Filters
from tests.browser.conftest import NARROW, at

SAY = words.of("en")
RECORD = current()
PATH = "/map?view=schematic"
SHOWN = maps.drawn(RECORD, Filters(), "region")
POSTS = [post.post for post in SHOWN.posts]


def figure(page: Page) -> Locator:
    return page.locator(".st-key-schematic_frame .gms-drawing")


def link(page: Page, record: str) -> Locator:
    return figure(page).locator(f'a[href$="record={record}"]')


def opened(page: Page, record: str) -> None:
    at(page, f"{PATH}&record={record}")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_symbols_numbers_and_tiles_open_posts_pairs_and_countries_and_back_returns(look):
    page = look(PATH)
    for record in (POSTS[-1], SHOWN.links[-1].pair, RECORD.members[-1]):
        link(page, record).click()
        opened(page, record)
        page.go_back()
        at(page, PATH)
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_same_symbol_opens_twice_in_a_row_and_on_a_phone(look):
    page = look(PATH, size=NARROW)
    for _ in range(2):
        link(page, POSTS[0]).click()
        opened(page, POSTS[0])
        page.keyboard.press("Escape")
        at(page, PATH)


def test_every_mark_is_reached_by_keys_and_the_focus_comes_back_from_the_drawer(look):
    page = look(PATH)
    links = figure(page).get_by_role("link")
    expect(links).to_have_count(len(RECORD.members) + len(POSTS) + len(SHOWN.links))
    links.first.focus()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    record = links.nth(1).get_attribute("href").partition("record=")[2]
    page.keyboard.press("Enter")
    opened(page, record)
    page.keyboard.press("Escape")
    expect(link(page, record)).to_be_focused()


def test_the_reader_changes_the_view_and_back_returns(visit):
    page = visit("/map")
    page.get_by_role("link", name=SAY.value("view", "schematic")).click()
    at(page, PATH)
    expect(figure(page)).to_be_visible()
    expect(page.get_by_role("button", name=SAY("map.reset"))).to_have_count(0)
    page.go_back()
    at(page, "/map")
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_be_visible()


def test_the_figure_fits_the_first_screen_and_paper_without_a_library_of_charts(visit):
    page = visit(PATH)
    box = figure(page).bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    fetched = page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")
    assert fetched
    assert not [name for name in fetched if "plotly" in name.lower() or "deck" in name.lower()]
    page.emulate_media(media="print")
    expect(figure(page)).to_be_visible()
    assert figure(page).locator("a > rect").count() == len(tiles.TILES)
