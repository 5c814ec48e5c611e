"""How old a report is: the one rule by which pages tell recent reports from old ones."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.dates import before, shifted, span

# A report older than this many years is old. National and regional plans run for three to five years, so in ten years
# each has been replaced at least once: a post, a law or an agreement of which nobody spoke meanwhile may have ended.
YEARS = 10
RECENT, OLD, UNKNOWN = "recent", "old", "unknown"
AGES = (RECENT, OLD, UNKNOWN)
# Statuses that are events. What has happened stays so, however long ago it was reported.
EVENTS = frozenset({"held", "done"})


def since(on: date) -> date:
    """Return the first day whose reports are still recent on a day."""
    return shifted(on, -YEARS)


def of(told: str, on: date) -> str:
    """Return the age of a report on a day: one of AGES. told: its partial date, whose last day counts, or blank."""
    if not told:
        return UNKNOWN
    return RECENT if span(told).last >= since(on) else OLD


def paler(told: str, on: date, status: str = "") -> bool:
    """Return whether a status is shown in a paler tone: its report is not RECENT, and it is no event.

    told: as for `of`. status: its code, if it may be one of EVENTS.
    """
    return status not in EVENTS and of(told, on) != RECENT


def recent(told: Iterable[str], on: date) -> int:
    """Return how many of some reports are RECENT on a day. told: their partial dates."""
    return sum(of(day, on) == RECENT for day in told)


def last(told: Sequence[str], dated: Sequence[str] = ()) -> str:
    """Return the partial date of the last of some reports; blank if it is unknown.

    told: the partial dates of the reports. dated: for each the partial date of the act that it reports, if that counts:
    an undated report of a later act than that of all dated reports is the last, on an unknown day. All may be blank.
    """
    found = max(filter(None, told), key=lambda day: (span(day).last, day), default="")
    undated = [act for day, act in zip(told, dated, strict=True) if act and not day] if dated else []
    return "" if found and any(before(found, act) for act in undated) else found
