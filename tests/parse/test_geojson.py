"""Areas of a GeoJSON file: what is read, and what is said of a file that cannot be."""

import json

import pytest

from dashboard.parse import geojson

SQUARE = [[100, 10], [101, 10], [101, 11], [100, 11], [100, 10]]


def feature(kind: object = "Polygon", coordinates: object = None, **properties: object) -> dict:
    shape = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def collection(*features: object) -> dict:
    return {"type": "FeatureCollection", "features": list(features)}


def ring(*positions: object) -> dict:
    return feature(coordinates=[list(positions)])


def moved(longitude: object, latitude: object) -> dict:
    return ring(*SQUARE[:2], [longitude, latitude], *SQUARE[3:])


def refused(path) -> list[str]:
    with pytest.raises(geojson.FaultyAreas) as caught:
        geojson.read(path, "LAND")
    assert str(caught.value).splitlines() == caught.value.faults
    return caught.value.faults


def test_a_feature_becomes_an_area_of_its_country_with_its_polygons_and_nothing_else(land):
    hole = [[100.2, 10.2, 7], [100.4, 10.2, 7], [100.4, 10.4, 7], [100.2, 10.2, 7]]
    found = geojson.read(
        land(
            collection(
                feature(country="LAO", name="<b>name</b>"),
                feature("MultiPolygon", [[SQUARE, hole], [SQUARE]], country=7),
                feature() | {"properties": None},
            )
        ),
        "LAND",
    )
    assert [area.country for area in found] == ["LAO", "", ""]
    square = [tuple(position) for position in SQUARE]
    flat = [(longitude, latitude) for longitude, latitude, _ in hole]
    assert [area.polygons for area in found] == [[[square]], [[square, flat], [square]], [[square]]]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "is no JSON, as line 1 shows; allowed: GeoJSON"),
        ('{\n"type": "FeatureCollection",,', "is no JSON, as line 2 shows; allowed: GeoJSON"),
        ("[" * 100_000, "is no JSON; allowed: GeoJSON"),
        (f"[{'9' * 5000}]", "is no JSON; allowed: GeoJSON"),
        ("[]", "is no GeoJSON of the type FeatureCollection"),
        ("null", "is no GeoJSON of the type FeatureCollection"),
        (feature(), "is no GeoJSON of the type FeatureCollection"),
        ({"type": "FeatureCollection"}, "the collection has no features"),
        ({"type": "FeatureCollection", "features": {}}, "the collection has no features"),
        (collection(), "the collection has no features"),
    ],
    ids=str,
)
def test_a_file_that_holds_no_features_is_refused_in_one_line(land, content, fault):
    assert refused(land(content)) == [f"LAND: {fault}."]


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (None, "is no Feature of GeoJSON"),
        ({"type": "Polygon", "coordinates": [SQUARE]}, "is no Feature of GeoJSON"),
        ({"type": "Feature"}, "has no geometry; allowed: Polygon, MultiPolygon"),
        ({"type": "Feature", "geometry": []}, "has no geometry; allowed: Polygon, MultiPolygon"),
        (feature("LineString", SQUARE), 'has a geometry of the type "LineString"; allowed: Polygon, MultiPolygon'),
        (feature(["Polygon"]), "has a geometry of the type a list; allowed: Polygon, MultiPolygon"),
        (
            feature("GeometryCollection"),
            'has a geometry of the type "GeometryCollection"; allowed: Polygon, MultiPolygon',
        ),
        (feature(coordinates=[]), "has no coordinates"),
        (feature(coordinates={}), "has no coordinates"),
        (feature("MultiPolygon", [[SQUARE], []]), "has a polygon without rings"),
        (feature("MultiPolygon", [7]), "has a polygon without rings"),
        (feature(coordinates=[SQUARE, []]), "has a ring without positions"),
        (feature("MultiPolygon", [SQUARE]), "has 100 as a position; allowed: [longitude, latitude]"),
        (feature("Polygon", [[SQUARE]]), "longitude a list is no number; allowed: -180 to 180"),
        (ring(*SQUARE[:2], SQUARE[0]), "has a ring of 3 positions; allowed: 4 or more"),
        (
            ring(*SQUARE[:4]),
            "has a ring that is not closed: it begins at [100, 10] and ends at [100, 11]; allowed: the same position",
        ),
        (ring(*SQUARE[:2], [101], *SQUARE[3:]), "has a list as a position; allowed: [longitude, latitude]"),
        (ring(*SQUARE[:2], "101 11", *SQUARE[3:]), 'has "101 11" as a position; allowed: [longitude, latitude]'),
        (moved("101", 11), 'longitude "101" is no number; allowed: -180 to 180'),
        (
            moved("x\n" * 50, 11),
            'longitude "x\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\n… is no number; allowed: -180 to 180',
        ),
        (moved(None, 11), "longitude null is no number; allowed: -180 to 180"),
        (moved(True, 11), "longitude true is no number; allowed: -180 to 180"),
        (moved(101, float("nan")), "latitude NaN is no number; allowed: -90 to 90"),
        (moved(float("inf"), 11), "longitude Infinity lies outside the world; allowed: -180 to 180"),
        (moved(250, 11), "longitude 250 lies outside the world; allowed: -180 to 180"),
        (moved(-180.001, 11), "longitude -180.001 lies outside the world; allowed: -180 to 180"),
        (moved(11, 101), "latitude 101 lies outside the world; allowed: -90 to 90"),
        (moved(int("9" * 400), 11), f"longitude {'9' * 40}… lies outside the world; allowed: -180 to 180"),
    ],
    ids=str,
)
def test_a_feature_that_cannot_be_drawn_is_named_with_its_fault_and_what_is_allowed(land, wrong, fault):
    assert refused(land(collection(feature(), wrong))) == [f"LAND, feature 2: {fault}."]


def test_every_feature_with_a_fault_has_a_line(land):
    faults = refused(land(collection(moved(181, 0), feature(), moved(0, 91))))
    assert [line.split(":")[0] for line in faults] == ["LAND, feature 1", "LAND, feature 3"]


def test_the_edges_of_the_world_belong_to_it(land):
    edge = [[-180, -90], [180, -90], [180.0, 90.0], [-180, 90], [-180, -90]]
    assert geojson.read(land(collection(ring(*edge))), "LAND")


def test_a_file_that_cannot_be_read_is_refused_in_one_line(tmp_path):
    assert refused(tmp_path) == ["LAND: cannot be read: Is a directory."]
    assert refused(tmp_path / "nothing") == ["LAND: cannot be read: No such file or directory."]
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    assert refused(tmp_path / "picture") == ["LAND: is no JSON; allowed: GeoJSON."]


def test_a_file_larger_than_allowed_is_refused_whatever_it_holds(land):
    whole = json.dumps(collection(feature()))
    assert geojson.read(land(whole.ljust(geojson.LARGEST)), "LAND")
    assert refused(land(whole.ljust(geojson.LARGEST + 1))) == ["LAND: is too large; allowed: at most 10 MB."]


def test_a_mark_of_the_byte_order_does_no_harm(land):
    assert geojson.read(land("\ufeff" + json.dumps(collection(feature()))), "LAND")
