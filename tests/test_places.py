"""Places are inside their country, and border posts are at the border that is recorded and that their note names."""

import json
import math
import re
from itertools import pairwise

from dashboard import record
from dashboard.paths import GEO

RECORD = record.current()
KILOMETRES = 111.2  # a degree of latitude
SHAPES = {
    feature["properties"]["country"]: feature["geometry"]
    for feature in json.loads((GEO / "members.geojson").read_text("utf-8"))["features"]
}


def _rings(country: str) -> list[list[tuple[float, float]]]:
    shape = SHAPES[country]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [[tuple(point[:2]) for point in ring] for polygon in polygons for ring in polygon]


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points (longitude, latitude) in kilometres, accurate for up to a few hundred."""
    east = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return KILOMETRES * math.hypot(east, a[1] - b[1])


def _inside(point: tuple[float, float], country: str) -> bool:
    within = False
    for ring in _rings(country):
        for (x, y), (u, v) in pairwise(ring):
            if (y > point[1]) != (v > point[1]) and point[0] < (u - x) * (point[1] - y) / (v - y) + x:
                within = not within
    return within


def _member_places():
    rows = RECORD.tables["places"]
    return rows[rows["country"].isin(RECORD.members) & (rows["precision"] != "country")]


def test_each_place_is_inside_or_within_a_few_kilometres_of_its_country():
    rows = _member_places()
    assert len(rows) > 10
    for row in rows.itertuples():
        point = (row.longitude, row.latitude)
        if not _inside(point, row.country):
            nearest = min(_distance(point, corner) for ring in _rings(row.country) for corner in ring)
            assert nearest < 15, row.place


def test_each_border_post_is_within_sixty_kilometres_of_its_border():
    places, checked = RECORD.tables["places"], 0
    for post in RECORD.tables["liaison_posts"].itertuples():
        if not post.faces:
            continue
        corners = [{corner for ring in _rings(country) for corner in ring} for country in (post.hosted_by, post.faces)]
        border = corners[0] & corners[1]
        assert border, post.post
        place = places.loc[post.place]
        assert min(_distance((place["longitude"], place["latitude"]), corner) for corner in border) < 60, post.post
        checked += 1
    assert checked > 60


def test_a_border_named_in_a_note_is_the_recorded_one():
    codes = {name: row.country for row in RECORD.tables["countries"].itertuples() for name in (row.name, row.label)}
    checked = 0
    for post in RECORD.tables["liaison_posts"].itertuples():
        for one, other in re.findall(r"On the border of ([^.]+?) and ([^.]+?)\.", post.note):
            assert {codes[one], codes[other]} == {post.hosted_by, post.faces}, post.post
            checked += 1
    assert checked > 50
