"""Meetings: dates, place, and whether a meeting is only announced."""

from collections.abc import Mapping

from dashboard.telling import status
from dashboard.telling.kinds.kind import Kind
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def held(teller: Teller, row: Mapping, day: str) -> Status:
    """Return the status of a meeting. One announced for a day that has passed says that no source reports it.

    row: with `status`, `told`, `derived` and `last`. day: as for `status.of`.
    """
    told = status.of(teller, row, day)
    if row["status"] != "announced" or row["last"] >= teller.record.package.created:
        return told
    return told._replace(note=teller.say("meetings.unreported", announced=told.note))


def _byline(teller: Teller, row: Mapping, day: str) -> list[str | Status]:
    announced = held(teller, row, day) if row["status"] == "announced" else ""
    return [teller.say.date(row["starts"], row["ends"]), teller.place(row["place"]), announced]


def _status(teller: Teller, row: Mapping, day: str) -> str:
    return held(teller, row, day).whole(teller.say)


KIND = Kind(
    byline=_byline,
    reads=("starts", "ends", "last", "place", "status", "told", "derived"),
    columns=("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
    cells={"status": _status},
    aged=("status", "last"),
)
