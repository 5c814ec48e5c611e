"""What was reported, by whom, on what."""

import pandas as pd

from dashboard.record import Record
from dashboard.remember import remembered
from dashboard.selection import Selection


@remembered
def news(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the news items that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = selection.apply(record.facts["news"])
    for column in ("topics", "publisher_code"):
        rows = selection.keep(rows, column)
    return rows.sort_values("first", ascending=False, kind="stable")


@remembered
def facet(record: Record, selection: Selection, column: str) -> dict[str, int]:
    """Return for each code of a column (`topics` or `publisher_code`) how many items match all other choices."""
    rows = selection.apply(record.facts["news"])
    for other in {"topics", "publisher_code"} - {column}:
        rows = selection.keep(rows, other)
    return rows[column].explode().value_counts().to_dict()
