"""The practices that match, and their counts by area of work."""

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def practices(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the practices that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = filters.keep(filters.apply(record.facts["practices"]), "area")
    return rows.sort_values("first", ascending=False, kind="stable")


@memo
def facet(record: Record, filters: Filters) -> dict[str, int]:
    """Return the number of practices by area that match all filters except the area."""
    return filters.apply(record.facts["practices"])["area"].explode().value_counts().to_dict()
