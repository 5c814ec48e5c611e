"""What is here: how many records of each kind, what is newest, what comes next."""

from typing import NamedTuple

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

NEWEST = 3
COUNTED = ("liaison_posts", "agreements", "meetings", "news", "practices")


class Count(NamedTuple):
    """How many records of a table match (`shown`), and how many there are (`total`)."""

    table: str
    shown: int
    total: int


@memo
def counts(record: Record, filters: Filters) -> tuple[Count, ...]:
    """Return for each table of COUNTED, in that order, how many of its records match the filters."""
    return tuple(Count(name, len(filters.apply(record.facts[name])), len(record.facts[name])) for name in COUNTED)


@memo
def newest(record: Record, filters: Filters, table: str) -> pd.DataFrame:
    """Return the NEWEST newest records of a table, dated ones only, newest first; no meetings that are announced."""
    rows = filters.apply(record.facts[table])
    rows = rows[rows["first"] != ""]
    if "status" in rows and table == "meetings":
        rows = rows[rows["status"] == "held"]
    return rows.sort_values("first", ascending=False, kind="stable").head(NEWEST)


@memo
def coming(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the announced meetings that could still lie after the date of the data, soonest first."""
    rows = filters.apply(record.facts["meetings"])
    rows = rows[(rows["status"] == "announced") & (rows["last"] > record.package.created)]
    return rows.sort_values("first", kind="stable")
