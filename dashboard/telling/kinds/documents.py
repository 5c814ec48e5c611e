"""Documents: kind, publisher and date."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    return [teller.say.value("kind", row["kind"]), row["publisher"], teller.say.date(row["published"])]


KIND = Kind(
    byline=_byline,
    reads=("kind", "publisher", "published"),
    columns=("title", "kind", "publisher", "published", "languages", "summary", "url"),
)
