"""Strict reading of GeoJSON files from any origin: areas as polygons, or a line for each fault."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.package import texts

LARGEST = 10_000_000  # bytes: readers wait for the whole file, and the map cannot show finer detail
FEWEST = 4  # positions of a ring: three corners, and the first again
LONGEST_SHOWN = 40  # characters of a value in a message
LIMITS = {"longitude": 180, "latitude": 90}  # degrees, in the order of a position
KINDS = ("Polygon", "MultiPolygon")

Position = tuple[float, float]  # longitude, latitude
Ring = list[Position]
Polygon = list[Ring]  # the outline, then the holes


@dataclass(frozen=True)
class Area:
    """One feature: its property `country` (blank where it is missing or no text) and its polygons."""

    country: str
    polygons: list[Polygon]


class FaultyAreas(ValueError):
    """Raised for a file that cannot be drawn. `faults` holds one line for each fault."""

    def __init__(self, faults: list[str]) -> None:
        """Store the lines, which are given in the order of the features. Long ones are cut."""
        self.faults = [texts.line(fault) for fault in faults]
        super().__init__("\n".join(self.faults))


def read(path: Path, name: str) -> list[Area]:
    """Return one area for each feature of a file. All other content of the file is dropped.

    `name` stands for the file in messages. Raises FaultyAreas when the file cannot be read, is too large or is no
    FeatureCollection of polygons, or when positions are no numbers or lie outside the world. It holds one line for the
    file, or one line for the first fault of each feature (counted from 1).
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
    """Return the features of a file, unchecked. Raises ValueError with the reason where there are none."""
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
    except (ValueError, RecursionError):  # not UTF-8, a number with thousands of digits, lists nested too deeply
        raise ValueError("is no JSON; allowed: GeoJSON") from None
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise ValueError("is no GeoJSON of the type FeatureCollection")
    return _non_empty_list(found.get("features"), "the collection has no features")


def _non_empty_list(value: object, otherwise: str) -> list[Any]:
    """Return a value that is a non-empty list. Raises ValueError with the message `otherwise` for any other value."""
    if not isinstance(value, list) or not value:
        raise ValueError(otherwise)
    return value


def _area(feature: object) -> Area:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise ValueError("is no Feature of GeoJSON")
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in KINDS:
        description = f"a geometry of the type {_shown(kind)}" if kind else "no geometry"
        raise ValueError(f"has {description}; allowed: {', '.join(KINDS)}")
    coordinates = _non_empty_list(geometry.get("coordinates"), "has no coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    properties = feature.get("properties")
    country = properties.get("country") if isinstance(properties, dict) else ""
    return Area(
        country if isinstance(country, str) else "",
        [[_ring(ring) for ring in _non_empty_list(polygon, "has a polygon without rings")] for polygon in polygons],
    )


def _ring(ring: object) -> Ring:
    positions = [_position(position) for position in _non_empty_list(ring, "has a ring without positions")]
    if len(positions) < FEWEST:
        raise ValueError(f"has a ring of {len(positions)} positions; allowed: {FEWEST} or more")
    if positions[0] != positions[-1]:
        ends = f"{list(positions[0])} and ends at {list(positions[-1])}"
        raise ValueError(f"has a ring that is not closed: it begins at {ends}; allowed: the same position")
    return positions


def _position(position: object) -> Position:
    """Return longitude and latitude. A height after them is dropped, because the map does not show it."""
    if not isinstance(position, list) or len(position) < len(LIMITS):
        raise ValueError(f"has {_shown(position)} as a position; allowed: [longitude, latitude]")
    for value, (name, limit) in zip(position, LIMITS.items(), strict=False):
        # Only NaN differs from itself.
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise ValueError(f"{name} {_shown(value)} is no number; allowed: {-limit} to {limit}")
        if not -limit <= value <= limit:
            raise ValueError(f"{name} {_shown(value)} lies outside the world; allowed: {-limit} to {limit}")
    return position[0], position[1]


def _shown(value: object) -> str:
    """Return a value as JSON, on one line, cut where it is long. Lists and objects are only named by their kind."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    text = json.dumps(value)
    return text[:LONGEST_SHOWN] + ("…" if len(text) > LONGEST_SHOWN else "")
