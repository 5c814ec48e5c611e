"""What is done, where, in which area of work."""

import pandas as pd

from dashboard.record import Record
from dashboard.remember import remembered
from dashboard.selection import Selection


@remembered
def practices(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the practices that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = selection.keep(selection.apply(record.facts["practices"]), "area")
    return rows.sort_values("first", ascending=False, kind="stable")


@remembered
def facet(record: Record, selection: Selection) -> dict[str, int]:
    """Return for each area how many practices match all other choices."""
    return selection.apply(record.facts["practices"])["area"].explode().value_counts().to_dict()
