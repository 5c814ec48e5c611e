"""Statistics: the number with its unit, the period, the publisher."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    say = teller.say
    counted = say.count(f"unit.{row['unit']}", row["value"])
    return [counted, say.date(*row["period"].split("/")), row["published_by"]]


KIND = Kind(
    byline=_byline,
    reads=("value", "unit", "period", "published_by"),
    columns=("indicator", "value", "unit", "country", "period", "published_by", "caveat"),
    dated=("", ""),  # the title distinguishes statistics, so a link needs no period
)
