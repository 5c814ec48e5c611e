"""The schematic map, as plotly data."""

import math
from itertools import combinations

import pandas as pd
import pytest

from dashboard import theme
from dashboard.charts import dots, symbols, tiles
from dashboard.charts import schematic as charts
from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.record import BORDERS, current
from dashboard.selection import Filters

RECORD = current()
POSTS = borders.paired(maps.drawn(RECORD, Filters())).assign(hover="text")
WITHIN = POSTS[POSTS["hosted_by"].isin(RECORD.members)]
LINKS = maps.arcs(RECORD, Filters()).assign(hover="text")
COUNTRIES = maps.labels(RECORD).assign(hover="text")
FIGURE = charts.schematic(COUNTRIES, LINKS, POSTS, "light")
SPOTS = dots.spots(WITHIN)
PLACES = list(zip(SPOTS["x"], SPOTS["y"], strict=True))
NARROW = 350  # pixels that the figure is wide on a phone


def trace(name: str, figure=FIGURE):
    (found,) = [each for each in figure.data if each.name == name]
    return found


def crowd(pair: str, side: str, number: int) -> pd.DataFrame:
    """Return a number of posts on one side of a border."""
    rows = pd.DataFrame({"post": [f"{side}-{at:02}" for at in range(number)]})
    return rows.assign(hosted_by=side, pair=pair, paired_post="", latitude=20.0, longitude=100.0)


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
    assert sorted(drawn) == sorted(WITHIN["post"])
    assert len(FIGURE.layout.images) == len(drawn)
    for key, x, y, image in zip(drawn, marks.x, marks.y, FIGURE.layout.images, strict=True):
        row = POSTS.loc[key]
        assert (image.x, image.y) == (x, y)
        assert image.source == symbols.picture(row["kind"], symbols.form(row["status"], row["precision"]))


def test_each_post_is_on_its_own_side_of_the_gap_or_inside_its_tile():
    seen = set()
    for row in SPOTS.itertuples():
        west, south, east, north = tiles.gap(row.pair) if row.pair else tiles.TILES[row.hosted_by]
        assert west < row.x < east
        assert south < row.y < north
        if row.pair:
            (other,) = set(row.pair.split("-")) - {row.hosted_by}
            assert distance(row, tiles.TILES[row.hosted_by]) < distance(row, tiles.TILES[other]), row.post
            seen.add(row.pair)
    assert seen == set(borders.sides(POSTS)["pair"])


def distance(row, tile: tiles.Box) -> float:
    return math.hypot(max(tile[0] - row.x, 0, row.x - tile[2]), max(tile[1] - row.y, 0, row.y - tile[3]))


def test_no_two_dots_overlap_and_no_number_covers_a_dot():
    least = min(math.dist(one, other) for one, other in combinations(PLACES, 2))
    assert least >= tiles.MARK - 0.01
    badges = tiles.badges(LINKS["pair"].tolist(), PLACES)
    assert len(badges) == len(LINKS)
    pixel = NARROW / tiles.WIDE
    for pair, spot in badges.items():
        nearest = min(math.dist(spot, place) for place in PLACES) * pixel
        assert nearest > trace("links").marker.size / 2 + tiles.MARK / 2 * pixel - 1, pair


@pytest.mark.parametrize("pair", BORDERS)
@pytest.mark.parametrize("number", [1, 7, 14, 30])
def test_dots_of_a_crowded_border_stay_in_its_gap_each_at_its_own_spot(pair, number):
    both = pd.concat([crowd(pair, side, number) for side in pair.split("-")])
    spots = dots.spots(both)
    west, south, east, north = tiles.gap(pair)
    assert spots["x"].between(west, east).all()
    assert spots["y"].between(south, north).all()
    assert len(set(zip(spots["x"].round(3), spots["y"].round(3), strict=True))) == 2 * number


def test_posts_that_work_together_face_each_other_and_are_joined():
    joined = SPOTS[SPOTS["couple"] >= 0]
    assert len(joined) >= 2
    for row in joined.itertuples():
        mate = SPOTS.set_index("post").loc[joined.set_index("post").loc[row.post, "paired_post"]]
        assert math.dist((row.x, row.y), (mate["x"], mate["y"])) == pytest.approx(2 * dots.FIRST_ROW_OFFSET)
    assert len(trace("couples").x) == 3 * len(joined) / 2


def test_a_post_is_not_joined_to_an_inland_or_hidden_counterpart():
    one = crowd("CHN-VNM", "VNM", 1).assign(paired_post="CHN-00")
    other = crowd("", "CHN", 1).assign(paired_post="VNM-00")
    assert (dots.spots(pd.concat([one, other]))["couple"] == -1).all()
    assert (dots.spots(one)["couple"] == -1).all()


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
    assert [key for (key,) in trace("links").customdata] == LINKS["pair"].tolist()


def test_click_targets_of_countries_are_on_their_tiles_and_clear_of_dots():
    marks = trace("countries")
    assert {key for (key,) in marks.customdata} == set(RECORD.members)
    for (key,), x, y in zip(marks.customdata, marks.x, marks.y, strict=True):
        west, south, east, north = tiles.TILES[key]
        assert west < x < east
        assert south < y < north
        assert min(math.dist((x, y), place) for place in PLACES) > tiles.MARK


def test_a_link_is_wider_with_more_agreements_and_shows_their_number():
    assert list(trace("links").text) == [str(number) for number in LINKS["number"]]
    for row in LINKS.itertuples():
        lines = [each for each in FIGURE.data if each.name == row.pair]
        assert {line.line.width for line in lines} == {0.75 + row.number}


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
        names = charts.schematic(COUNTRIES, LINKS, POSTS, scheme).layout.annotations
        assert {name.text for name in names} == set(COUNTRIES["label"])
        assert {name.font.color for name in names} == {f"rgba({tone[0]},{tone[1]},{tone[2]},1.00)"}


def test_a_click_does_not_dim_the_other_marks():
    for name in ("posts", "countries", "links"):
        marks = trace(name)
        assert marks.unselected.marker.opacity == marks.selected.marker.opacity is not None


def test_the_map_is_drawn_when_nothing_is_recorded():
    empty = charts.schematic(COUNTRIES, LINKS.iloc[:0], POSTS.iloc[:0], "dark")
    assert len(empty.layout.shapes) == len(RECORD.members)
    assert not empty.layout.images
