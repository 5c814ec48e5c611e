"""The record at a glance: counts by table, the newest records, the announced meetings."""

from typing import NamedTuple

import pandas as pd

from dashboard.measures import age, asof
from dashboard.measures import news as items
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

NEWEST = EVENTS = 3
COUNTED = ("liaison_posts", "agreements", "meetings", "news", "practices")
AGELESS = ("meetings", "news", "practices")  # tables whose records are events or have no status


class Count(NamedTuple):
    """The number of records of a table that match (`shown`), and of all (`total`).

    `recent`, `undated`: the numbers of those that match whose status was reported recently, or on an unknown day; None
    for a table of AGELESS.
    """

    table: str
    shown: int
    total: int
    recent: int | None
    undated: int | None


@memo
def counts(record: Record, filters: Filters) -> tuple[Count, ...]:
    """Return the counts of each table, in the order of COUNTED."""
    return tuple(_count(record, filters, name) for name in COUNTED)


def _count(record: Record, filters: Filters, name: str) -> Count:
    rows, on = filters.apply(record.facts[name]), asof.day(record, Filters())
    ages = (None, None) if name in AGELESS else (age.recent(rows["told"], on), int((rows["told"] == "").sum()))
    return Count(name, len(rows), len(record.facts[name]), *ages)


@memo
def newest(record: Record, filters: Filters, table: str) -> pd.DataFrame:
    """Return the NEWEST most recent dated records of a table, newest first. Announced meetings are left out."""
    rows = filters.apply(record.facts[table])
    rows = rows[rows["first"] != ""]
    if "status" in rows and table == "meetings":
        rows = rows[rows["status"] == "held"]
    return rows.sort_values("first", ascending=False, kind="stable").head(NEWEST)


@memo
def events(record: Record, filters: Filters) -> tuple[tuple[str, ...], ...]:
    """Return the news items on each of the EVENTS newest dated events, newest first: their ids, as `news` orders them.

    Items that tell of no event known to the day and to its countries stand alone.
    """
    rows = items.news(record, filters)
    rows = rows[rows["first"] != ""]
    about = [event or key for event, key in zip(items.events(rows), rows.index, strict=True)]
    found: dict[str, list[str]] = {}
    for event, key in zip(about, rows.index, strict=True):
        found.setdefault(event, []).append(key)
    return tuple(map(tuple, list(found.values())[:EVENTS]))


@memo
def coming(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the announced meetings that may still be after the day of the data, soonest first."""
    rows = filters.apply(record.facts["meetings"])
    rows = rows[(rows["status"] == "announced") & (rows["last"] > record.package.created)]
    return rows.sort_values("first", kind="stable")
