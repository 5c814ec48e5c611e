"""Where the lines of agreements leave the frame of the map: the spot and direction of an arrow, and where it leads."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from dashboard.charts import curves, spread
from dashboard.measures.rows import Link, Map

LEAST_ZOOM = 2.0  # further out, a line is hardly longer than an arrow
INSET = 12  # pixels from the edge of the frame to the tip of an arrow

Frame = tuple[float, float, float, float]  # west, north, east, south: pixels of the world at a zoom


class Exit(NamedTuple):
    """An arrow at the edge of the frame.

    `latitude`, `longitude`: its place, in degrees. `angle`: its direction, degrees from north against the clock.
    `city`: where it leads. `side`: the edge that it crosses, "north", "east", "south" or "west". `paler`, `number`: of
    the line, see `Link`.
    """

    latitude: float
    longitude: float
    angle: float
    city: str
    side: str
    paler: bool
    number: int


def of(shown: Map, camera: tuple[float, float, float], room: tuple[int, int]) -> list[Exit]:
    """Return an arrow for each end of a line that lies outside the frame, where the line leaves it; far out, none.

    camera: latitude and longitude of the middle, and zoom. room: width and height of the frame in pixels.
    """
    latitude, longitude, zoom = camera
    if zoom < LEAST_ZOOM:
        return []
    x, y = spread.pixels(latitude, longitude, zoom)
    across, down = room[0] / 2 - INSET, room[1] / 2 - INSET
    frame = (x - across, y - down, x + across, y + down)
    cities = {capital.country: capital.city or capital.label for capital in shown.capitals}
    found = []
    for link, path in zip(shown.links, curves.of(shown.links), strict=True):
        points = [spread.pixels(north, east, zoom) for east, north in path]
        for country, way in ((link.b, points), (link.a, points[::-1])):
            found += _leaves(way, frame, zoom, cities.get(country, country), link)
    return found


def titles(ends: Sequence[Exit], apart: float) -> list[tuple[Exit, int]]:
    """Return for each place and side one of the arrows that lead there, and the row of its name, from 0.

    The arrow is the middle one, at the sides the northernmost.

    apart: degrees of longitude that a name needs; names nearer to each other stand in rows.
    """
    groups = (list(group) for _, group in groupby(sorted(ends, key=_towards), key=_towards))
    found: list[tuple[Exit, int]] = []
    for end in sorted(map(_named, groups), key=lambda end: end.longitude):
        near = {row for other, row in found if other.side == end.side and end.longitude - other.longitude < apart}
        found.append((end, next(row for row in range(len(near) + 1) if row not in near)))
    return found


def _named(group: Sequence[Exit]) -> Exit:
    if group[0].side in ("east", "west"):
        return max(group, key=lambda end: end.latitude)
    return group[len(group) // 2]


def _towards(end: Exit) -> tuple[str, str]:
    return end.city, end.side


def _leaves(points: Sequence[spread.Pixel], frame: Frame, zoom: float, city: str, link: Link) -> Iterator[Exit]:
    """Yield the arrow of a line that ends outside the frame, where it leaves it last."""
    if _within(points[-1], frame):
        return
    for start, end in pairwise(points[::-1]):
        if _within(end, frame):
            at, side = _crossing(end, start, frame)
            latitude, longitude = spread.place(*at, zoom)
            turn = math.degrees(math.atan2(-(start[0] - end[0]), -(start[1] - end[1])))
            yield Exit(latitude, longitude, round(turn, 1), city, side, link.paler, link.number)
            return


def _within(point: spread.Pixel, frame: Frame) -> bool:
    west, north, east, south = frame
    return west <= point[0] <= east and north <= point[1] <= south


def _crossing(inside: spread.Pixel, outside: spread.Pixel, frame: Frame) -> tuple[spread.Pixel, str]:
    """Return the point at which the stroke from inside to outside crosses the frame, and the side that it crosses."""
    (x, y), (dx, dy) = inside, (outside[0] - inside[0], outside[1] - inside[1])
    west, north, east, south = frame
    edges = (("west", west - x, dx), ("north", north - y, dy), ("east", east - x, dx), ("south", south - y, dy))
    # Only a stroke that goes towards an edge can cross it: west and north lie at smaller numbers.
    ahead = [(room / step, side) for side, room, step in edges if step and (step < 0) == (side in ("west", "north"))]
    part, side = min(ahead)
    return (x + dx * part, y + dy * part), side
