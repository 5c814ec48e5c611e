"""The meetings that match, and the span of days of each."""

from datetime import date, timedelta

import pandas as pd

from dashboard import dates
from dashboard.measures import age, asof
from dashboard.measures.rows import MeetingSpan
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
    """Return the number of meetings of each series that match all filters except the series."""
    return filters.apply(record.facts["meetings"])["series"].astype(str).value_counts().to_dict()


@memo
def spans(record: Record, filters: Filters) -> tuple[MeetingSpan, ...]:
    """Return the spans of the dated meetings that match, oldest first."""
    return covered(meetings(record, filters), asof.day(record, Filters()))


def covered(rows: pd.DataFrame, on: date) -> tuple[MeetingSpan, ...]:
    """Return the spans of the dated meetings among the rows as on a day, oldest first."""
    dated = rows[rows["first"] != ""].sort_values("first", kind="stable")
    return tuple(_span(row, on) for row in dated.itertuples(index=False, name="Meeting"))


def _span(row: tuple, on: date) -> MeetingSpan:
    return MeetingSpan(
        meeting=row.meeting,
        series=row.series,
        status=row.status,
        title=row.title,
        starts=row.starts,
        ends=row.ends,
        first=row.first,
        until=(date.fromisoformat(row.last) + timedelta(days=1)).isoformat(),
        known=dates.precision(row.starts),
        told=row.told,
        paler=age.paler(row.told, on, row.status),
        number="" if pd.isna(row.number) else str(row.number),
        unreported=row.status == "announced" and row.last < on.isoformat(),
    )
