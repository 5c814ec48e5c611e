"""Posts along the borders that members share."""

import json
from itertools import combinations

from dashboard.measures import asof, borders
from dashboard.measures import map as maps
from dashboard.paths import GEO
from dashboard.record import BORDERS, current
from dashboard.selection import Filters

RECORD = current()
ROWS = maps.posts(RECORD, Filters())
POSTS = maps.all_placed(RECORD, Filters())
SIDES = borders.sides(POSTS)


def test_the_shared_borders_are_those_of_the_geometry():
    features = json.loads((GEO / "members.geojson").read_text("utf-8"))["features"]
    corners = {
        feature["properties"]["country"]: {
            tuple(point) for polygon in feature["geometry"]["coordinates"] for ring in polygon for point in ring
        }
        for feature in features
    }
    # A border has two corners or more: three countries that meet in one point share only that point.
    touching = [f"{a}-{b}" for a, b in combinations(sorted(corners), 2) if len(corners[a] & corners[b]) > 1]
    assert len(touching) == 10
    assert tuple(touching) == BORDERS


def test_each_post_is_at_one_border_or_inland():
    inland = [post for post in POSTS if not post.border]
    assert len(SIDES)
    assert len(inland)
    assert sorted(post.post for post in (*SIDES, *inland)) == sorted(ROWS["post"])


def test_a_post_stands_on_the_side_of_its_host_and_faces_the_other_side():
    assert len(SIDES)
    for post in SIDES:
        row = ROWS.loc[post.post]
        assert post.hosted_by == row["hosted_by"]
        assert sorted((post.hosted_by, row["faces"])) == post.border.split("-")


def test_posts_are_sorted_by_border_then_from_north_to_south():
    pairs = [post.border for post in SIDES]
    order = list(dict.fromkeys(pairs))
    assert order == [pair for pair in BORDERS if pair in order]
    assert pairs == sorted(pairs)
    places = RECORD.tables["places"]["latitude"]
    for pair in order:
        found = [places[ROWS.at[post.post, "place"]] for post in SIDES if post.border == pair]
        assert found == sorted(found, reverse=True)


def test_the_order_does_not_depend_on_that_of_the_rows():
    assert borders.sides(POSTS[::-1]) == SIDES


def test_a_post_that_faces_its_own_host_or_no_member_is_inland():
    odd = ROWS.head(3).assign(hosted_by=["THA", "THA", "THA"], faces=["THA", "MYS", ""])
    posts = maps.placed(RECORD, odd, asof.day(RECORD, Filters()))
    assert borders.sides(posts) == ()
    assert [post.border for post in posts] == ["", "", ""]


def test_a_border_without_a_post_is_named():
    bare = borders.without(POSTS)
    taken = {post.border for post in SIDES}
    assert set(bare) | taken == set(BORDERS)
    assert not set(bare) & taken
    assert borders.without(()) == BORDERS


def test_no_posts_give_no_sides():
    assert borders.sides(()) == ()


def test_filters_do_not_add_borders_without_posts():
    chosen = Filters(country=("CHN",), kind=("transit_centre",), q="nothing", start=1990, end=1991)
    assert borders.along(RECORD, chosen) == ()
    assert borders.bare(RECORD, chosen) == borders.without(POSTS)
    then = Filters(asof="2004")
    assert borders.bare(RECORD, then) == borders.without(maps.all_placed(RECORD, then))
