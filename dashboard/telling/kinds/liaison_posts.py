"""Liaison posts and centres: kind, place, opening, status and mandate, each with the day of its report."""

from collections.abc import Mapping

from dashboard.telling import status
from dashboard.telling.kinds.kind import Kind
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, day: str) -> list[str | Status]:
    since = teller.say("posts.since", date=teller.say.date(row["opened"])) if row["opened"] else ""
    kind = teller.say.value("kind", row["kind"])
    said = row["name"].casefold().startswith(kind.casefold())  # the names of many posts begin with their kind
    return ["" if said else kind, _place(teller, row), since, status.of(teller, row, day)]


def _place(teller: Teller, row: Mapping) -> str:
    """Return the place of a post; blank if its name holds the place, and its countries that of the place."""
    where = teller.record.tables["places"].loc[row["place"]] if row["place"] else None
    if where is None or (where["name"] in row["name"] and where["country"] in row["countries"]):
        return ""
    return teller.place(row["place"])


def _mandate(teller: Teller, row: Mapping, day: str) -> str:
    """Return what a post is for, with the day on which a source told it."""
    words = teller.say.listed([teller.say.value("mandate", code) for code in row["mandate"]])
    return status.reported(teller, words, row["mandate_as_of"], day).whole(teller.say)


KIND = Kind(
    byline=_byline,
    reads=("name", "kind", "place", "countries", "opened", "status", "told", "derived"),
    columns=("name", "kind", "mandate", "posted_by", "place", "opened", "status", "officers"),
    cells={"mandate": _mandate},
    dated=("", ""),  # the first known date of a post is seldom that of its opening
    aged=("status", "mandate", "mandate_as_of"),
)
