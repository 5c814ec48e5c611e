"""Overlapping symbols, moved apart by a few pixels so that each can be seen and clicked."""

import math
from collections.abc import Sequence
from itertools import islice

TILE = 512  # width of the world at zoom 0, in pixels
POLE_LIMIT = 85.0  # degrees north and south; the poles are infinitely far away in Mercator
ROUNDS = 60
# With more pairs than this (a hundred symbols in one spot), symbols cannot be separated anyway: few rounds are enough.
MANY_PAIRS, FEW_ROUNDS = 5000, 8
Pixel = tuple[float, float]


def pixels(latitude: float, longitude: float, zoom: float) -> Pixel:
    """Return the position of a place (degrees) on a Mercator map at a zoom, in pixels from the north-west corner."""
    size = TILE * 2**zoom
    within = max(-POLE_LIMIT, min(POLE_LIMIT, latitude))
    north = math.log(math.tan(math.pi / 4 + math.radians(within) / 2))
    return size * (longitude + 180) / 360, size * (0.5 - north / (2 * math.pi))


def place(x: float, y: float, zoom: float) -> tuple[float, float]:
    """Return the latitude and longitude of a position on a Mercator map: the inverse of `pixels`."""
    size = TILE * 2**zoom
    north = math.pi * (1 - 2 * y / size)
    return math.degrees(2 * math.atan(math.exp(north)) - math.pi / 2), 360 * x / size - 180


def offsets(places: Sequence[Pixel], apart: float, furthest: float) -> list[tuple[int, int]]:
    """Return the whole pixels (right, down) by which to move the symbol of each place.

    Symbols closer than `apart` pixels push each other away along the line between them. Symbols in one spot get fixed
    directions. No symbol moves further than `furthest` pixels. The same places always give the same result.
    """
    # An offset of 0.01 pixels gives symbols in one spot different directions: a golden angle's multiples never repeat.
    seeds = [(0.01 * math.cos(2.39996 * at), 0.01 * math.sin(2.39996 * at)) for at in range(len(places))]
    now = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(places, seeds, strict=True)]
    pairs = near(places, apart + 2 * furthest)
    for _ in range(ROUNDS if len(pairs) <= MANY_PAIRS else FEW_ROUNDS):
        if not _push(now, pairs, apart):
            break
        now = [_tethered(here, home, furthest) for here, home in zip(now, places, strict=True)]
    return [(round(x - home_x), round(y - home_y)) for (x, y), (home_x, home_y) in zip(now, places, strict=True)]


def near(places: Sequence[Pixel], reach: float) -> list[tuple[int, int]]:
    """Return the sorted pairs of list indices of places that are at most `reach` pixels apart on both axes."""
    eastwards, pairs = sorted(range(len(places)), key=lambda at: places[at]), []
    for place, one in enumerate(eastwards):
        x, y = places[one]
        for other in islice(eastwards, place + 1, None):
            if places[other][0] - x > reach:
                break
            if abs(places[other][1] - y) <= reach:
                pairs.append((one, other) if one < other else (other, one))
    return sorted(pairs)


def _push(now: list[Pixel], pairs: Sequence[tuple[int, int]], apart: float) -> bool:
    """Move both symbols of each pair that is too close by half of the missing distance. Return whether any moved."""
    moved, least = False, apart - 0.5
    for one, other in pairs:
        here, there = now[one], now[other]
        dx = there[0] - here[0]
        if not -least < dx < least:
            continue  # a cheap test first: it rules out most pairs
        dy = there[1] - here[1]
        distance = math.hypot(dx, dy)
        if distance < least:
            step = (apart - distance) / 2 / distance
            now[one] = (here[0] - dx * step, here[1] - dy * step)
            now[other] = (there[0] + dx * step, there[1] + dy * step)
            moved = True
    return moved


def _tethered(here: Pixel, home: Pixel, furthest: float) -> Pixel:
    distance = math.dist(here, home)
    if distance <= furthest:
        return here
    part = furthest / distance
    return home[0] + (here[0] - home[0]) * part, home[1] + (here[1] - home[1]) * part
