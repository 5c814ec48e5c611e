"""The map under the pointer: what is clicked opens its own record."""

import math
import os
import time
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from dashboard import geometry, words
from dashboard.charts import crowds, curves, lettering, shaped, spread
from dashboard.charts import map as charts
from dashboard.measures import map as measures
from dashboard.record import current
from dashboard.selection import Filters, Place
from tests.browser.conftest import NARROW, PATIENCE, at, clock_held, pick, settle

SAY = words.of("en")
RECORD = current()
EXTENT = Place().extent  # the default, which the address does not contain
HEIGHT, WIDTH = charts.HEIGHT, charts.WIDTH  # pixels of the map on a wide screen
EDGE = 24  # pixels between a place to click and the edge
SEA = (12.5, 92.0)  # latitude, longitude
SEA_OF_OURS = (10.0, 109.5)  # land of Viet Nam in the made-up geometry
OUTSIDE = (4, 4)  # pixels: a place in the window outside the map
# Whether the tooltip is there: empty for a country, and absent where there is nothing to click.
BOX = "getComputedStyle(document.querySelector('[data-testid=stDeckGlJsonChart] .deck-tooltip')).display !== 'none'"
FETCHED = (
    "files => performance.getEntriesByType('resource').filter(({name}) => /[.]geojson/.test(name)).length >= files"
)


# The number of pixels that the map has of a sheet, loaded as it loads it, as soon as the image counts as loaded.
PIXELS = """async (address) => {
    const text = new TextDecoder().decode(await (await fetch(address)).arrayBuffer());
    const image = new Image();
    image.src = 'data:image/svg+xml;base64,' + btoa(unescape(encodeURIComponent(text)));
    await image.decode();
    const gl = document.createElement('canvas').getContext('webgl2');
    const all = [gl.TEXTURE_2D, 0, 0, 0, image.width, image.height, gl.RGBA, gl.UNSIGNED_BYTE, image];
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, image.width, image.height);
    gl.texSubImage2D(...all);
    const texture = gl.getParameter(gl.TEXTURE_BINDING_2D);
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    const pixels = new Uint8Array(4 * image.width * image.height);
    gl.readPixels(0, 0, image.width, image.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels.filter((value, at) => at % 4 === 3 && value).length;
}"""


def spot(page: Page, latitude: float, longitude: float, extent: str, offset=(0, 0)) -> tuple[float, float]:
    """Return the position of a place in the window, in pixels."""
    box = page.get_by_test_id("stDeckGlJsonChart").bounding_box()
    x, y = beside_the_middle(latitude, longitude, extent)
    return box["x"] + box["width"] / 2 + x + offset[0], box["y"] + box["height"] / 2 + y + offset[1]


def canvas(page: Page) -> Locator:
    return page.get_by_test_id("stDeckGlJsonChart").locator("canvas").last


def still(page: Page) -> bytes:
    """Return the picture of the map once it no longer changes."""
    seen, before = canvas(page).screenshot(), None
    while seen != before:
        seen, before = canvas(page).screenshot(), seen
    return seen


def changed(page: Page, before: bytes) -> bytes:
    """Return the picture that replaces another."""
    deadline = time.monotonic() + PATIENCE / 1000
    while (seen := still(page)) == before and time.monotonic() < deadline:
        settle(page)
    return seen


def point(page: Page, place: tuple[float, float], found: bool = True) -> None:
    """Move the pointer to a place until the map shows, or no longer shows, that there is something to click.

    The map searches for marks below the pointer when the pointer moves, and only once all is loaded and drawn.
    """
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline:
        page.mouse.move(place[0] - 2, place[1])
        page.mouse.move(*place)
        with suppress(TimeoutError):
            page.wait_for_function(f"() => ({BOX}) === {str(found).lower()}", timeout=1_000)
            return
    raise AssertionError(f"The map never found {'what lies' if found else 'that nothing lies'} at {place}.")


