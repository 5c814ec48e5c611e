"""Years from left to right: where a day lies, which years have a line, and rows in which marks do not overlap."""

from calendar import isleap
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

STEPS, LEAST = (1, 2, 5, 10, 20, 50, 100), 46.0  # years between two lines, and the fewest pixels between them
EDGE = 20.0  # pixels right of the last year, for half of its number


class Wide(Protocol):
    """What has a width in pixels."""

    @property
    def width(self) -> float:
        """Return the width."""
        ...


class Scale(NamedTuple):
    """Years between two pixels: from the beginning of year `first`, which has a line, to the beginning of `until`."""

    first: int
    until: int
    left: float
    right: float

    @classmethod
    def over(cls, days: Sequence[str], left: float, room: Wide) -> "Scale":
        """Return the scale that holds some ISO days. left: pixel at which it begins."""
        years = [int(day[:4]) for day in days] or [date.min.year]
        found = cls(min(years), max(years) + 1, left, room.width - EDGE)
        while found.first % found.step:
            found = found._replace(first=found.first // found.step * found.step)
        return found

    @property
    def step(self) -> int:
        """The years between two lines."""
        wide = (self.right - self.left) / (self.until - self.first)
        return next((step for step in STEPS if step * wide >= LEAST), STEPS[-1])

    def lines(self) -> list[int]:
        """Return the years that have a line, at their beginning."""
        step = self.step
        return [year for year in range(self.first, self.until + 1) if year % step == 0]

    def at(self, day: str) -> float:
        """Return the pixel of an ISO day."""
        when = date.fromisoformat(day)
        begun, days = date(when.year, 1, 1), 366 if isleap(when.year) else 365
        return self.beginning(when.year + (when - begun).days / days)

    def beginning(self, year: float) -> float:
        """Return the pixel at which a year begins."""
        return self.left + (year - self.first) / (self.until - self.first) * (self.right - self.left)


def rows(extents: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Return the row of each mark, 0 for the top one: the first in which it overlaps no other.

    extents: where each begins and ends, in the order of the beginning.
    """
    ends: list[float] = []
    found = []
    for left, right in extents:
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [right]
        found.append(row)
    return tuple(found)
