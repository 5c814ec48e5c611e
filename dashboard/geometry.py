"""The geometry that the map shows: ours, or one that the host of the dashboard has set, never a mixture of both.

Either has the same four files, by the names under which the map requests them:

members.geojson  the six members, one feature each    borders.geojson  lines, see `_outlines`
land.geojson     all other land, one feature          targets.geojson  the members again, to be clicked
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from dashboard import paths
from dashboard.parse import geojson

MEMBERS = ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")

Segment = tuple[geojson.Position, geojson.Position]


@dataclass(frozen=True, eq=False)  # each is one of its kind, so that results can be kept by it
class Geometry:
    """The content of the files by name, and whether the host has set them.

    The version is part of each file's address, so that a browser never shows a cached file beside one of another
    geometry.
    """

    files: Mapping[str, bytes] = field(repr=False)
    from_host: bool

    @cached_property
    def version(self) -> str:
        """Return twelve hexadecimal digits, a hash of the content of all files."""
        digests = (hashlib.sha256(content).digest() for content in self.files.values())
        return hashlib.sha256(b"".join(digests)).hexdigest()[:12]


@cache
def current() -> Geometry:
    """Return the geometry that this process shows. It is read once. Raises geojson.FaultyAreas, see `of_host`."""
    if paths.GEOMETRY:
        return of_host(paths.GEOMETRY)
    return Geometry({path.name: path.read_bytes() for path in sorted(paths.GEO.glob("*.geojson"))}, from_host=False)


def of_host(path: Path) -> Geometry:
    """Return the geometry from a host's GeoJSON file, whose features are areas of land.

    A feature whose property `country` is the code of a member (MEMBERS) is land of that member. Any other feature is
    other land. All other properties are dropped. Raises geojson.FaultyAreas with a line for each fault.
    """
    name = f"GEOMETRY {path}"
    areas = geojson.read(path, name)
    members = {
        code: [polygon for area in areas if area.country == code for polygon in area.polygons] for code in MEMBERS
    }
    missing = [code for code, polygons in members.items() if not polygons]
    if missing:
        raise geojson.FaultyAreas(
            [f'{name}: the member {code} is missing; allowed: a feature with "country": "{code}".' for code in missing]
        )
    other = [polygon for area in areas if area.country not in MEMBERS for polygon in area.polygons]
    of_members = _encoded([_feature("MultiPolygon", shape, country=code) for code, shape in members.items()])
    files = {
        "borders.geojson": _encoded([_feature("MultiLineString", list(_outlines(members)))]),
        "land.geojson": _encoded([_feature("MultiPolygon", other)] if other else []),
        "members.geojson": of_members,
        "targets.geojson": of_members,
    }
    return Geometry(files, from_host=True)


def _outlines(members: Mapping[str, list[geojson.Polygon]]) -> Iterator[geojson.Ring]:
    """Yield the outlines of the members as lines.

    All members have one tint, so lines must separate them. Only the host knows which part of an outline is a coast and
    which a border, and which border should be dashed or left out. So the whole outline is drawn, coasts included. Two
    rules apply where areas share exactly the same points. A segment that two members share is drawn once, so that it is
    not darker. A segment that two areas of one member share is not drawn, so that a member has no lines inside it.
    """
    drawn: set[Segment] = set()
    for polygons in members.values():
        rings = [ring for polygon in polygons for ring in polygon]
        uses = Counter(_segment(a, b) for ring in rings for a, b in pairwise(ring))
        for ring in rings:
            line = ring[:1]
            for a, b in pairwise(ring):
                segment = _segment(a, b)
                if segment in drawn or uses[segment] > 1:
                    if len(line) > 1:
                        yield line
                    line = [b]
                else:
                    drawn.add(segment)
                    line.append(b)
            if len(line) > 1:
                yield line


def _segment(a: geojson.Position, b: geojson.Position) -> Segment:
    """Return the segment between two points, the same in either direction."""
    return (a, b) if a <= b else (b, a)


def _feature(kind: str, coordinates: list, **properties: str) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def _encoded(features: list[dict]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")).encode()
