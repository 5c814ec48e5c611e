"""The land that places are compared with: the outlines of our own geometry, whatever geometry a host shows."""

import math
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from dashboard import paths
from dashboard.parse import geojson
from dashboard.parse.geojson import Position, Ring

KILOMETRES = 111.2  # a degree of latitude
OTHER = ""  # all land that is not of a member
KEPT = 1_000  # distances

Edge = tuple[Position, Position]


@cache
def areas() -> dict[str, list[Ring]]:
    """Return all outlines and holes of each member, by its code, and those of all other land together."""
    found: dict[str, list[Ring]] = {OTHER: []}
    for name in ("members.geojson", "land.geojson"):
        for area in geojson.read(paths.GEO / name, name):
            found.setdefault(area.country, []).extend(ring for polygon in area.polygons for ring in polygon)
    return found


def inside(point: Position, country: str) -> bool:
    """Return whether a point (longitude, latitude) lies within an area."""
    longitude, latitude = point
    within = False
    for (x, y), (u, v) in _bands(country).get(math.floor(latitude), ()):
        if (y > latitude) != (v > latitude) and longitude < (u - x) * (latitude - y) / (v - y) + x:
            within = not within
    return within


@cache
def _bands(country: str) -> dict[int, list[Edge]]:
    """Return the edges of an area by each whole degree of latitude that they touch, so that few are compared."""
    found = defaultdict(list)
    for ring in areas()[country]:
        for edge in pairwise(ring):
            low, high = sorted(math.floor(latitude) for _, latitude in edge)
            for band in range(low, high + 1):
                found[band].append(edge)
    return found


@lru_cache(maxsize=KEPT)
def outside(point: Position, country: str) -> float:
    """Return how many kilometres a point lies outside an area; 0 within it. Far away it is only roughly right."""
    if inside(point, country):
        return 0
    return _nearest(point, (edge for ring in areas()[country] for edge in pairwise(ring)))


@lru_cache(maxsize=KEPT)
def from_border(point: Position, one: str, other: str) -> float:
    """Return the kilometres from a point to the border of two members; infinity if they have none."""
    return _nearest(point, iter(_border(one, other)))


@cache
def _border(one: str, other: str) -> list[Edge]:
    """Return the edges that two members share, in either direction."""
    of = [{frozenset(edge) for ring in areas()[country] for edge in pairwise(ring)} for country in (one, other)]
    return [tuple(edge) for edge in of[0] & of[1] if len(edge) == 2]


def _nearest(point: Position, edges: Iterator[Edge]) -> float:
    """Return the kilometres from a point to the nearest edge; infinity if there is none."""
    narrowing = math.cos(math.radians(point[1]))  # of a degree of longitude at this latitude
    return KILOMETRES * min((_to_edge(point, edge, narrowing) for edge in edges), default=math.inf)


def _to_edge(point: Position, edge: Edge, narrowing: float) -> float:
    """Return the degrees from a point to an edge, on a plane that touches the Earth at the point."""
    (x, y), (u, v) = (((at[0] - point[0]) * narrowing, at[1] - point[1]) for at in edge)
    along, up = u - x, v - y
    length = along * along + up * up
    share = max(0.0, min(1.0, -(x * along + y * up) / length)) if length else 0.0
    return math.hypot(x + share * along, y + share * up)