def click(page: Page, place: tuple[float, float], found: bool = True) -> None:
    """Move from outside the map to a place, and click it once the map has found what is there."""
    point(page, OUTSIDE, found=False)
    point(page, place, found)
    with clock_held(page):
        page.mouse.click(*place)


def opens(page: Page, place: tuple[float, float], record: str, before: str = "/map") -> None:
    """Click a place, wait until its record is open, and close it."""
    click(page, place)
    at(page, f"{before}{'&' if '?' in before else '?'}record={record}")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    at(page, before)
    expect(page.get_by_role("dialog")).to_have_count(0)


def drawn(visit, path: str = "/map") -> Page:
    """Open the map and wait until all of it is loaded and drawn."""
    page = visit(path)
    page.get_by_test_id("stDeckGlJsonChart").locator("canvas").first.wait_for()
    page.get_by_test_id("stDeckGlJsonChart").scroll_into_view_if_needed()
    page.wait_for_function(FETCHED, arg=len(geometry.current().files))
    point(page, spot(page, *lettering.NAMES_AT["THA"], EXTENT))
    point(page, OUTSIDE, found=False)
    return page


def beside_the_middle(latitude: float, longitude: float, extent: str) -> tuple[float, float]:
    """Return the offset of a place from the middle of the map in pixels, to the right and down."""
    middle_latitude, middle_longitude, zoom = charts.EXTENTS[extent]
    x, y = spread.pixels(latitude, longitude, zoom)
    middle_x, middle_y = spread.pixels(middle_latitude, middle_longitude, zoom)
    return x - middle_x, y - middle_y


def in_sight(latitude: float, longitude: float, extent: str) -> bool:
    """Return whether a place is on the map and not close to its edge."""
    x, y = beside_the_middle(latitude, longitude, extent)
    return abs(x) < WIDTH / 2 - EDGE and abs(y) < HEIGHT / 2 - EDGE


def parted_at(extent: str) -> tuple[list[crowds.Mark], list[crowds.Crowd]]:
    return crowds.parted(measures.drawn(RECORD, Filters(), extent).posts, charts.EXTENTS[extent][2])


def posts_at(extent: str) -> dict[str, tuple]:
    marks, _ = parted_at(extent)
    return {post.post: (post.latitude, post.longitude, offset) for post, offset in marks}


def arcs_at(extent: str) -> dict[str, tuple[float, float]]:
    """Return for each pair the visible point of its arc that is furthest from everything else to click."""
    links = measures.links(RECORD, Filters())
    ends = [((row.from_longitude, row.from_latitude), (row.to_longitude, row.to_latitude)) for row in links]
    paths = {row.pair: [(y, x) for x, y in path] for row, path in zip(links, curves.curves(ends), strict=True)}
    marks = [
        (x + right, y + down)
        for latitude, longitude, (right, down) in posts_at(extent).values()
        for x, y in [beside_the_middle(latitude, longitude, extent)]
    ]

    def room(pair: str, point: tuple[float, float]) -> float:
        others = [beside_the_middle(*near, extent) for other, path in paths.items() if other != pair for near in path]
        return min(math.dist(beside_the_middle(*point, extent), there) for there in [*others, *marks])

    found = {}
    for pair, path in paths.items():
        points = [point for point in path[1:-1] if in_sight(*point, extent)]
        point = max(points, key=lambda point, pair=pair: room(pair, point))
        found[pair] = (room(pair, point), point)
    return {pair: point for pair, (_, point) in sorted(found.items(), key=lambda entry: entry[1])}


def roomy(extent: str) -> dict[str, tuple]:
    """Return the visible posts of an extent, those closest to others first."""
    posts = {post: mark for post, mark in posts_at(extent).items() if in_sight(*mark[:2], extent)}
    shown = {
        post: (x + right, y + down)
        for post, (latitude, longitude, (right, down)) in posts.items()
        for x, y in [beside_the_middle(latitude, longitude, extent)]
    }
    room = {
        post: min(math.dist(here, there) for other, there in shown.items() if other != post)
        for post, here in shown.items()
    }
    return dict(sorted(posts.items(), key=lambda entry: room[entry[0]]))


