"""Commitments: the text that contains each, its number there, its kind and its area of work."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    say, text = teller.say, row["agreement"] or row["document"]
    return [teller.record.title(text), row["number"], say.value("kind", row["kind"]), say.value("area", row["area"])]


KIND = Kind(
    byline=_byline,
    reads=("agreement", "document", "number", "kind", "area"),
    columns=("agreement", "document", "number", "kind", "area", "text"),
)
