"""Moving symbols that stand on each other apart by a few pixels, so that each can be seen and clicked."""

import math
from collections.abc import Sequence

TILE = 512  # pixels that the world is wide at zoom 0
FURTHEST = 85.0  # degrees north and south; Mercator has no poles
ROUNDS = 60
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
    for _ in range(ROUNDS):
        if not _push(now, apart):
            break
        now = [_tethered(here, home, furthest) for here, home in zip(now, places, strict=True)]
    return [(round(x - home_x), round(y - home_y)) for (x, y), (home_x, home_y) in zip(now, places, strict=True)]


def _push(now: list[Pixel], apart: float) -> bool:
    """Part each pair that is too near by half of what is missing. Whether there was one."""
    moved = False
    for one in range(len(now)):
        for other in range(one + 1, len(now)):
            dx, dy = now[other][0] - now[one][0], now[other][1] - now[one][1]
            distance = math.hypot(dx, dy)
            if distance < apart - 0.5:
                step = (apart - distance) / 2 / distance
                now[one] = (now[one][0] - dx * step, now[one][1] - dy * step)
                now[other] = (now[other][0] + dx * step, now[other][1] + dy * step)
                moved = True
    return moved


def _tethered(here: Pixel, home: Pixel, furthest: float) -> Pixel:
    distance = math.dist(here, home)
    if distance <= furthest:
        return here
    part = furthest / distance
    return home[0] + (here[0] - home[0]) * part, home[1] + (here[1] - home[1]) * part
