"""Reports of governments to meetings: theme, status, date, and whether the statement is about all six members."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping) -> list[str]:
    date = teller.say.date(row["date"]) if row["date"] else ""
    collective = teller.say("reported.collective") if row["collective"] else ""
    return [teller.say.value("area", row["area"]), teller.say.value("status", row["status"]), date, collective]


KIND = Kind(
    byline=_byline,
    reads=("area", "status", "date", "collective"),
    columns=("country", "area", "date", "status", "text", "meeting"),
)
