"""Places lie in their country, and posts at the border that they face."""

import csv
import math

import pytest

from dashboard.gates import land, places
from dashboard.paths import DATA

MEMBERS = ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def kilometres(place: dict[str, str]) -> float:
    point = places.Point(float(place["latitude"]), float(place["longitude"]))
    return point.outside(place["country"])


def test_each_place_lies_in_its_country_or_a_few_kilometres_off():
    every = rows("places")
    assert len(every) > 90
    assert {place["country"] for place in every} > set(MEMBERS)
    for place in every:
        assert kilometres(place) <= places.OUTSIDE, place["place"]


def test_a_place_that_lies_elsewhere_is_reported_with_the_likely_cause(broken):
    place = next(row for row in broken.records("places") if row["country"] == "VNM")
    at = broken.records("places").index(place)
    north, east = place["latitude"], place["longitude"]
    for latitude, longitude, cause in (
        ("0", "0", ""),
        ("15", "88", ""),
        (f"-{north}", east, " (the latitude looks negated)"),
        (north, f"-{east}", " (the longitude looks negated)"),
        (f"-{north}", f"-{east}", " (both look negated)"),
    ):
        broken.edit("places", at, latitude=latitude, longitude=longitude)
        (line,) = [line for line in broken.lines() if line.startswith("places.csv")]
        assert line.startswith(f"places.csv, row {at + 2}, column place: '{place['place']}' is "), line
        assert f"km outside the land of VNM, at latitude {float(latitude):g} and" in line
        assert line.endswith(f"longitude {float(longitude):g}{cause}; allowed: at most 15 km outside."), line


def test_swapped_coordinates_are_reported(broken):
    for at, row in enumerate(broken.records("places")):
        broken.edit("places", at, latitude=row["longitude"], longitude=row["latitude"])
        assert any(line.startswith(f"places.csv, row {at + 2}, column ") for line in broken.lines()), row["place"]
        broken.edit("places", at, latitude=row["latitude"], longitude=row["longitude"])
    assert places._likely(places.Point(80.5, 40.2), "CHN") == " (latitude and longitude look swapped)"


def test_a_place_in_another_country_than_its_row_says_is_reported(broken):
    at, place = next((at, row) for at, row in enumerate(broken.records("places")) if row["country"] == "VNM")
    broken.edit("places", at, country="MMR")
    assert any(f"row {at + 2}, column place: '{place['place']}' is" in line for line in broken.lines())


def test_a_post_far_from_the_border_that_it_faces_is_reported(broken):
    post = {"hosted_by": "VNM", "faces": "MMR"}
    broken.edit("liaison_posts", **post)
    (line,) = [line for line in broken.lines() if "column faces" in line]
    assert "'MMR' has no land border with VNM; allowed: a neighbour" in line


@pytest.mark.all_data
def test_a_post_at_another_border_of_its_country_is_reported(broken):
    posts = broken.records("liaison_posts")
    at = next(at for at, row in enumerate(posts) if (row["hosted_by"], row["faces"]) == ("MMR", "THA"))
    broken.edit("liaison_posts", at, faces="CHN", paired_post="")
    (line,) = [line for line in broken.lines() if "column faces" in line]
    assert "km from here with MMR; allowed: a neighbour, at most 60 km away, or blank" in line


def test_each_post_that_faces_a_country_is_near_its_border():
    found, seen = {row["place"]: row for row in rows("places")}, 0
    for post in rows("liaison_posts"):
        if post["faces"]:
            place = found[post["place"]]
            point = (float(place["longitude"]), float(place["latitude"]))
            limit = places.FROM_BORDER[place["precision"]]
            assert land.from_border(point, post["hosted_by"], post["faces"]) < limit, post["post"]
            seen += 1
    assert seen > 60


def test_neighbours_have_a_border_and_others_have_none():
    hanoi = (105.85, 21.03)
    assert 100 < land.from_border(hanoi, "VNM", "CHN") < 200
    assert land.from_border(hanoi, "VNM", "CHN") == land.from_border(hanoi, "CHN", "VNM")
    assert math.isinf(land.from_border(hanoi, "VNM", "THA"))


def test_distances_from_land_are_those_of_a_map():
    assert land.outside((105.85, 21.03), "VNM") == 0
    assert land.inside((105.85, 21.03), "VNM")
    assert not land.inside((105.85, 21.03), "LAO")
    assert 1100 < land.outside((92.0, 12.5), "KHM") < 1150
    assert land.outside((139.7, 35.7), land.OTHER) == 0


def test_a_place_without_numbers_is_left_to_the_rules_of_cells(broken):
    for cells in ({"latitude": "x"}, {"latitude": ""}, {"longitude": "400"}, {"latitude": "9e9"}):
        broken.edit("places", **cells)
        assert not [line for line in broken.lines() if "km outside" in line], cells
