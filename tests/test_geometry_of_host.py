"""The geometry of a host, in the form that the map needs."""

import json
from itertools import pairwise

import pytest

from dashboard import geometry, record
from dashboard.parse import geojson
from dashboard.paths import GEO
from tests.conftest import block


def shown(path) -> dict[str, list[dict]]:
    files = geometry.of_host(path).files
    return {name.removesuffix(".geojson"): json.loads(content)["features"] for name, content in files.items()}


def lines(path) -> list[frozenset]:
    """Return the segments of all drawn lines, each as its two ends."""
    (borders,) = shown(path)["borders"]
    found = [frozenset({tuple(a), tuple(b)}) for line in borders["geometry"]["coordinates"] for a, b in pairwise(line)]
    assert found
    return found


def test_the_members_of_a_geometry_are_those_of_the_record():
    assert record.current().members == geometry.MEMBERS


def test_without_a_setting_our_own_files_are_shown_unchanged():
    ours = geometry.current()
    assert not ours.from_host
    assert ours.files == {path.name: path.read_bytes() for path in GEO.glob("*.geojson")}
    assert len(ours.files) == 4


def test_the_setting_chooses_the_file_that_is_shown(blocks, land, monkeypatch):
    path = land(blocks)
    monkeypatch.setattr(geometry.paths, "GEOMETRY", path)
    found = geometry.current.__wrapped__()
    assert found.from_host
    assert found.files == geometry.of_host(path).files


def test_each_member_is_one_clickable_feature_with_all_its_land(blocks, land):
    blocks["features"].append(block("CHN", 108, 18, 111, 20) | {"id": 7})
    blocks["features"][0]["properties"] |= {"name": "<b>", "line": "x", "shown": "block", "post": "ruili"}
    found = shown(land(blocks))
    assert found["members"] == found["targets"]
    assert [each["properties"] for each in found["members"]] == [{"country": code} for code in geometry.MEMBERS]
    polygons = {each["properties"]["country"]: len(each["geometry"]["coordinates"]) for each in found["members"]}
    assert polygons == dict.fromkeys(geometry.MEMBERS, 1) | {"CHN": 2}


def test_all_other_land_is_one_feature_without_properties(blocks, land):
    blocks["features"] += [block("IND", 70, 10, 80, 30), block("chn", 0, 0, 1, 1)]
    (other,) = shown(land(blocks))["land"]
    assert other["properties"] == {}
    assert len(other["geometry"]["coordinates"]) == 4


def test_a_file_with_only_the_members_is_accepted(blocks, land):
    blocks["features"] = blocks["features"][:6]
    assert shown(land(blocks))["land"] == []


def test_lines_run_around_the_members_and_around_nothing_else(blocks, land):
    expected = set()
    for feature in blocks["features"][:6]:
        (ring,) = feature["geometry"]["coordinates"]
        expected |= {frozenset({tuple(a), tuple(b)}) for a, b in pairwise(ring)}
    assert set(lines(land(blocks))) == expected


def test_a_segment_that_two_members_share_is_drawn_once(blocks, land):
    blocks["features"] += [block("THA", 10, 0, 11, 1), block("LAO", 11, 0, 12, 1)]
    drawn = lines(land(blocks))
    assert drawn.count(frozenset({(11, 0), (11, 1)})) == 1
    assert len(drawn) == len(set(drawn))


def test_a_segment_that_two_areas_of_one_member_share_is_not_drawn(blocks, land):
    blocks["features"] += [block("THA", 10, 0, 11, 1), block("THA", 11, 0, 12, 1)]
    drawn = lines(land(blocks))
    assert frozenset({(11, 0), (11, 1)}) not in drawn
    assert frozenset({(10, 0), (10, 1)}) in drawn


@pytest.mark.parametrize("code", geometry.MEMBERS)
def test_a_missing_member_is_reported(blocks, land, code):
    blocks["features"] = [each for each in blocks["features"] if each["properties"].get("country") != code]
    path = land(blocks)
    with pytest.raises(geojson.FaultyAreas) as caught:
        geometry.of_host(path)
    assert caught.value.faults == [
        f'GEOMETRY {path}: the member {code} is missing; allowed: a feature with "country": "{code}".'
    ]


def test_the_fault_of_a_feature_names_the_setting_and_the_file(blocks, land):
    blocks["features"][2]["geometry"]["coordinates"][0][1] = [250, 0]
    path = land(blocks)
    with pytest.raises(geojson.FaultyAreas) as caught:
        geometry.of_host(path)
    assert caught.value.faults == [
        f"GEOMETRY {path}, feature 3: longitude 250 lies outside the world; allowed: -180 to 180."
    ]


def test_the_version_changes_with_the_content_and_only_then(blocks, land):
    first = geometry.of_host(land(blocks)).version
    assert geometry.of_host(land(blocks)).version == first
    blocks["features"].append(block("", 0, 0, 1, 1))
    assert len({first, geometry.of_host(land(blocks)).version, geometry.current().version}) == 3
