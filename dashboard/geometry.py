"""The land that the map shows: ours, or one that the host of the dashboard has set, and never something of both.

The same four files either way, by the names under which the map asks for them:

members.geojson  the six members, one feature each    borders.geojson  lines, see `_outlines`
land.geojson     all other land, one feature          targets.geojson  what takes the clicks: the members
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


@dataclass(frozen=True)
class Geometry:
    """The files by name, ready to be sent; whether a host has set them; and a version, which their content makes.

    With the version in its address, a file that a browser has kept is never shown beside one of another geometry.
    """

    files: Mapping[str, bytes] = field(repr=False)
    own: bool

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits, other ones for other content."""
        digests = (hashlib.sha256(content).digest() for content in self.files.values())
        return hashlib.sha256(b"".join(digests)).hexdigest()[:12]


@cache
def current() -> Geometry:
    """Return the geometry that this process shows, read once. Raises geojson.FaultyAreas, see `of_host`."""
    if paths.GEOMETRY:
        return of_host(paths.GEOMETRY)
    return Geometry({path.name: path.read_bytes() for path in sorted(paths.GEO.glob("*.geojson"))}, own=False)


def of_host(path: Path) -> Geometry:
    """Return the geometry that a host has set: a GeoJSON file whose features are land.

    A feature whose property `country` is the code of a member (MEMBERS) is land of that member, any other one is other
    land. Nothing else that a feature says is kept. Raises geojson.FaultyAreas with a line for each fault.
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
    of_members = _written([_feature("MultiPolygon", shape, country=code) for code, shape in members.items()])
    files = {
        "borders.geojson": _written([_feature("MultiLineString", list(_outlines(members)))]),
        "land.geojson": _written([_feature("MultiPolygon", other)] if other else []),
        "members.geojson": of_members,
        "targets.geojson": of_members,
    }
    return Geometry(files, own=True)


def _outlines(members: Mapping[str, list[geojson.Polygon]]) -> Iterator[geojson.Ring]:
    """Yield the outlines of the members as lines.

    A line has to part two members, which have one tint. Which part of an outline is a coast, which a border, and where
    a border is to be dashed or left out, only the host can know: so it is all outline, coasts too. Two things are
    taken care of, where areas share their points to the digit: what two members share is drawn once, not darker; and
    what two areas of one member share is not drawn, so that the host's parts of one country are not parted here.
    """
    drawn: set[Segment] = set()
    for polygons in members.values():
        rings = [ring for polygon in polygons for ring in polygon]
        times = Counter(_between(a, b) for ring in rings for a, b in pairwise(ring))
        for ring in rings:
            line = ring[:1]
            for a, b in pairwise(ring):
                segment = _between(a, b)
                if segment in drawn or times[segment] > 1:
                    if len(line) > 1:
                        yield line
                    line = [b]
                else:
                    drawn.add(segment)
                    line.append(b)
            if len(line) > 1:
                yield line


def _between(a: geojson.Position, b: geojson.Position) -> Segment:
    """Return the segment of a line, the same from either side."""
    return (a, b) if a <= b else (b, a)


def _feature(kind: str, coordinates: list, **properties: str) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def _written(features: list[dict]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")).encode()
