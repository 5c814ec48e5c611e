"""When did who meet: the meetings that match, each with the days that it could cover."""

import pandas as pd

from dashboard import dates
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def meetings(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the meetings that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = filters.keep(filters.apply(record.facts["meetings"]), "series")
    return rows.sort_values("first", ascending=False, kind="stable")


@memo
def series_counts(record: Record, filters: Filters) -> dict[str, int]:
    """Return for each series how many meetings match everything but the choice of series."""
    return filters.apply(record.facts["meetings"])["series"].astype(str).value_counts().to_dict()


@memo
def spans(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each dated meeting that matches, oldest first.

    `meeting`, `series`, `status`, `title`, `starts`, `ends` (as recorded), `first`, `until` (ISO days: from the start
    of the first to the end of the last day that it could cover, so a day has a length), `known` ("day", "month" or
    "year": how well the start is known).
    """
    return covered(meetings(record, filters))


def covered(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the dated ones of rows of meetings with the days that they could cover, as `spans` says."""
    dated = rows[rows["first"] != ""].sort_values("first", kind="stable")
    until = [(pd.Timestamp(last) + pd.Timedelta(days=1)).date().isoformat() for last in dated["last"]]
    known = [dates.precision(starts) for starts in dated["starts"]]
    columns = ["meeting", "series", "status", "title", "starts", "ends", "first"]
    return dated[columns].assign(until=until, known=known).reset_index(drop=True)
