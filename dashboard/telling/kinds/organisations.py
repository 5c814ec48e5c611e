"""Organisations and mechanisms: kind and acronym."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    return [teller.say.value("kind", row["kind"]), row["acronym"]]


KIND = Kind(
    byline=_byline,
    reads=("kind", "acronym"),
    columns=("name", "acronym", "kind", "country", "url", "contact"),
)
