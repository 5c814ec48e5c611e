"""Liaison posts and centres: kind, place, opening, and status with its date."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping) -> list[str]:
    since = teller.say("posts.since", date=teller.say.date(row["opened"])) if row["opened"] else ""
    status, told = teller.say.value("status", row["status"]), teller.say.date(row["as_of"])
    as_of = teller.say("posts.as_of", status=status, date=told)
    kind = teller.say.value("kind", row["kind"])
    said = row["name"].casefold().startswith(kind.casefold())  # the names of many posts begin with their kind
    return ["" if said else kind, teller.record.place(row["place"]), since, as_of]


KIND = Kind(
    byline=_byline,
    reads=("name", "kind", "place", "opened", "status", "as_of"),
    columns=("name", "kind", "mandate", "posted_by", "place", "opened", "status", "as_of", "officers"),
    dated=("", ""),  # the first known date of a post is seldom that of its opening
)
