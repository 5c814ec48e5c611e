"""Moving symbols that stand on each other apart by a few pixels, so that each can be seen and clicked."""

import math
from collections.abc import Sequence
from itertools import islice

TILE = 512  # pixels that the world is wide at zoom 0
FURTHEST = 85.0  # degrees north and south; Mercator has no poles
ROUNDS = 60
# Beyond so many pairs that could meet, as those of a hundred symbols in one spot, a crowd cannot part: few rounds do.
CROWD, FEW_ROUNDS = 5000, 8
Pixel = tuple[float, float]


def pixels(latitude: float, longitude: float, zoom: float) -> Pixel:
    """Return where a place lies on a Mercator map of a zoom, in pixels from its north-west corner."""
    size = TILE * 2**zoom
    within = max(-FURTHEST, min(FURTHEST, latitude))
    north = math.log(math.tan(math.pi / 4 + math.radians(within) / 2))
    return size * (longitude + 180) / 360, size * (0.5 - north / (2 * math.pi))


def offsets(places: Sequence[Pixel], apart: float, furthest: float) -> list[tuple[int, int]]:
    """Return for each place the whole pixels (right, down) to move its symbol by.

    Symbols nearer than `apart` pixels push each other away in the direction in which they lie; those in one spot part
    in a fixed order. None moves further than `furthest`. The same places always give the same answer.
    """
    # A seed of less than a pixel gives symbols in one spot a direction to part in: the golden angle never repeats.
    seeds = [(0.01 * math.cos(2.39996 * at), 0.01 * math.sin(2.39996 * at)) for at in range(len(places))]
    now = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(places, seeds, strict=True)]
    pairs = _near(places, apart + 2 * furthest)
    for _ in range(ROUNDS if len(pairs) <= CROWD else FEW_ROUNDS):
        if not _push(now, pairs, apart):
            break
        now = [_tethered(here, home, furthest) for here, home in zip(now, places, strict=True)]
    return [(round(x - home_x), round(y - home_y)) for (x, y), (home_x, home_y) in zip(now, places, strict=True)]


def _near(places: Sequence[Pixel], reach: float) -> list[tuple[int, int]]:
    """The pairs of places, by their positions in the list and in its order, of which symbols so tethered can meet."""
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
    """Part each of the pairs that is too near by half of what is missing. Whether there was one."""
    moved, least = False, apart - 0.5
    for one, other in pairs:
        here, there = now[one], now[other]
        dx = there[0] - here[0]
        if not -least < dx < least:
            continue  # most pairs are told apart by this alone
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
