"""The schematic map, read as the drawing that the page gets."""

import math
import re
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard import theme
from dashboard.charts import dots, svg, symbols, tiles
from dashboard.charts import schematic as charts
from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.measures.rows import Map, Post
from dashboard.record import BORDERS, current
from dashboard.selection import Filters
from tests import made
from tests.charts.test_svg import name_of

RECORD = current()
SHOWN = maps.drawn(RECORD, Filters(), "world")
POSTS = {post.post: post for post in SHOWN.posts}
WITHIN = maps.within(SHOWN.posts, "region", RECORD.members)
LINKS, COUNTRIES = SHOWN.links, SHOWN.capitals
LABELS = made.labels([*POSTS, *RECORD.pairs, *RECORD.members])
WAY = "?record={}".format


def drawn(shown: Map = SHOWN, labels=LABELS, border: str = "") -> Element:
    """Return the schematic map as the element of its SVG."""
    return fromstring(charts.schematic(shown, labels, WAY, "Schematic", border)).find("svg")


FIGURE = drawn()
DOTS = dots.dots(WITHIN)
PLACES = [dot.spot for dot in DOTS]
NARROW = 350  # pixels that the figure is wide on a phone


def links(figure: Element = FIGURE) -> dict[str, Element]:
    """Return the links of a drawing by the id that each opens, in their order."""
    found = {each.get("href").removeprefix("?record="): each for each in figure.iter("a")}
    assert len(found) == len(list(figure.iter("a"))), "an id has two links"
    return found


def centre(link: Element) -> tuple[float, float]:
    """Return the middle of the disc of a link, in pixels."""
    disc = link.find("circle")
    return float(disc.get("cx")), float(disc.get("cy"))


def crowd(pair: str, side: str, number: int, **fields: str) -> list[Post]:
    """Return a number of posts on one side of a border."""
    at = {"border": pair, "hosted_by": side, "latitude": 20.0, "longitude": 100.0}
    return [made.post(f"{side}-{number:02}", **at | fields) for number in range(number)]


