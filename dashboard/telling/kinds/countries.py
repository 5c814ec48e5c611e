"""Countries: their formal names."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(_teller: Teller, row: Mapping, _day: str) -> list[str]:
    return [row["formal_name"]]


KIND = Kind(byline=_byline, reads=("formal_name",), columns=("name", "formal_name", "capital", "member"))
