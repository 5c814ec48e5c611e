"""Posts along the borders that members share."""

import json
from itertools import combinations

from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.paths import GEO
from dashboard.record import BORDERS, current
from dashboard.selection import Filters

RECORD = current()
POSTS = maps.posts(RECORD, Filters())
SIDES = borders.sides(POSTS)


def test_the_shared_borders_are_those_of_the_geometry():
    features = json.loads((GEO / "members.geojson").read_text("utf-8"))["features"]
    corners = {
        feature["properties"]["country"]: {
            tuple(point) for polygon in feature["geometry"]["coordinates"] for ring in polygon for point in ring
        }
        for feature in features
    }
    # Two corners make a border; three countries that meet in one point share no more than that.
    touching = [f"{a}-{b}" for a, b in combinations(sorted(corners), 2) if len(corners[a] & corners[b]) > 1]
    assert len(touching) == 10
    assert tuple(touching) == BORDERS


def test_each_post_is_at_one_border_or_inland():
    inland = borders.inland(POSTS)
    assert len(SIDES)
    assert len(inland)
    assert sorted([*SIDES["post"], *inland["post"]]) == sorted(POSTS["post"])


def test_a_post_stands_on_the_side_of_its_host_and_faces_the_other_side():
    rows = SIDES.set_index("post").join(POSTS[["hosted_by", "faces"]])
    assert len(rows)
    for row in rows.itertuples():
        assert row.side == row.hosted_by
        assert sorted((row.side, row.faces)) == row.pair.split("-")


def test_borders_follow_each_other_and_posts_go_from_north_to_south():
    order = SIDES["pair"].drop_duplicates().tolist()
    assert order == [pair for pair in BORDERS if pair in order]
    assert SIDES["pair"].tolist() == sorted(SIDES["pair"])
    for _, rows in SIDES.groupby("pair"):
        assert POSTS.loc[rows["post"], "latitude"].is_monotonic_decreasing


def test_the_order_does_not_depend_on_that_of_the_rows():
    assert borders.sides(POSTS[::-1])["post"].tolist() == SIDES["post"].tolist()


def test_a_post_that_faces_its_own_host_or_no_member_is_inland():
    odd = POSTS.head(3).assign(hosted_by=["THA", "THA", "THA"], faces=["THA", "MYS", ""])
    assert borders.sides(odd).empty
    assert len(borders.inland(odd)) == 3


def test_a_border_without_a_post_is_named():
    bare = borders.without(POSTS)
    assert set(bare) | set(SIDES["pair"]) == set(BORDERS)
    assert not set(bare) & set(SIDES["pair"])
    assert borders.without(POSTS.iloc[:0]) == BORDERS


def test_no_posts_give_no_sides():
    assert borders.sides(POSTS.iloc[:0]).columns.tolist() == borders.COLUMNS
