"""Broken land of a host (GeoJSON): each file is refused with a line a feature, or makes the four files of the map."""

import json
from pathlib import Path
from random import Random

import pytest

from dashboard import geometry
from dashboard.parse import geojson
from tests.conftest import block
from tests.fuzz import blobs, plan, refusals, trees
from tests.fuzz.watched import Given

KIND = "geometry"
FILE = "land.geojson"
POSITIONS = (
    *(
        [],
        [0],
        [0, 0, 0],
        [0, 91],
        [180.1, 0],
        [-180, -90],
        ["0", "0"],
        [True, False],
        [None, None],
        [[0, 0], [0, 0]],
        {},
    ),
    *([float("nan"), 0], [float("inf"), 0], [10**400, 0], [1e308, 0], [1e-320, 0], "0,0", 0, None),
)


def land(chance: Random) -> dict:
    """Return land of the six members and of one more, as blocks of random sizes."""
    codes = (*geometry.MEMBERS, "", "IND")
    places = [(chance.uniform(-170, 160), chance.uniform(-80, 70)) for _ in codes]
    features = [block(code, x, y, x + chance.uniform(1, 10), y + 5) for code, (x, y) in zip(codes, places, strict=True)]
    return {"type": "FeatureCollection", "features": features}


def make(chance: Random) -> Given:
    """Return land after some changes: of a position, of its tree, or of its bytes."""
    tree, among = land(chance), chance.random()
    how = "positions" if among < 0.3 else ""
    for _ in range(chance.choice((1, 2)) if among < 0.3 else 0):
        ring = chance.choice(tree["features"])["geometry"]["coordinates"][0]
        ring[chance.randrange(len(ring))] = chance.choice(POSITIONS)
    if 0.2 < among < 0.8:
        tree, said = trees.changed(chance, tree)
        how = f"{how} {said}"
    content = trees.as_json(tree)
    if among > 0.75:
        content, said = blobs.changed(chance, content)
        how = f"{how} {said}"
    return Given(FILE, content, how)


def attempt(folder: Path, given: Given) -> str:
    """Read a file as the setting GEOMETRY does."""
    path = folder / FILE
    path.write_bytes(given.content)
    try:
        found = geometry.of_host(path)
    except geojson.FaultyAreas as refused:
        return _refused(refused.faults, f"GEOMETRY {path}")
    for content in found.files.values():
        drawn = json.loads(content, parse_constant=pytest.fail)
        assert all(_drawable(each["geometry"]["coordinates"]) for each in drawn["features"])
    return "shown"


def _refused(lines: list[str], place: str) -> str:
    assert lines
    for said in lines:
        refusals.line(said)
        assert said.startswith(place), said
    return "refused"


def _drawable(coordinates: list) -> bool:
    """Return whether all that is in a list of any depth is a position in the world."""
    waiting = [coordinates]
    while waiting:
        each = waiting.pop()
        if each and not isinstance(each[0], list):
            if not (len(each) == 2 and abs(each[0]) <= 180 and abs(each[1]) <= 90):
                return False
        else:
            waiting += each
    return True


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_broken_land_is_refused_in_lines_or_drawn(batch, tried, tmp_path):
    tried(KIND, batch, make, lambda given: attempt(tmp_path, given))