def overlap(one: tiles.Box, other: tiles.Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_each_member_has_a_tile_and_each_pair_a_link():
    assert set(tiles.TILES) == set(RECORD.members)
    assert set(tiles.LINKS) == set(RECORD.pairs)


def test_no_tile_overlaps_another_or_leaves_the_plane():
    found = list(combinations(tiles.TILES.values(), 2))
    assert len(found) == 15
    assert not [pair for pair in found if overlap(*pair)]
    for west, south, east, north in tiles.TILES.values():
        assert 0 <= west < east <= tiles.WIDE
        assert 0 <= south < north <= tiles.TALL


@pytest.mark.parametrize("pair", BORDERS)
def test_the_gap_of_each_shared_border_is_clear_and_has_room_for_dots(pair):
    gap = tiles.gap(pair)
    west, south, east, north = gap
    assert min(east - west, north - south) >= 2 * tiles.MARK
    assert not [code for code, tile in tiles.TILES.items() if overlap(gap, tile)]


def test_no_gap_overlaps_another():
    gaps = [tiles.gap(pair) for pair in BORDERS]
    assert not [pair for pair in combinations(gaps, 2) if overlap(*pair)]


def test_each_post_within_the_members_has_one_symbol_at_its_spot():
    found = links()
    assert {key for key in found if key in POSTS} == {post.post for post in WITHIN}
    for dot in DOTS:
        x, y = charts._pixel(dot.spot)
        assert centre(found[dot.post.post]) == pytest.approx((x, y), abs=0.06)
        symbol = symbols.group(dot.post.kind, dot.post.certainty, dot.post.paler, x, y, charts.SYMBOL)
        assert svg.tostring(found[dot.post.post].find("g")) == svg.tostring(symbol)


def test_each_post_is_on_its_own_side_of_the_gap_or_inside_its_tile():
    seen = set()
    for dot in DOTS:
        border, host = dot.post.border, dot.post.hosted_by
        west, south, east, north = tiles.gap(border) if border else tiles.TILES[host]
        assert west < dot.x < east
        assert south < dot.y < north
        if border:
            (other,) = set(border.split("-")) - {host}
            assert distance(dot, tiles.TILES[host]) < distance(dot, tiles.TILES[other]), dot.post.post
            seen.add(border)
    assert seen == {post.border for post in borders.sides(SHOWN.posts)}


def distance(dot: dots.Dot, tile: tiles.Box) -> float:
    return math.hypot(max(tile[0] - dot.x, 0, dot.x - tile[2]), max(tile[1] - dot.y, 0, dot.y - tile[3]))


def test_no_two_dots_overlap():
    least = min(math.dist(one, other) for one, other in combinations(PLACES, 2))
    assert least >= tiles.MARK - 0.01


@pytest.mark.parametrize("more", [0, 1])
def test_no_number_covers_a_dot_or_a_number_even_with_one_post_more_on_each_side(more):
    added = [
        post._replace(post=f"{pair} {post.post}")
        for pair in BORDERS
        for side in pair.split("-")
        for post in crowd(pair, side, more)
    ]
    places = [dot.spot for dot in dots.dots([*WITHIN, *added])]
    assert len(places) == len(PLACES) + more * 2 * len(BORDERS)
    badges = tiles.badges([link.pair for link in LINKS], places)
    assert len(badges) == len(LINKS)
    size, pixel = 2 * charts.DISC / charts.SCALE * NARROW / tiles.WIDE, NARROW / tiles.WIDE
    for pair, spot in badges.items():
        nearest = min(math.dist(spot, place) for place in places) * pixel
        assert nearest > size / 2 + tiles.MARK / 2 * pixel - 1, pair
    assert min(math.dist(one, other) for one, other in combinations(badges.values(), 2)) * pixel > size


@pytest.mark.parametrize("pair", BORDERS)
@pytest.mark.parametrize("number", [1, 7, 14, 30])
def test_dots_of_a_crowded_border_stay_in_its_gap_each_at_its_own_spot(pair, number):
    found = dots.dots([post for side in pair.split("-") for post in crowd(pair, side, number)])
    west, south, east, north = tiles.gap(pair)
    assert all(west <= dot.x <= east for dot in found)
    assert all(south <= dot.y <= north for dot in found)
    assert len({(round(dot.x, 3), round(dot.y, 3)) for dot in found}) == 2 * number


def test_posts_that_work_together_face_each_other_and_are_joined():
    joined = [dot for dot in DOTS if dot.couple >= 0]
    assert len(joined) >= 2
    at = {dot.post.post: dot for dot in DOTS}
    for dot in joined:
        mate = at[dot.post.paired_post]
        assert math.dist(dot.spot, mate.spot) == pytest.approx(2 * dots.FIRST_ROW_OFFSET)
    lines = [each for each in FIGURE.iter("path") if each.get("stroke") == theme.COUPLE]
    assert len(lines) == len(joined) / 2


def test_a_post_is_not_joined_to_an_inland_or_hidden_counterpart():
    one = crowd("CHN-VNM", "VNM", 1, paired_post="CHN-00")
    other = crowd("", "CHN", 1, paired_post="VNM-00")
    assert [dot.couple for dot in dots.dots([*one, *other])] == [-1, -1]
    assert [dot.couple for dot in dots.dots(one)] == [-1]


def spots(path: Element) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"[ML](\S+) (\S+)", path.get("d"))]


def test_all_marks_and_lines_are_inside_the_drawing():
    width, height = (float(part) for part in FIGURE.get("viewBox").split()[2:])
    discs = [(centre(each), charts.DISC) for each in links().values() if each.find("circle") is not None]
    ends = [(spot, 0) for path in FIGURE.findall("g/path") for spot in spots(path)]
    assert len(discs) == len(WITHIN) + len(LINKS)
    assert ends
    for (x, y), room in [*discs, *ends]:
        assert room <= x <= width - room
        assert room <= y <= height - room


def test_every_link_opens_an_existing_record_pair_or_country_and_says_so():
    found = links()
    assert set(found) == {*RECORD.members, *(post.post for post in WITHIN), *(link.pair for link in LINKS)}
    for key, link in found.items():
        assert link.get("class") == svg.LINK
        name = " · ".join([LABELS[key].name, *LABELS[key].lines])
        assert name_of(link) == name


