"""What the governments are reported to have said to one meeting: an entry each, by country and area of work."""

import pandas as pd

from dashboard.measures.commitments import areas
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def meeting(record: Record) -> str:
    """Return the meeting to which most governments reported, the earliest of several; blank where none did."""
    reports = record.tables["country_reports"]
    governments = reports.groupby("meeting", sort=False)["country"].nunique()
    return str(governments.idxmax()) if len(governments) else ""


def outside(record: Record, filters: Filters) -> bool:
    """Say whether `meeting` lies outside the years chosen, and with it all that was reported to it."""
    rows = record.facts["meetings"].loc[[meeting(record)] if meeting(record) else []]
    return len(rows) > len(Filters(start=filters.start, end=filters.end).apply(rows))


@memo
def reports(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the reports of the members to `meeting` that match, as printed, in their facts.

    Neither area nor words count, and years choose the meeting: what was reported to it stands together, whenever it
    happened.
    """
    rows = filters.without("q", "start", "end").apply(record.facts["country_reports"])
    told_there = (rows["meeting"] == meeting(record)) & (not outside(record, filters))
    return rows[told_there & rows["country"].isin(record.members)]


@memo
def told(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row a country and area of commitments: `country`, `area`, `number`, `collective`, `statuses`.

    `collective`: how many repeat what the source says of all six at once. `statuses`: pairs of a status and how many
    of the entries have it, in the order of the package. Countries in the order of the members, those chosen alone where
    any is; areas in the order of the package.
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
