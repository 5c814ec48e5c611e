"""Posts that stand close together on the map: moved apart, gathered under a number, or in a ring."""

import math
from itertools import combinations

import pytest

from dashboard.charts import crowds, spread
from dashboard.charts import map as charts
from dashboard.measures import map as maps
from dashboard.measures.rows import Post
from dashboard.record import current
from dashboard.selection import Filters
from tests import made

POSTS = maps.drawn(current(), Filters(), "world").posts
THIRD = 1 / 3


def spot(mark: crowds.Mark, zoom: float) -> tuple[float, float]:
    """Return where a symbol is drawn, in pixels of the world."""
    x, y = spread.pixels(mark.post.latitude, mark.post.longitude, zoom)
    return x + mark.offset[0], y + mark.offset[1]


def covered(gap: float, size: float) -> float:
    """Return which part of a disc another disc of its size covers. gap: from middle to middle."""
    if gap >= size:
        return 0.0
    radius = size / 2
    lens = 2 * radius**2 * math.acos(gap / size) - gap / 2 * math.sqrt(size**2 - gap**2)
    return lens / (math.pi * radius**2)


def in_one_spot(number: int) -> list[Post]:
    return [made.post(f"post-{at}", latitude=20.0, longitude=100.0) for at in range(number)]


@pytest.mark.parametrize("zoom", [*(camera[2] for camera in charts.EXTENTS.values()), 1.8, 3.3, 4.7, 6.5])
def test_no_mark_covers_another_by_more_than_a_third(zoom):
    marks, groups = crowds.parted(POSTS, zoom)
    places, size = [spot(mark, zoom) for mark in marks], crowds.size(zoom)
    assert len(places) > 1
    assert max(covered(math.dist(*pair), size) for pair in combinations(places, 2)) <= THIRD
    discs = [spread.pixels(group.latitude, group.longitude, zoom) for group in groups]
    assert all(math.dist(one, other) >= crowds.DISC for one, other in combinations(discs, 2))
    assert all(math.dist(disc, place) >= crowds.DISC / 2 for disc in discs for place in places)


@pytest.mark.parametrize("zoom", [0.2, 2.5, 4.0, 6.5])
def test_each_post_is_drawn_once_alone_or_in_a_crowd_of_two_and_more(zoom):
    marks, groups = crowds.parted(POSTS, zoom)
    drawn = [mark.post.post for mark in marks] + [post.post for group in groups for post in group.posts]
    assert sorted(drawn) == sorted(post.post for post in POSTS)
    assert all(len(group.posts) > 1 for group in groups)


def test_there_are_crowds_on_the_wider_maps_and_none_where_there_is_room():
    numbers = {extent: len(crowds.parted(POSTS, zoom)[1]) for extent, (_, _, zoom) in charts.EXTENTS.items()}
    assert numbers["mekong"] == 0
    assert numbers["region"] > 1
    assert numbers["world"] > 0


def test_posts_of_a_crowd_part_when_the_map_is_fitted_to_them():
    _, groups = crowds.parted(POSTS, charts.EXTENTS["region"][2])
    assert groups
    for group in groups:
        _, _, zoom = charts.camera_around(group.posts, (330, 430), crowds.CLOSEST_ZOOM)
        assert zoom > charts.EXTENTS["region"][2]
        assert crowds.parted(group.posts, zoom)[1] == []


@pytest.mark.parametrize("number", [12, 30])
def test_posts_in_one_spot_stand_in_a_ring_at_the_closest_zoom_alone(number):
    posts = in_one_spot(number)
    (group,) = crowds.parted(posts, crowds.CLOSEST_ZOOM - 1)[1]
    assert len(group.posts) == number
    marks, groups = crowds.parted(posts, crowds.CLOSEST_ZOOM)
    assert groups == []
    middle = spread.pixels(20.0, 100.0, crowds.CLOSEST_ZOOM)
    places = [spot(mark, crowds.CLOSEST_ZOOM) for mark in marks]
    assert len({round(math.dist(middle, place) / 2) for place in places}) == 1
    least = min(math.dist(*pair) for pair in combinations(places, 2))
    assert covered(least, crowds.size(crowds.CLOSEST_ZOOM)) < THIRD


def test_no_symbol_moves_so_far_that_it_seems_to_stand_in_another_country():
    for _, _, zoom in charts.EXTENTS.values():
        reach = crowds.REACH * spread.TILE * 2**zoom / 360
        marks, _ = crowds.parted(POSTS, zoom)
        assert max(math.hypot(*mark.offset) for mark in marks) <= min(reach, crowds.size(zoom)) + 1


def test_without_posts_there_is_nothing():
    assert crowds.parted([], 4.0) == ([], [])
    assert crowds.apart([], 4.0) == []