def test_links_stand_in_the_order_of_reading_country_by_country():
    found = list(links())
    tiles_first = [key for key in found if key in RECORD.members]
    assert found[: len(tiles_first)] == tiles_first == sorted(tiles_first, key=north_west)
    hosts = [POSTS[key].hosted_by for key in found if key in POSTS]
    assert hosts == sorted(hosts, key=tiles_first.index)
    assert found[-len(LINKS) :] == [link.pair for link in LINKS]


def north_west(code: str) -> tuple[float, float]:
    west, _, _, north = tiles.TILES[code]
    return -north, west


def test_a_link_is_wider_with_more_agreements_and_shows_their_number():
    found = links()
    assert LINKS
    for link in LINKS:
        assert found[link.pair].find("text").text == str(link.number)
        parts = sum(bool(points) for points in tiles.pieces(link.pair))
        width = f"{round(0.75 + link.number, 1):g}"
        assert len([each for each in FIGURE.findall("g/path") if each.get("stroke-width") == width]) >= parts > 0


@pytest.mark.parametrize("pair", tiles.LINKS)
def test_each_link_runs_from_one_tile_to_the_other(pair):
    for code, spot in zip(pair.split("-"), tiles.LINKS[pair], strict=True):
        west, south, east, north = tiles.TILES[code]
        assert west <= spot[0] <= east
        assert south <= spot[1] <= north


def test_no_border_and_no_outline_is_drawn():
    shapes = list(FIGURE.iter("rect"))
    kinds = [each for each in shapes if each.get("fill") == svg.LAND]
    assert len(kinds) == len(RECORD.members)
    assert not [each for each in kinds if each.get("stroke")]


@pytest.mark.parametrize("pair", BORDERS)
def test_a_chosen_border_is_framed_with_its_posts_inside(pair):
    (frame,) = [each for each in drawn(border=pair).iter("rect") if each.get("data-border")]
    assert (frame.get("data-border"), frame.get("fill"), frame.get("stroke")) == (pair, "none", svg.ACCENT)
    x, y, width, height = (float(frame.get(name)) for name in ("x", "y", "width", "height"))
    own = [charts._pixel(dot.spot) for dot in DOTS if dot.post.border == pair]
    assert all(x < left < x + width and y < top < y + height for left, top in own)


def test_colours_follow_the_scheme_of_the_page():
    assert {each.get("fill") for each in FIGURE.iter("text")} == {svg.INK}


@pytest.mark.parametrize(
    "name", ["<script>&\"'" * 200, "ກ" * 2000, "ខ្មែរ " * 300, "မြန်မာ " * 300, "字" * 2000, "a" * 2000]
)
def test_a_name_of_any_length_and_script_stays_in_its_tile_and_is_said_whole(name):
    countries = tuple(each._replace(label=name) for each in COUNTRIES)
    figure = drawn(SHOWN._replace(capitals=countries), LABELS | made.labels(RECORD.members, name))
    for code, (west, _, east, _) in tiles.TILES.items():
        link = links(figure)[code]
        assert name_of(link).startswith(name.strip())
        assert charts.letters.width(link.find("text").text, 14) <= (east - west) * charts.SCALE


def test_the_map_is_drawn_when_nothing_is_recorded():
    empty = drawn(Map((), (), COUNTRIES))
    assert list(links(empty)) == [each.country for each in sorted(COUNTRIES, key=charts._north_west)]


@pytest.mark.parametrize("width", [1, charts.WIDTH], ids=["phone", "desktop"])
def test_each_mark_takes_clicks_on_24_pixels_and_none_of_its_neighbours(width):
    scale = max(width, charts.LEAST) / charts.WIDTH
    found = [
        (centre(each), float(each.find("circle").get("r")))
        for each in links().values()
        if each.find("circle") is not None
    ]
    assert len(found) == len(WITHIN) + len(LINKS)
    assert min(radius for _, radius in found) * 2 * scale >= 24
    for (one, radius), (other, other_radius) in combinations(found, 2):
        assert math.dist(one, other) >= radius + other_radius - 0.2
    style = FIGURE.get("style")
    assert f"min-width:{round(charts.LEAST, 1):g}px" in style
