"""Reports of governments to meetings: theme, status, date, and whether the statement is about all six members.

The status is dated by the meeting to which it was reported.
"""

from collections.abc import Mapping

from dashboard.telling import status
from dashboard.telling.kinds.kind import Kind
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, day: str) -> list[str | Status]:
    date = teller.say.date(row["date"]) if row["date"] else ""
    collective = teller.say("reported.collective") if row["collective"] else ""
    return [teller.say.value("area", row["area"]), status.of(teller, row, day), date, collective]


KIND = Kind(
    byline=_byline,
    reads=("area", "status", "told", "derived", "date", "collective"),
    columns=("country", "area", "date", "status", "text", "meeting"),
    aged=("status",),
)
