"""Partial dates and spans of two in words, by the patterns of a catalogue and the months of CLDR."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date

from dashboard.dates import precision, span


@dataclass(frozen=True)
class Day:
    """A day that a pattern prints: "{date:d MMMM y}", in the letters of CLDR (Unicode TS 35, date field symbols)."""

    day: date
    locale: Locale

    def __format__(self, pattern: str) -> str:
        """Return the day as a date pattern of CLDR says, in the Gregorian calendar and Latin digits; else as ISO."""
        return format_date(self.day, pattern, self.locale) if pattern else self.day.isoformat()


def in_words(patterns: Mapping[str, str], locale: Locale, starts: str, ends: str = "") -> str:
    """Return a partial date, or the span from `starts` to `ends`, in words.

    patterns: the texts `dates.*` of a catalogue. "29 October 2004", "November 2006", "2004", "12–14 December 2007",
    "28 April – 2 May 2015", "2004–2007". A blank date gives "". A span with a blank start has no start: "– 2007".
    Raises ValueError where a text is no date.
    """
    if not ends or starts == ends:
        return _one(patterns, locale, starts) if starts else ""
    if not starts:
        return patterns["dates.until"].format(date=_one(patterns, locale, ends))
    form = _form(starts, ends)
    if form == "apart":
        held = {"start": _one(patterns, locale, starts), "end": _one(patterns, locale, ends)}
    else:
        held = {"start": Day(span(starts).first, locale), "end": Day(span(ends).first, locale)}
    return patterns[f"dates.span.{form}"].format(**held)


def _one(patterns: Mapping[str, str], locale: Locale, text: str) -> str:
    return patterns[f"dates.{precision(text)}"].format(date=Day(span(text).first, locale))


def _form(starts: str, ends: str) -> str:
    """Return the name of the pattern of a span: what both dates share stands once if they are equally precise."""
    one, other, known = span(starts).first, span(ends).first, precision(starts)
    if known != precision(ends):
        return "apart"
    if known == "year":
        return "years"
    if one.year != other.year:
        return "apart"
    if known == "month":
        return "months"
    return "days" if one.month == other.month else "days_of_months"