def test_a_country_a_post_and_an_arc_open_their_records_also_twice_in_a_row(visit):
    page = drawn(visit)
    code, place = list((lettering.NAMES_AT | lettering.NAMES_IN_EXTENT.get(EXTENT, {})).items())[-1]
    post, (latitude, longitude, offset) = list(roomy(EXTENT).items())[-1]
    pair, middle = list(arcs_at(EXTENT).items())[-1]
    for record, spotted in (
        (code, spot(page, *place, EXTENT)),
        (post, spot(page, latitude, longitude, EXTENT, offset)),
        (pair, spot(page, *middle, EXTENT)),
    ):
        opens(page, spotted, record)
    opens(page, spotted, record)


@pytest.mark.product
def test_a_country_on_the_map_opens_its_record_also_twice_in_a_row(visit):
    page = drawn(visit)
    names = lettering.NAMES_AT | lettering.NAMES_IN_EXTENT.get(EXTENT, {})
    assert set(names) == set(RECORD.members)
    for code, place in list(names.items())[-2:]:
        opens(page, spot(page, *place, EXTENT), code)
    opens(page, spot(page, *place, EXTENT), code)


@pytest.mark.product
def test_a_post_on_the_map_opens_its_record_also_twice_in_a_row(visit):
    page = drawn(visit)
    posts = roomy(EXTENT)
    assert posts
    for post, (latitude, longitude, offset) in list(posts.items())[-2:]:
        opens(page, spot(page, latitude, longitude, EXTENT, offset), post)
    opens(page, spot(page, latitude, longitude, EXTENT, offset), post)


@pytest.mark.product
def test_an_arc_on_the_map_opens_its_pair_also_twice_in_a_row(visit):
    page = drawn(visit)
    arcs = arcs_at(EXTENT)
    assert arcs
    for pair, place in list(arcs.items())[-2:]:
        opens(page, spot(page, *place, EXTENT), pair)
    opens(page, spot(page, *place, EXTENT), pair)


@pytest.mark.product
def test_another_extent_shows_its_own_view_with_its_own_posts(visit):
    page = drawn(visit)
    others = [extent for extent in charts.EXTENTS if extent != EXTENT]
    assert others
    for extent in others:
        before = still(page)
        page.get_by_role("link", name=SAY.value("extent", extent)).click()
        at(page, f"/map?extent={extent}")
        assert changed(page, before) != before
        post, (latitude, longitude, offset) = list(roomy(extent).items())[-1]
        opens(page, spot(page, latitude, longitude, extent, offset), post, before=f"/map?extent={extent}")


@pytest.mark.product
def test_a_number_brings_the_map_nearer_each_time_and_reset_brings_it_back(visit):
    page = drawn(visit)
    mekong = still(page)
    page.get_by_role("link", name=SAY.value("extent", "world")).click()
    at(page, "/map?extent=world")
    whole, (_, (crowd,)) = changed(page, mekong), parted_at("world")
    for _ in range(2):
        click(page, spot(page, crowd.latitude, crowd.longitude, "world"))
        near = changed(page, whole)
        assert near != whole
        assert settle(page).url.endswith("/map?extent=world"), "nothing opens, and the address stays"
        page.get_by_role("button", name=SAY("map.reset")).click()
        whole = changed(page, near)
        assert whole != near


def press(page: Page, name: str, before: bytes) -> bytes:
    """Press a zoom button. Return the picture that replaces the one before."""
    page.get_by_role("button", name=name).click()
    seen = changed(page, before)
    assert "record" not in settle(page).url, f"{name} opened a record"
    return seen


