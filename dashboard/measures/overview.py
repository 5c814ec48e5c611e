"""What is here: how many records of each kind, what is newest, what comes next."""

import pandas as pd

from dashboard.record import Record
from dashboard.remember import remembered
from dashboard.selection import Selection

NEWEST = 3
COUNTED = ("liaison_posts", "agreements", "meetings", "news", "practices")


@remembered
def counts(record: Record, selection: Selection) -> pd.DataFrame:
    """Return one row a table of facts: `table`, `shown` (records that match the selection), `total`."""
    rows = [(name, len(selection.apply(record.facts[name])), len(record.facts[name])) for name in COUNTED]
    return pd.DataFrame(rows, columns=["table", "shown", "total"])


@remembered
def newest(record: Record, selection: Selection, table: str) -> pd.DataFrame:
    """Return the NEWEST newest records of a table, dated ones only, newest first; no meetings that are announced."""
    rows = selection.apply(record.facts[table])
    rows = rows[rows["first"] != ""]
    if "status" in rows and table == "meetings":
        rows = rows[rows["status"] == "held"]
    return rows.sort_values("first", ascending=False, kind="stable").head(NEWEST)


@remembered
def coming(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the announced meetings that could still lie after the date of the data, soonest first."""
    rows = selection.apply(record.facts["meetings"])
    rows = rows[(rows["status"] == "announced") & (rows["last"] > record.package.created)]
    return rows.sort_values("first", kind="stable")
