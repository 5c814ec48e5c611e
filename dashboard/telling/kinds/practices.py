"""Practices: area of work, dates and place."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    period = teller.say.date(row["starts"], row["ends"])
    return [
        teller.say.listed([teller.say.value("area", area) for area in row["area"]]),
        period,
        teller.place(row["place"]),
    ]


KIND = Kind(
    byline=_byline,
    reads=("area", "starts", "ends", "place"),
    columns=("name", "area", "countries", "organisations", "place", "starts", "ends", "summary", "result"),
)
