import importlib.util
import json

import pytest

from dashboard.paths import GEO

CAPITALS = {  # longitude, latitude
    "KHM": (104.916, 11.562),
    "CHN": (116.397, 39.908),
    "LAO": (102.6, 17.966),
    "MMR": (96.129, 19.745),
    "THA": (100.501, 13.754),
    "VNM": (105.842, 21.025),
}
FILES = ("members", "land", "borders", "targets")


def read(name: str) -> list[dict]:
    return json.loads((GEO / f"{name}.geojson").read_text(encoding="utf-8"))["features"]


def rings(feature: dict) -> list[list]:
    return [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon]


def points(features: list[dict]) -> set[tuple[float, float]]:
    return {tuple(point) for feature in features for ring in rings(feature) for point in ring}


def build():
    spec = importlib.util.spec_from_file_location("build", GEO / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["members", "targets"])
def test_each_of_the_six_members_has_one_feature(name):
    assert sorted(feature["properties"]["country"] for feature in read(name)) == sorted(CAPITALS)


@pytest.mark.parametrize("name", ["members", "land", "targets"])
def test_every_ring_is_closed_and_has_three_corners_or_more(name):
    found = [ring for feature in read(name) for ring in rings(feature)]
    assert found
    for ring in found:
        assert ring[0] == ring[-1]
        assert len(ring) >= 4


@pytest.mark.parametrize("name", FILES)
def test_every_point_is_inside_the_world(name):
    features = read(name)
    lines = features[0]["geometry"]["coordinates"] if name == "borders" else [r for f in features for r in rings(f)]
    assert lines
    for line in lines:
        assert all(-180 <= x <= 180 and -86 <= y <= 86 for x, y in line)


@pytest.mark.parametrize("name", ["members", "targets"])
@pytest.mark.parametrize("country", CAPITALS)
def test_each_capital_is_inside_its_own_country_and_no_other(name, country):
    holds = build().holds
    around = {
        feature["properties"]["country"]
        for feature in read(name)
        if sum(holds(ring, CAPITALS[country]) for ring in rings(feature)) % 2
    }
    assert around == {country}


def test_no_capital_is_on_other_land():
    holds = build().holds
    (land,) = read("land")
    for place in CAPITALS.values():
        assert not any(holds(ring, place) for ring in rings(land))


def test_neighbouring_areas_have_the_same_points():
    borders = [tuple(map(tuple, line)) for line in read("borders")[0]["geometry"]["coordinates"]]
    members, land = [points([feature]) for feature in read("members")], points(read("land"))
    assert len(borders) > 6
    for line in borders:
        sides = sum(set(line) <= side for side in [*members, land])
        assert sides >= 2, line[0]


@pytest.mark.parametrize(("name", "most"), [("members", 250), ("land", 500), ("borders", 100), ("targets", 60)])
def test_files_stay_small(name, most):
    assert (GEO / f"{name}.geojson").stat().st_size < most * 1024


def test_areas_of_one_country_are_merged_and_neighbours_share_one_border(tmp_path, monkeypatch):
    # Four squares from west to east: two of China, Viet Nam, another country. Arcs are given as steps.
    arcs = [
        [[10, 10], [-10, 0], [0, -10], [10, 0]],  # 0 around the first, from its north-east to its south-east corner
        [[10, 0], [0, 10]],  # 1 between the first two
        [[10, 10], [10, 0]],  # 2 north of the second
        [[20, 10], [0, -10]],  # 3 between the second and the third
        [[20, 0], [-10, 0]],  # 4 south of the second
        [[20, 10], [10, 0]],  # 5 north of the third
        [[30, 10], [0, -10]],  # 6 between the third and the fourth
        [[30, 0], [-10, 0]],  # 7 south of the third
        [[30, 10], [10, 0], [0, -10], [-10, 0]],  # 8 around the fourth
    ]
    areas = {"156": [~0, ~1], "344": [2, 3, 4, 1], "704": [5, 6, 7, ~3], "999": [8, ~6]}
    geometries = [{"type": "Polygon", "id": code, "arcs": [walk]} for code, walk in areas.items()]
    topology = {
        "transform": {"scale": [1, 1], "translate": [80, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": geometries}},
    }
    (tmp_path / "countries-10m.json").write_text(json.dumps(topology))
    module = build()
    monkeypatch.setattr(module, "HERE", tmp_path)
    module.main(tmp_path)
    shapes = {
        feature["properties"]["country"]: feature["geometry"]["coordinates"]
        for feature in json.loads((tmp_path / "members.geojson").read_text())["features"]
    }
    assert len(shapes["CHN"]) == len(shapes["VNM"]) == 1
    assert abs(module.area([tuple(point) for point in shapes["CHN"][0][0]])) == 200
    borders = json.loads((tmp_path / "borders.geojson").read_text())["features"][0]["geometry"]["coordinates"]
    assert sorted(line[0][0] for line in borders) == [100, 110]
