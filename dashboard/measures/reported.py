"""The governments' reports to one meeting, by country and area of work."""

import pandas as pd

from dashboard.measures import age, asof
from dashboard.measures.commitments import areas
from dashboard.measures.rows import AreaCount
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def meeting(record: Record) -> str:
    """Return the id of the meeting to which most governments reported, the earliest of several; blank if none did."""
    reports = record.tables["country_reports"]
    governments = reports.groupby("meeting", sort=False)["country"].nunique()
    return str(governments.idxmax()) if len(governments) else ""


def outside(record: Record, filters: Filters) -> bool:
    """Return whether `meeting`, and with it every report, lies outside the chosen years."""
    rows = record.facts["meetings"].loc[[meeting(record)] if meeting(record) else []]
    return len(rows) > len(Filters(start=filters.start, end=filters.end).apply(rows))


def apart(filters: Filters) -> bool:
    """Return whether reports must name several countries together. None does: each is of one government."""
    return filters.together


@memo
def reports(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the reports of the members to `meeting` that match, in the columns of `record.facts`.

    Area and search words do not count. Years filter the meeting as a whole, not the dates of its reports.
    """
    rows = filters.without("q", "start", "end").apply(record.facts["country_reports"])
    told_there = (rows["meeting"] == meeting(record)) & (not outside(record, filters))
    return rows[told_there & rows["country"].isin(record.members)]


@memo
def counts(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each country and area: `country`, `area`, `number`, `collective`, `statuses`.

    `number`: of reports. `collective`: how many of them repeat a statement about all six members at once. `statuses`:
    pairs of (status, number of reports), in the order of the package. Countries are the chosen ones, or all members, in
    the order of the members; areas are in the order of the package. All numbers are 0 if `outside` or `apart`.
    """
    rows, values = reports(record, filters), record.package.tables["country_reports"].column("status").values
    chosen = [code for code in record.members if not filters.country or code in filters.country]
    found = []
    for country in chosen:
        for area in areas(record):
            own = rows[(rows["country"] == country) & (rows["area"] == area)]
            statuses = own["status"].astype(str).tolist()
            counts = tuple((status, statuses.count(status)) for status in values if status in statuses)
            found.append((country, area, len(own), int(own["collective"].sum()), counts))
    return pd.DataFrame(found, columns=["country", "area", "number", "collective", "statuses"])


@memo
def by_area(record: Record, filters: Filters) -> tuple[AreaCount, ...]:
    """Return the rows of `counts` as they are drawn, in the same order."""
    told = record.tables["meetings"].at[meeting(record), "starts"] if meeting(record) else ""
    paler = age.paler(told, asof.day(record, Filters()))
    return tuple(
        AreaCount(
            row.area,
            row.country,
            row.number,
            row.collective,
            paler,
            row.area in filters.area and row.country in filters.country,
        )
        for row in counts(record, filters).itertuples()
    )
