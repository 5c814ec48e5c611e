"""Partial dates ("2004", "2004-10", "2004-10-29"): the days that they cover and their order."""

import re
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
YEARS = range(1800, 2101)  # a year outside this range is taken for a typing error
_PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date


@lru_cache(maxsize=8192)  # the same dates are parsed again and again
def span(text: str) -> Span:
    """Return the days that a partial date covers: "2006-11" covers 1 to 30 November 2006.

    Raises ValueError for a text that is no date ("2007-13", "2007-02-30", "May 2007", "") and for years outside YEARS.
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date")
    year, month, day = match.groups()
    first = date(int(year), int(month or 1), int(day or 1))
    if first.year not in YEARS:
        raise ValueError(f"{text!r} lies outside the years {YEARS[0]} to {YEARS[-1]}")
    if day:
        return Span(first, first)
    last_month = int(month or 12)
    return Span(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))


def last_day(text: str) -> str:
    """Return the last day that a partial date may mean, as YYYY-MM-DD. Raises ValueError where the text is no date."""
    return span(text).last.isoformat()


def is_partial_date(text: str) -> bool:
    """Return whether the text is a valid partial date, known to the year, the month or the day."""
    try:
        span(text)
    except ValueError:
        return False
    return True


def precision(text: str) -> str:
    """Return the precision of a partial date: "year", "month" or "day". Raises ValueError for any other text."""
    span(text)
    return _PRECISIONS[len(text)]


def between(starts: str, ends: str) -> Span | None:
    """Return the days from the earliest possible start to the latest possible end.

    A blank end means the same date as the start. A blank start gives None. Raises ValueError where a text is no date,
    or where the end is certainly before the start.
    """
    if not starts:
        return None
    first, last = span(starts).first, span(ends or starts).last
    if last < first:
        raise ValueError(f"{ends!r} lies before {starts!r}")
    return Span(first, last)


def shifted(day: date, years: int) -> date:
    """Return the same day so many years later; 28 February if that year has no 29 February."""
    year = day.year + years
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) and not isleap(year) else day.day)


def before(a: str, b: str) -> bool | None:
    """Return whether partial date `a` is before `b`, or None where the dates are too imprecise to tell.

    Raises ValueError where either text is no date.
    """
    one, other = span(a), span(b)
    if one.last < other.first:
        return True
    if one.first >= other.last:
        return False
    return None
