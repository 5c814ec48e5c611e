"""The news of a digest: what was ticked, or what matches; and the past editions."""

from collections.abc import Mapping

import pandas as pd

from dashboard.dates import span
from dashboard.measures.news import news
from dashboard.memo import memo
from dashboard.parse.editions import Issued, issued
from dashboard.record import Record
from dashboard.selection import Filters, Issue

_MONTH = len("2026-01")


@memo
def matching(record: Record, filters: Filters, since: str = "", until: str = "") -> pd.DataFrame:
    """Return the news that a digest may hold, in the order of `news`. since, until: partial dates, or blank.

    Of the filters, countries and years count. Without any date and year it is the news of the newest month.
    """
    rows = news(record, filters.only("country", "match", "start", "end"))
    if not (since or until or filters.start or filters.end):
        since = newest(rows)
    dated = rows["first"] != ""
    if since:
        rows = rows[dated & (rows["last"] >= span(since).first.isoformat())]
    if until:
        rows = rows[(rows["first"] != "") & (rows["first"] <= span(until).last.isoformat())]
    return rows


def newest(rows: pd.DataFrame) -> str:
    """Return the month of the newest item among rows of news: "2026-01"; blank if none is dated to the month."""
    return next(iter(_months(rows)), "")


def dated(row: Mapping) -> str:
    """Return the partial date of a news item: that of its publication, else of its event; blank for neither."""
    return row["published"] or row["event_date"]


def _months(rows: pd.DataFrame) -> list[str]:
    """Return the months of rows of news, the newest first."""
    days = (one or other for one, other in zip(rows["published"], rows["event_date"], strict=True))
    return sorted({day[:_MONTH] for day in days if len(day) >= _MONTH}, reverse=True)


def chosen(record: Record, filters: Filters, issue: Issue) -> tuple[str, ...]:
    """Return the ids of all news of an issue, in its order: those that were ticked, else all that match."""
    if issue.item:
        held = record.tables["news"].index
        return tuple(key for key in issue.item if key in held)
    return tuple(matching(record, filters, issue.since, issue.until).index)


@memo
def months(record: Record) -> tuple[str, ...]:
    """Return the months with news, the newest first."""
    return tuple(_months(record.tables["news"]))


@memo
def editions(record: Record) -> tuple[Issued, ...]:
    """Return the past editions, the newest first."""
    return tuple(issued(record.files))[::-1]
