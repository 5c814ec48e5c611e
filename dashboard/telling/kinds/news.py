"""News items: publisher, date of publication, date of the event."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, _day: str) -> list[str]:
    event = teller.say("news.event", date=teller.say.date(row["event_date"])) if row["event_date"] else ""
    published = (
        teller.say("news.published", date=teller.say.date(row["published"]))
        if row["published"]
        else teller.say("news.unpublished")
    )
    return [row["publisher"], published, event]


KIND = Kind(
    byline=_byline,
    reads=("event_date", "published", "publisher"),
    columns=("published", "event_date", "title", "publisher", "countries", "topics", "summary", "url"),
)
