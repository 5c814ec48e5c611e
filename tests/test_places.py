"""Places lie where their records say: inside their country, and a border post at the border that its note names."""

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


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points (longitude, latitude), near enough for a few hundred of them."""
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


def test_each_place_lies_inside_its_country_or_within_a_few_kilometres_of_it():
    rows = _member_places()
    assert len(rows) > 10
    for row in rows.itertuples():
        point = (row.longitude, row.latitude)
        if not _inside(point, row.country):
            nearest = min(_apart(point, corner) for ring in _rings(row.country) for corner in ring)
            assert nearest < 15, row.place


def test_each_border_post_stands_within_sixty_kilometres_of_its_border():
    places, seen = RECORD.tables["places"], 0
    for post in RECORD.tables["liaison_posts"].itertuples():
        if not post.faces:
            continue
        corners = [{corner for ring in _rings(country) for corner in ring} for country in (post.hosted_by, post.faces)]
        border = corners[0] & corners[1]
        assert border, post.post
        place = places.loc[post.place]
        assert min(_apart((place["longitude"], place["latitude"]), corner) for corner in border) < 60, post.post
        seen += 1
    assert seen > 60


def test_a_note_that_names_a_border_names_the_one_that_is_recorded():
    codes = {name: row.country for row in RECORD.tables["countries"].itertuples() for name in (row.name, row.label)}
    seen = 0
    for post in RECORD.tables["liaison_posts"].itertuples():
        for one, other in re.findall(r"On the border of ([^.]+?) and ([^.]+?)\.", post.note):
            assert {codes[one], codes[other]} == {post.hosted_by, post.faces}, post.post
            seen += 1
    assert seen > 50
