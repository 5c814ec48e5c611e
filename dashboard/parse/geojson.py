"""Areas from a GeoJSON file that anybody may have drawn, read strictly: polygons, or a line for each fault."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 10_000_000  # bytes: readers wait for all of it, and what is finer than the map shows nobody sees
FEWEST = 4  # positions of a ring: three corners, and the first again
LONGEST_SHOWN = 40  # characters of a value in a message
LIMITS = {"longitude": 180, "latitude": 90}  # degrees, in the order of a position
KINDS = ("Polygon", "MultiPolygon")

Position = tuple[float, float]  # longitude, latitude
Ring = list[Position]
Polygon = list[Ring]  # the outline, then the holes


@dataclass(frozen=True)
class Area:
    """One feature: the text of its property `country`, blank where it has none, and its polygons."""

    country: str
    polygons: list[Polygon]


class FaultyAreas(ValueError):
    """A file that cannot be drawn. `faults` holds a line for each thing that is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        """Take the lines in the order of the features."""
        self.faults = faults
        super().__init__("\n".join(faults))


def read(path: Path, name: str) -> list[Area]:
    """Return the areas of a file, one a feature, without anything else that the file says.

    `name` is what the file is called in messages. Raises FaultyAreas with a line for the file, or for the first fault
    of each feature (counted from 1), when it cannot be read, is too large, is no FeatureCollection of polygons, or
    has positions that are no numbers or lie outside the world.
    """
    try:
        features = _features(path)
    except ValueError as error:
        raise FaultyAreas([f"{name}: {error}."]) from None
    areas, faults = [], []
    for number, feature in enumerate(features, start=1):
        try:
            areas.append(_area(feature))
        except ValueError as error:
            faults.append(f"{name}, feature {number}: {error}.")
    if faults:
        raise FaultyAreas(faults)
    return areas


def _features(path: Path) -> list[Any]:
    """Return the features of a file as they stand. Raises ValueError that says what the file is not."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from None
    if len(content) > LARGEST:
        raise ValueError(f"is too large; allowed: at most {LARGEST // 1_000_000} MB")
    try:
        found = json.loads(content)
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON, as line {error.lineno} shows; allowed: GeoJSON") from None
    except (ValueError, RecursionError):  # bytes that are no text, a number of thousands of digits, lists without end
        raise ValueError("is no JSON; allowed: GeoJSON") from None
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise ValueError("is no GeoJSON of the type FeatureCollection")
    return _filled(found.get("features"), "the collection has no features")


def _filled(value: object, otherwise: str) -> list[Any]:
    """Return a list that holds something. Raises ValueError with the words given where it is anything else."""
    if not isinstance(value, list) or not value:
        raise ValueError(otherwise)
    return value


def _area(feature: object) -> Area:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise ValueError("is no Feature of GeoJSON")
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in KINDS:
        has = f"a geometry of the type {_said(kind)}" if kind else "no geometry"
        raise ValueError(f"has {has}; allowed: {', '.join(KINDS)}")
    coordinates = _filled(geometry.get("coordinates"), "has no coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    properties = feature.get("properties")
    country = properties.get("country") if isinstance(properties, dict) else ""
    return Area(
        country if isinstance(country, str) else "",
        [[_ring(ring) for ring in _filled(polygon, "has a polygon without rings")] for polygon in polygons],
    )


def _ring(ring: object) -> Ring:
    positions = [_position(position) for position in _filled(ring, "has a ring without positions")]
    if len(positions) < FEWEST:
        raise ValueError(f"has a ring of {len(positions)} positions; allowed: {FEWEST} or more")
    if positions[0] != positions[-1]:
        ends = f"{list(positions[0])} and ends at {list(positions[-1])}"
        raise ValueError(f"has a ring that is not closed: it begins at {ends}; allowed: the same position")
    return positions


def _position(position: object) -> Position:
    """Return longitude and latitude. A height may follow them, which no map shows."""
    if not isinstance(position, list) or len(position) < len(LIMITS):
        raise ValueError(f"has {_said(position)} as a position; allowed: [longitude, latitude]")
    for value, (name, limit) in zip(position, LIMITS.items(), strict=False):
        # Only NaN differs from itself.
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise ValueError(f"{name} {_said(value)} is no number; allowed: {-limit} to {limit}")
        if not -limit <= value <= limit:
            raise ValueError(f"{name} {_said(value)} lies outside the world; allowed: {-limit} to {limit}")
    return position[0], position[1]


def _said(value: object) -> str:
    """Return a value as JSON writes it, on one line, cut where it is long; of lists and objects the kind alone."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    text = json.dumps(value)
    return text[:LONGEST_SHOWN] + ("…" if len(text) > LONGEST_SHOWN else "")
