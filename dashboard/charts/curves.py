"""Arcs between places on a flat map."""

from collections.abc import Sequence

from dashboard.measures.rows import Link

STEPS = 18  # straight pieces of an arc
BOW = 0.1  # distance of an arc's middle from the straight line, as a share of the line's length

Place = tuple[float, float]  # longitude, latitude


def curves(ends: Sequence[tuple[Place, Place]]) -> list[list[Place]]:
    """Return one arc for each pair of places: the points from one place to the other, in degrees.

    All arcs bend away from the mean of all places, so that arcs towards one distant place fan out.
    """
    places = {place for pair in ends for place in pair}
    middle = _mean(list(places)) if places else (0.0, 0.0)
    return [_curve(start, end, middle) for start, end in ends]


def of(links: Sequence[Link]) -> list[list[Place]]:
    """Return the arc of each link, from capital to capital."""
    return curves([((row.from_longitude, row.from_latitude), (row.to_longitude, row.to_latitude)) for row in links])


def _mean(places: list[Place]) -> Place:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def _curve(start: Place, end: Place, away_from: Place) -> list[Place]:
    across, up = end[0] - start[0], end[1] - start[1]
    x, y = _mean([start, end])
    side = 1 if across * (away_from[1] - y) - up * (away_from[0] - x) < 0 else -1
    # The middle of a quadratic Bézier curve lies halfway between the straight line and its control point.
    control_point = (x - side * 2 * BOW * up, y + side * 2 * BOW * across)
    points = []
    for step in range(STEPS + 1):
        part = step / STEPS
        point = [
            (1 - part) ** 2 * a + 2 * part * (1 - part) * b + part**2 * c
            for a, b, c in zip(start, control_point, end, strict=True)
        ]
        points.append((round(point[0], 3), round(point[1], 3)))
    return points
