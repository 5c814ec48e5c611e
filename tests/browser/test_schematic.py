"""The schematic map: clicked, and on paper."""

from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.charts import schematic as charts
from dashboard.charts import tiles
from dashboard.measures import map as maps
from dashboard.record import current
from dashboard.selection import Filters
from tests.browser.conftest import NARROW, at
from tests.made import labels

SAY = words.of("en")
RECORD = current()
PATH = "/map?view=schematic"
OUTSIDE = (4, 4)  # pixels: a place in the window outside the figure
BOX = ".js-plotly-plot .hovertext"  # the tooltip, once the figure has found the mark


def marks() -> dict[str, dict[str, tuple[float, float]]]:
    """Return the position on the plane of each post, link and country, by the id that it opens."""
    shown = maps.drawn(RECORD, Filters(), "region")
    called = labels([*(post.post for post in shown.posts), *RECORD.pairs, *RECORD.members])
    figure = charts.schematic(shown, called, "light")
    return {
        each.name: {key: (x, y) for (key,), x, y in zip(each.customdata, each.x, each.y, strict=True)}
        for each in figure.data
        if each.customdata is not None
    }


MARKS = marks()


def click(page: Page, spot: tuple[float, float]) -> None:
    plot = page.locator(".js-plotly-plot .nsewdrag").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    x = box["x"] + spot[0] / tiles.WIDE * box["width"]
    y = box["y"] + (1 - spot[1] / tiles.TALL) * box["height"]
    page.mouse.move(*OUTSIDE)
    expect(page.locator(BOX)).to_have_count(0)
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    page.locator(BOX).first.wait_for()
    page.mouse.click(x, y)


def opens(page: Page, spot: tuple[float, float], record: str) -> None:
    click(page, spot)
    at(page, f"{PATH}&record={record}")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_dots_numbers_and_tiles_open_posts_pairs_and_countries_and_back_returns(visit):
    page = visit(PATH)
    for found in (MARKS["posts"], MARKS["links"], MARKS["countries"]):
        record, spot = list(found.items())[-1]
        opens(page, spot, record)
        page.go_back()
        at(page, PATH)
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_same_dot_opens_twice_in_a_row_and_on_a_phone(visit):
    page = visit(PATH, size=NARROW)
    record, spot = next(iter(MARKS["posts"].items()))
    for _ in range(2):
        opens(page, spot, record)
        page.keyboard.press("Escape")
        at(page, PATH)


def test_the_reader_changes_the_view_and_back_returns(visit):
    page = visit("/map")
    page.get_by_role("radio", name=SAY.value("view", "schematic")).click()
    at(page, PATH)
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    expect(page.get_by_role("button", name=SAY("map.reset"))).to_have_count(0)
    page.go_back()
    at(page, "/map")
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_be_visible()


def test_the_whole_figure_fits_the_first_screen_and_paper(visit):
    page = visit(PATH)
    figure = page.locator(".js-plotly-plot")
    box = figure.bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    page.emulate_media(media="print")
    expect(figure).to_be_visible()
    assert figure.locator("image").count() == len(MARKS["posts"])
    assert figure.locator(".shapelayer path").count() == len(tiles.TILES)
