"""The plane of the schematic map: six tiles placed like the countries, a gap for each border, a link for each pair.

Coordinates are steps on a plane of WIDE by TALL steps, from its south-west corner. Boxes are west, south, east, north.
"""

import math
from itertools import pairwise

WIDE, TALL = 577.0, 587.0
MARK = 23.0  # steps from one dot to the next

Box = tuple[float, float, float, float]
Spot = tuple[float, float]

TILES: dict[str, Box] = {
    "CHN": (0, 515, 577, 587),
    "MMR": (0, 36, 100, 423),
    "LAO": (150, 299, 427, 423),
    "VNM": (477, 20, 577, 423),
    "THA": (150, 0, 273, 206),
    "KHM": (323, 26, 427, 206),
}
# The ends of each pair's link on the edges of its tiles. Most links avoid the dots: they pass the corners of tiles, or
# run behind a third tile. Dots fill a gap from its north: a link at its south end stays clear of more of them.
LINKS: dict[str, tuple[Spot, Spot]] = {
    "CHN-KHM": ((398, 515), (388, 206)),
    "CHN-LAO": ((340, 515), (340, 423)),
    "CHN-MMR": ((146, 515), (98, 420)),
    "CHN-THA": ((290, 515), (270, 203)),
    "CHN-VNM": ((433, 515), (479, 420)),
    "KHM-LAO": ((413, 206), (413, 299)),
    "KHM-MMR": ((323, 40), (100, 42)),
    "KHM-THA": ((323, 30), (273, 30)),
    "KHM-VNM": ((424, 203), (477, 236)),
    "LAO-MMR": ((152, 303), (100, 282)),
    "LAO-THA": ((325, 299), (272, 196)),
    "LAO-VNM": ((425, 303), (477, 282)),
    "MMR-THA": ((100, 262), (152, 202)),
    "MMR-VNM": ((100, 326), (477, 326)),
    "THA-VNM": ((273, 8), (477, 24)),
}
STEPS = 48  # pieces of a link, each tested for whether a tile covers it


def lies_across(pair: str) -> bool:
    """Return whether the gap between two tiles runs from west to east: one tile is above the other."""
    (_, low, _, high), (_, other_low, _, other_high) = (TILES[code] for code in pair.split("-"))
    return high <= other_low or other_high <= low


def gap(pair: str) -> Box:
    """Return the box between the facing edges of two tiles."""
    (west, south, east, north), (west_2, south_2, east_2, north_2) = (TILES[code] for code in pair.split("-"))
    if lies_across(pair):
        return max(west, west_2), min(north, north_2), min(east, east_2), max(south, south_2)
    return min(east, east_2), max(south, south_2), max(west, west_2), min(north, north_2)


def line(pair: str) -> list[Spot]:
    """Return the STEPS + 1 points of a pair's link, from tile edge to tile edge."""
    start, end = LINKS[pair]
    return [
        (start[0] + (end[0] - start[0]) * at / STEPS, start[1] + (end[1] - start[1]) * at / STEPS)
        for at in range(STEPS + 1)
    ]


def _free(point: Spot) -> bool:
    return not any(west < point[0] < east and south < point[1] < north for west, south, east, north in TILES.values())


def pieces(pair: str) -> tuple[list[Spot | None], list[Spot | None]]:
    """Return the free part of a pair's link and the part behind a tile: points, with None after each stroke."""
    points = line(pair)
    free, covered = ([], [])
    for one, other in pairwise(points):
        part = free if _free(((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)) else covered
        if part and part[-2] == one:
            part[-2] = other  # extend the stroke, because the joints of many short strokes would be visible
        else:
            part += [one, other, None]
    return free, covered


def badges(pairs: list[str], dots: list[Spot]) -> dict[str, Spot]:
    """Return the spot for the number of each pair's link: the point outside the tiles with most room around it."""
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
    """Return the distance from a point to the nearest taken spot or tile, capped at one and a half dots."""
    x, y = point
    edges = (
        math.hypot(max(west - x, 0, x - east), max(south - y, 0, y - north))
        for west, south, east, north in TILES.values()
    )
    return min((*(math.dist(point, spot) for spot in taken), *edges, 1.5 * MARK))
