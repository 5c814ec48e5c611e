"""The news items that match, and which of them are about one event."""

from collections import Counter

import pandas as pd

from dashboard.measures.rows import YearCount
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def news(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the news items that match, newest first, undated ones last, in the columns of `record.facts`.

    Items about one event, as `events` tells it, follow the first of them.
    """
    rows = filters.apply(_sorted(record))
    for column in ("topics", "publisher_code"):
        rows = filters.keep(rows, column)
    return rows


@memo
def _sorted(record: Record) -> pd.DataFrame:
    # Sorted before it is filtered, so that the order of two items never depends on the choice.
    rows = record.facts["news"].sort_values("first", ascending=False, kind="stable")
    about = [event or key for event, key in zip(events(rows), rows.index, strict=True)]
    return rows.iloc[pd.factorize(pd.Series(about, dtype=object))[0].argsort(kind="stable")]


def events(rows: pd.DataFrame) -> list[str]:
    """Return for each news item the day of its event and the countries that it names, as one text.

    Blank for an event known less exactly than to the day, and for an item that names one country alone: two such items
    may well be about two events.
    """
    held = zip(rows["event_date"], rows["countries"], strict=True)
    return [
        f"{day} {' '.join(codes)}" if len(day) == len("2004-10-29") and len(codes) > 1 else "" for day, codes in held
    ]


@memo
def years(record: Record, filters: Filters) -> tuple[YearCount, ...]:
    """Return the news items that match all filters but the years, by year; undated ones count in none.

    The years are those from the first to the last of all news, so that they stay when a filter changes.
    """
    known = _sorted(record).loc[lambda rows: rows["first"] != ""]
    if known.empty:
        return ()
    rows = news(record, filters.without("start", "end"))
    span = range(int(known["first"].min()[:4]), int(known["first"].max()[:4]) + 1)
    spans = [(int(row.first[:4]), int(row.last[:4])) for row in rows[rows["first"] != ""].itertuples()]
    held = Counter(year for first, last in spans for year in range(first, min(last, span[-1]) + 1))
    shown = range(filters.start or span[0], (filters.end or span[-1]) + 1)
    return tuple(YearCount(year, held[year], year in shown) for year in span)


def undated(record: Record, filters: Filters) -> int:
    """Return how many news items that match all filters but the years have no date."""
    return int((news(record, filters.without("start", "end"))["first"] == "").sum())
