"""The practices that match."""

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def practices(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the practices that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = filters.keep(filters.apply(record.facts["practices"]), "area")
    return rows.sort_values("first", ascending=False, kind="stable")
