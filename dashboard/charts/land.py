"""The land of the members as few points, for small maps: read from the geometry that the large map shows."""

import json
import math
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from dashboard.geometry import Geometry

Point = tuple[float, float]  # degrees: longitude, latitude
Box = tuple[float, float, float, float]  # degrees: west, south, east, north
Line = list[Point]


@cache
def rings(geometry: Geometry) -> dict[str, list[Line]]:
    """Return the outlines of each member by its code, whole. Holes are left out: they are too small to be seen."""
    found: dict[str, list[Line]] = {}
    for feature in json.loads(geometry.files["members.geojson"])["features"]:
        own = found.setdefault(feature["properties"]["country"], [])
        own += [[(x, y) for x, y, *_ in polygon[0]] for polygon in feature["geometry"]["coordinates"]]
    return found


@cache
def border(geometry: Geometry, pair: str) -> tuple[Line, ...]:
    """Return the lines that two members share, point by point; none if they have no common border. pair: its id."""
    one, other = (rings(geometry)[code] for code in pair.split("-"))
    common = {point for ring in other for point in ring}
    found: list[Line] = []
    for ring in one:
        open_line: Line = []
        for a, b in pairwise(ring):
            if a in common and b in common:
                open_line = [*open_line, b] if open_line else [a, b]
            elif open_line:
                found.append(open_line)
                open_line = []
        found += [open_line] if open_line else []
    return tuple(found)


def simpler(line: Line, tolerance: float) -> Line:
    """Return a line without the points that lie closer than `tolerance` to it (Douglas and Peucker's rule)."""
    if len(line) < 3:
        return line
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        off, at = max(((_off(line[at], line[first], line[last]), at) for at in range(first + 1, last)), default=(0, 0))
        if off > tolerance:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: Point, a: Point, b: Point) -> float:
    """Return the distance of a point from the stretch between two others."""
    (x, y), (ax, ay), (bx, by) = point, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    part = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return math.hypot(x - ax - part * dx, y - ay - part * dy)


def within(ring: Line, box: Box) -> Line:
    """Return the part of an outline inside a box (Sutherland and Hodgman's rule); empty if there is none."""
    for axis, limit, above in ((0, box[0], True), (1, box[1], True), (0, box[2], False), (1, box[3], False)):
        kept: Line = []
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            inside, next_inside = ((point[axis] >= limit) == above for point in (a, b))
            kept += [a] if inside else []
            if inside != next_inside:
                part = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
        ring = kept
    return ring


def around(points: Iterable[Point], pad: float, least: float) -> Box:
    """Return the box around points. pad: degrees to leave on each side. least: degrees of its sides."""
    held = list(points)
    (west, east), (south, north) = ((min(p[axis] for p in held), max(p[axis] for p in held)) for axis in (0, 1))
    wider = max(least - (east - west), 0) / 2 + pad
    taller = max(least - (north - south), 0) / 2 + pad
    return west - wider, south - taller, east + wider, north + taller


def area(ring: Line) -> float:
    """Return the area of an outline, in its own units squared."""
    corners = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in corners)) / 2


def holds(ring: Line, point: Point) -> bool:
    """Return whether a point lies within an outline."""
    x, y = point
    crossed = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossed = not crossed
    return crossed
