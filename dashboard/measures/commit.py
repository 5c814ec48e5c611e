"""The meetings of the COMMIT process: those of ministers and those of senior officials."""

import pandas as pd

from dashboard.measures.overview_rows import Sitting
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

MINISTERS, OFFICIALS = SERIES = "commit_imm", "commit_som"  # series of meetings
BEGAN = 2004  # the year of the memorandum, with which the process began


@memo
def meetings(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the dated meetings of the two series that match, oldest first, in the columns of `record.facts`."""
    rows = filters.apply(_both(record))
    return rows[rows["first"] != ""].sort_values("first", kind="stable")


def _both(record: Record) -> pd.DataFrame:
    rows = record.facts["meetings"]
    return rows[rows["series"].isin([MINISTERS, OFFICIALS])]


@memo
def sittings(record: Record, filters: Filters) -> tuple[Sitting, ...]:
    """Return the meetings of `meetings` as marks."""
    rows = meetings(record, filters).itertuples(index=False, name="Meeting")
    return tuple(
        Sitting(row.meeting, _number(row.number), row.series == MINISTERS, row.status == "held", row.first)
        for row in rows
    )


def _number(number: object) -> str:
    return "" if pd.isna(number) or number == "" else str(int(number))


@memo
def missing(record: Record) -> dict[str, tuple[int, ...]]:
    """Return for each of the two series the numbers below its highest of which no meeting is on record."""
    rows = _both(record)
    held = {name: {int(n) for n in map(_number, rows.loc[rows["series"] == name, "number"]) if n} for name in SERIES}
    return {name: tuple(n for n in range(1, max(known, default=0)) if n not in known) for name, known in held.items()}
