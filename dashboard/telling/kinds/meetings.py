"""Meetings: dates, place, and whether a meeting is only announced."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping) -> list[str]:
    announced = ""
    if row["status"] == "announced":  # a meeting after the day of the data can only be announced
        ahead = row["last"] >= teller.record.package.created
        announced = teller.say.value("status", "announced") if ahead else teller.say("meetings.announced")
    return [teller.say.date(row["starts"], row["ends"]), teller.record.place(row["place"]), announced]


KIND = Kind(
    byline=_byline,
    reads=("starts", "ends", "last", "place", "status"),
    columns=("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
)
