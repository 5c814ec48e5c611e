"""Arcs between places on a flat map."""

from collections.abc import Sequence

STEPS = 18
BOW = 0.1  # how far the middle of an arc stands off the straight line, as a part of its length

Place = tuple[float, float]  # longitude, latitude


def curves(ends: Sequence[tuple[Place, Place]]) -> list[list[Place]]:
    """Return for each pair of places the points of an arc from one to the other, in degrees.

    All arcs bow away from the middle of all places, so that those towards one far place fan out.
    """
    places = {place for pair in ends for place in pair}
    middle = _mean(list(places)) if places else (0.0, 0.0)
    return [_curve(start, end, middle) for start, end in ends]


def _mean(places: list[Place]) -> Place:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def _curve(start: Place, end: Place, away_from: Place) -> list[Place]:
    across, up = end[0] - start[0], end[1] - start[1]
    x, y = _mean([start, end])
    side = 1 if across * (away_from[1] - y) - up * (away_from[0] - x) < 0 else -1
    # A quadratic Bézier curve reaches half as far as the point that pulls it.
    pull = (x - side * 2 * BOW * up, y + side * 2 * BOW * across)
    points = []
    for step in range(STEPS + 1):
        part = step / STEPS
        here = [
            (1 - part) ** 2 * a + 2 * part * (1 - part) * b + part**2 * c
            for a, b, c in zip(start, pull, end, strict=True)
        ]
        points.append((round(here[0], 3), round(here[1], 3)))
    return points