def test_the_zoom_buttons_zoom_and_do_nothing_else(visit):
    page = drawn(visit)
    whole = still(page)
    nearer = press(page, SAY("map.zoom_in"), whole)
    assert nearer != whole
    assert press(page, SAY("map.zoom_out"), nearer) == whole


def test_reset_restores_the_map_each_time_and_the_sea_opens_nothing(visit):
    page = drawn(visit)
    post, (latitude, longitude, offset) = list(roomy(EXTENT).items())[-1]
    for _ in range(2):
        whole = still(page)
        with clock_held(page):
            page.mouse.dblclick(*spot(page, *SEA, EXTENT))
        nearer = changed(page, whole)
        assert nearer != whole, "a double click goes nearer"
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.get_by_role("button", name=SAY("map.reset")).click()
        changed(page, nearer)
        opens(page, spot(page, latitude, longitude, EXTENT, offset), post)


def test_the_geometry_of_a_host_is_drawn_and_takes_the_clicks(visit, another_server, blocks, land):
    click(page := drawn(visit), spot(page, *SEA_OF_OURS, EXTENT), found=False)
    expect(page.get_by_role("dialog")).to_have_count(0)
    land_of_the_record = still(page)
    settings = os.environ | {"GEOMETRY": str(land(blocks))}
    address = another_server(env=settings)
    own = drawn(lambda path: visit(path, address=address))
    assert still(own) != land_of_the_record
    expect(own.get_by_text(SAY("map.disclaimer_own"))).to_be_visible()
    opens(own, spot(own, *SEA_OF_OURS, EXTENT), "VNM")


def test_a_border_fits_the_map_to_it_and_stands_in_the_address(visit):
    page = drawn(visit)
    whole = still(page)
    pick(page, SAY("borders.choose"), "Cambodia – Thailand")
    at(page, "/map?border=KHM-THA")
    near = changed(page, whole)
    assert near != whole
    page.get_by_role("link", name=SAY.value("extent", "world")).click()
    at(page, "/map?extent=world")
    assert changed(page, near) != near


def test_a_toggle_of_a_kind_carries_its_symbol_and_narrows_the_map_by_keys(visit):
    page = drawn(visit)
    toggle = page.locator(".gms-toggles").get_by_role("link", name=SAY.value("kind", "transit_centre"))
    expect(toggle.locator("svg")).to_have_count(1)
    assert toggle.bounding_box()["height"] >= 24
    tabs = len(page.context.pages)
    toggle.focus()
    page.keyboard.press("Enter")
    at(page, "/map?kind=transit_centre")
    expect(toggle).to_have_attribute("aria-current", "true")
    assert len(page.context.pages) == tabs, "no new tab"
    toggle.press("Enter")
    at(page, "/map")


def test_on_a_phone_the_picture_stands_above_the_answer_on_the_first_screen(visit):
    for path, picture in (("/map", ".st-key-map_frame"), ("/map?view=schematic", ".st-key-schematic_frame")):
        page = visit(path, size=NARROW)
        box, said = (page.locator(rule).bounding_box() for rule in (picture, ".gms-answer"))
        assert box["y"] <= 320
        assert said["y"] >= box["y"] + box["height"]


def test_the_map_takes_no_focus_and_on_paper_the_schematic_stands_in_its_place(visit):
    page = drawn(visit)
    assert canvas(page).evaluate("canvas => canvas.tabIndex") == -1
    paper = page.locator(".gms-instead")
    expect(paper).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_be_hidden()
    expect(paper).to_be_visible()
    assert paper.evaluate("image => image.complete && image.naturalWidth > 0")


def test_names_in_scripts_that_join_letters_are_drawn_with_their_font_at_once(visit):
    page = visit("/about")
    for name in ("កម្ពុជា", "ລາວ", "မြန်မာ", "ไทย"):
        sheet, _ = shaped.sheet((name,), "light", lettering.NAME_SIZE)
        assert page.evaluate(PIXELS, sheet) > 500, name
