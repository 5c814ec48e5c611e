"""The axis of a timeline, and the rows of a lane in which its marks stand without covering each other."""

import math
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dashboard.charts import years
from dashboard.measures.rows import Event

TARGET = 24.0  # pixels of a mark that take a click
MARK = 12.0  # pixels across a dot
EARLY = 64.0  # pixels left of the first year, for what is older
STEPS, LEAST_STEP = (1, 2, 5, 10, 20, 50), 46.0  # years between two lines, and the fewest pixels between them


class Mark(NamedTuple):
    """An event with its place on the axis, in pixels: from `left` to `right`, in a row of its lane."""

    event: Event
    left: float
    right: float
    row: int


class Gathered(NamedTuple):
    """A mark for the `number` of events for which a lane has no row, of the years `first` to `last`."""

    number: int
    first: int
    last: int
    middle: float


class Axis(NamedTuple):
    """The axis of days: its first and last year, its pixels from `left` to `right`."""

    years: tuple[int, int]
    left: float
    right: float

    def at(self, day: str) -> float:
        """Return the pixel of an ISO day; left of the axis for what is older."""
        first, last = date(self.years[0], 1, 1).toordinal(), date(self.years[1] + 1, 1, 1).toordinal()
        return self.left + (date.fromisoformat(day).toordinal() - first) / (last - first) * (self.right - self.left)

    def lines(self) -> list[int]:
        """Return the years that have a line: every one, or every second, fifth ... as there is room."""
        first, last = self.years
        wide = (self.right - self.left) / (last + 1 - first)
        step = next((step for step in STEPS if step * wide >= LEAST_STEP), STEPS[-1])
        return [year for year in range(first, last + 2) if year % step == 0]


def older(event: Event, shown: tuple[int, int]) -> bool:
    """Return whether an event lies before the first of the years shown."""
    return event.until <= f"{shown[0]:04}-01-01"


def placed(events: Sequence[Event], axis: Axis) -> list[Mark]:
    """Return the marks of a lane, oldest first, each in the first row where its target covers no other.

    What is older than the axis stands side by side to the left of it, with its year.
    """
    held = sorted(events, key=lambda event: event.first)
    early = [event for event in held if older(event, axis.years)]
    others = [(event, *_ends(event, axis)) for event in held if not older(event, axis.years)]
    spares = [max(TARGET - (right - left), 2) / 2 for _, left, right in others]
    found = years.rows([(left - spare, right + spare) for (_, left, right), spare in zip(others, spares, strict=True)])
    marks = [Mark(event, 0, EARLY - 8, row) for row, event in enumerate(early)]
    marks += [Mark(*each, row) for each, row in zip(others, found, strict=True)]
    return sorted(marks, key=lambda mark: mark.event.first)


def _ends(event: Event, axis: Axis) -> tuple[float, float]:
    """Return where the mark of an event begins and ends."""
    left, right = axis.at(max(event.first, f"{axis.years[0]:04}-01-01")), min(axis.at(event.until), axis.right)
    if event.form == "day" or right - left < MARK:
        middle = (left + right) / 2
        return middle - MARK / 2, middle + MARK / 2
    return left, right


def rows(marks: Sequence[Mark]) -> int:
    """Return the number of rows that marks take."""
    return max((mark.row + 1 for mark in marks), default=0)


def gathered(marks: Sequence[Mark], axis: Axis, most: int) -> tuple[list[Mark], list[Gathered]]:
    """Return the marks of the first rows of a lane, and one mark a year, or a few years, for those of the other rows.

    most: rows, that of the gathered marks included.
    """
    if rows(marks) <= most:
        return list(marks), []
    kept = [mark for mark in marks if mark.row < most - 1]
    wide = (axis.right - axis.left) / (axis.years[1] + 1 - axis.years[0])
    step, numbers = math.ceil(TARGET / wide), {}
    for mark in (mark for mark in marks if mark.row >= most - 1):
        begin = max(int(mark.event.first[:4]), axis.years[0]) // step * step
        numbers[begin] = numbers.get(begin, 0) + 1
    return kept, [
        Gathered(number, begin, begin + step - 1, axis.at(f"{begin:04}-01-01") + wide * step / 2)
        for begin, number in sorted(numbers.items())
    ]
