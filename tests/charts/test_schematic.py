"""The schematic map, as plotly data."""

import math
from itertools import combinations

import pytest

from dashboard import theme
from dashboard.charts import dots, symbols, tiles
from dashboard.charts import schematic as charts
from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.measures.rows import Map, Post
from dashboard.record import BORDERS, current
from dashboard.selection import Filters
from tests import made

RECORD = current()
SHOWN = maps.drawn(RECORD, Filters(), "world")
POSTS = {post.post: post for post in SHOWN.posts}
WITHIN = maps.within(SHOWN.posts, "region", RECORD.members)
LINKS, COUNTRIES = SHOWN.links, SHOWN.capitals
LABELS = made.labels([*POSTS, *RECORD.pairs, *RECORD.members])
FIGURE = charts.schematic(SHOWN, LABELS, "light")
DOTS = dots.dots(WITHIN)
PLACES = [dot.spot for dot in DOTS]
NARROW = 350  # pixels that the figure is wide on a phone


def trace(name: str, figure=FIGURE):
    (found,) = [each for each in figure.data if each.name == name]
    return found


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


def test_each_post_within_the_members_has_one_symbol_the_same_as_on_the_map():
    marks = trace("posts")
    drawn = [key for (key,) in marks.customdata]
    assert sorted(drawn) == sorted(post.post for post in WITHIN)
    assert len(FIGURE.layout.images) == len(drawn)
    for key, x, y, image in zip(drawn, marks.x, marks.y, FIGURE.layout.images, strict=True):
        assert (image.x, image.y) == (x, y)
        assert image.source == symbols.picture(POSTS[key].kind, POSTS[key].certainty, POSTS[key].paler)


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
    size, pixel = trace("links").marker.size, NARROW / tiles.WIDE
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
    assert len(trace("couples").x) == 3 * len(joined) / 2


def test_a_post_is_not_joined_to_an_inland_or_hidden_counterpart():
    one = crowd("CHN-VNM", "VNM", 1, paired_post="CHN-00")
    other = crowd("", "CHN", 1, paired_post="VNM-00")
    assert [dot.couple for dot in dots.dots([*one, *other])] == [-1, -1]
    assert [dot.couple for dot in dots.dots(one)] == [-1]


def test_all_marks_are_inside_the_plane_which_cannot_be_moved_or_zoomed():
    x, y = FIGURE.layout.xaxis, FIGURE.layout.yaxis
    assert (x.range, y.range) == ((0, tiles.WIDE), (0, tiles.TALL))
    assert x.fixedrange
    assert y.fixedrange
    assert not x.visible
    assert not y.visible
    assert y.scaleanchor == "x"
    assert len(FIGURE.data) > 3
    for each in FIGURE.data:
        assert all(0 <= at <= tiles.WIDE for at in each.x if at is not None), each.name
        assert all(0 <= at <= tiles.TALL for at in each.y if at is not None), each.name


def test_every_click_opens_an_existing_record_pair_or_country():
    known = {*RECORD.records, *RECORD.pairs}
    seen = [key for each in FIGURE.data if each.customdata is not None for (key,) in each.customdata]
    assert set(RECORD.members) < set(seen) <= known
    assert [key for (key,) in trace("links").customdata] == [link.pair for link in LINKS]


def test_click_targets_of_countries_are_on_their_tiles_and_clear_of_dots():
    marks = trace("countries")
    assert {key for (key,) in marks.customdata} == set(RECORD.members)
    for (key,), x, y in zip(marks.customdata, marks.x, marks.y, strict=True):
        west, south, east, north = tiles.TILES[key]
        assert west < x < east
        assert south < y < north
        assert min(math.dist((x, y), place) for place in PLACES) > tiles.MARK


def test_a_link_is_wider_with_more_agreements_and_shows_their_number():
    assert list(trace("links").text) == [str(link.number) for link in LINKS]
    for link in LINKS:
        lines = [each for each in FIGURE.data if each.name == link.pair]
        assert {line.line.width for line in lines} == {0.75 + link.number}


@pytest.mark.parametrize("pair", tiles.LINKS)
def test_each_link_runs_from_one_tile_to_the_other(pair):
    for code, spot in zip(pair.split("-"), tiles.LINKS[pair], strict=True):
        west, south, east, north = tiles.TILES[code]
        assert west <= spot[0] <= east
        assert south <= spot[1] <= north


def test_no_border_and_no_outline_is_drawn():
    shapes = FIGURE.layout.shapes
    assert len(shapes) == len(RECORD.members)
    assert all(shape.line.width == 0 and shape.layer == "below" for shape in shapes)


def test_names_have_the_colour_of_the_scheme():
    for scheme, tone in theme.LABEL.items():
        names = charts.schematic(SHOWN, LABELS, scheme).layout.annotations
        assert {name.text for name in names} == {country.label for country in COUNTRIES}
        assert {name.font.color for name in names} == {f"rgba({tone[0]},{tone[1]},{tone[2]},1.00)"}


def test_a_click_does_not_dim_the_other_marks():
    for name in ("posts", "countries", "links"):
        marks = trace(name)
        assert marks.unselected.marker.opacity == marks.selected.marker.opacity is not None


def test_the_map_is_drawn_when_nothing_is_recorded():
    empty = charts.schematic(Map((), (), COUNTRIES), LABELS, "dark")
    assert len(empty.layout.shapes) == len(RECORD.members)
    assert not empty.layout.images
