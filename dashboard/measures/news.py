"""The news items that match, and their counts by topic and publisher."""

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def news(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the news items that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = filters.apply(record.facts["news"])
    for column in ("topics", "publisher_code"):
        rows = filters.keep(rows, column)
    return rows.sort_values("first", ascending=False, kind="stable")


@memo
def facet(record: Record, filters: Filters, column: str) -> dict[str, int]:
    """Return the number of items by code that match all other filters. column: `topics` or `publisher_code`."""
    rows = filters.apply(record.facts["news"])
    for other in {"topics", "publisher_code"} - {column}:
        rows = filters.keep(rows, other)
    return rows[column].explode().value_counts().to_dict()
