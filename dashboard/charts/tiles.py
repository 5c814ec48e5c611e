"""The plane of the schematic map: six tiles as the countries lie, a gap for each border, a link for each pair.

All is given in steps of a plane WIDE by TALL, counted from its south-west corner. Boxes are west, south, east, north.
"""

import math
from itertools import pairwise

WIDE, TALL = 512.0, 560.0
MARK = 19.0  # from one dot to the next

Box = tuple[float, float, float, float]
Spot = tuple[float, float]

TILES: dict[str, Box] = {
    "CHN": (0, 480, 512, 560),
    "MMR": (0, 72, 88, 396),
    "LAO": (134, 280, 378, 396),
    "VNM": (424, 20, 512, 396),
    "THA": (134, 0, 238, 196),
    "KHM": (284, 52, 378, 196),
}
# Each pair's link from edge to edge. Most run where no dots stand: past the corners of tiles, or behind a third one.
LINKS: dict[str, tuple[Spot, Spot]] = {
    "CHN-KHM": ((344, 480), (334, 196)),
    "CHN-LAO": ((300, 480), (300, 396)),
    "CHN-MMR": ((130, 480), (86, 393)),
    "CHN-THA": ((250, 480), (235, 193)),
    "CHN-VNM": ((380, 480), (426, 393)),
    "KHM-LAO": ((362, 196), (362, 280)),
    "KHM-MMR": ((284, 60), (88, 84)),
    "KHM-THA": ((284, 72), (238, 72)),
    "KHM-VNM": ((375, 193), (424, 226)),
    "LAO-MMR": ((136, 284), (88, 260)),
    "LAO-THA": ((286, 280), (237, 186)),
    "LAO-VNM": ((376, 284), (424, 260)),
    "MMR-THA": ((88, 246), (136, 192)),
    "MMR-VNM": ((88, 304), (424, 304)),
    "THA-VNM": ((238, 30), (424, 36)),
}
STEPS = 48  # of a link, where it is asked what it passes


def lies_across(pair: str) -> bool:
    """Whether the gap of two neighbours runs from west to east, one tile above the other."""
    (_, low, _, high), (_, other_low, _, other_high) = (TILES[code] for code in pair.split("-"))
    return high <= other_low or other_high <= low


def gap(pair: str) -> Box:
    """Return the room between two tiles that face each other."""
    (west, south, east, north), (west_2, south_2, east_2, north_2) = (TILES[code] for code in pair.split("-"))
    if lies_across(pair):
        return max(west, west_2), min(north, north_2), min(east, east_2), max(south, south_2)
    return min(east, east_2), max(south, south_2), max(west, west_2), min(north, north_2)


def line(pair: str) -> list[Spot]:
    """Return the points of a pair's link, from edge to edge."""
    start, end = LINKS[pair]
    return [
        (start[0] + (end[0] - start[0]) * at / STEPS, start[1] + (end[1] - start[1]) * at / STEPS)
        for at in range(STEPS + 1)
    ]


def _free(point: Spot) -> bool:
    return not any(west < point[0] < east and south < point[1] < north for west, south, east, north in TILES.values())


def pieces(pair: str) -> tuple[list[Spot | None], list[Spot | None]]:
    """Return a pair's link in two parts, each as points with None where it breaks: what is free, what a tile covers."""
    points = line(pair)
    open_, covered = ([], [])
    for one, other in pairwise(points):
        part = open_ if _free(((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)) else covered
        if part and part[-2] == one:
            part[-2] = other  # one long stroke: many short ones would show where they meet
        else:
            part += [one, other, None]
    return open_, covered


def badges(pairs: list[str], dots: list[Spot]) -> dict[str, Spot]:
    """Return for each link where its number stands: the point between the tiles with most room around it."""
    taken, found = list(dots), {}
    for pair in pairs:
        points = [point for point in line(pair) if _free(point)]
        lines = [point for other in pairs if other != pair for point in line(other)]
        middle = points[len(points) // 2]
        room = {point: _room(point, [*taken, *lines]) for point in points}
        found[pair] = max(points, key=lambda point, room=room, to=middle: (room[point], -math.dist(point, to)))
        taken.append(found[pair])
    return found


def _room(point: Spot, taken: list[Spot]) -> float:
    """How far a point is from dots, other links and tiles; beyond a dot and a half more makes no difference."""
    x, y = point
    edges = (
        math.hypot(max(west - x, 0, x - east), max(south - y, 0, y - north))
        for west, south, east, north in TILES.values()
    )
    return min((*(math.dist(point, spot) for spot in taken), *edges, 1.5 * MARK))
