"""Meetings as a calendar shows them.

A meeting of which only the month or the year is known spans all of it, as its bar does on the timeline: each other day
would be made up. Its title says so: "(day not known: October 2004)". No meeting takes a reader's time as one's own
appointments do. Meetings without any date are left out, and the calendar says how many.
"""

from datetime import date, timedelta
from typing import NamedTuple

from dashboard.dates import precision
from dashboard.measures import changes
from dashboard.memo import memo
from dashboard.selection import Selection, permanent
from dashboard.telling import feed, feeds, lists
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

TABLE = "meetings"


class Occasion(NamedTuple):
    """A meeting. `until`: the day after the last one. `about`: paragraphs. `page`: its address, relative to ours.

    `added`, `changed`: days, the first may be blank. `corrected`: how often it was.
    """

    meeting: str
    title: Piece
    about: Piece
    first: date
    until: date
    announced: bool
    place: str
    categories: tuple[str, ...]
    page: str
    added: str
    changed: str
    corrected: int


class Calendar(NamedTuple):
    """A calendar. `own`: its address, relative to ours; `view`: of the page that shows the same."""

    own: str
    view: str
    language: str
    title: str
    about: str
    updated: str
    occasions: tuple[Occasion, ...]


@memo(most=64)
def told(teller: Teller, chosen: Selection) -> Calendar:
    """Return the calendar of a selection of the page Meetings, in the order of its list."""
    whole = chosen.on(list_page=1, record="")
    found = feeds.rows(teller, whole)
    dated = found.index[found["first"] != ""]
    left, kept = len(found) - len(dated), changes.kept(teller.record.original)
    undated = teller.say.count("not_in_calendar", left) if left else ""
    days = (feeds.updated(teller, kept, TABLE, key) for key in found.index)
    return Calendar(
        own=permanent.feed(whole, "ics"),
        view=permanent.page(whole),
        language=teller.language,
        title=feeds.title(teller, whole),
        about=feed.about(teller, feeds.sentence(teller, whole), undated),
        updated=max(days, default=teller.record.package.created),
        occasions=tuple(_occasion(teller, key) for key in dated),
    )


def _occasion(teller: Teller, key: str) -> Occasion:
    row, kept = teller.record.row(key), changes.kept(teller.record.original)
    (card,) = lists.cards_by_id(teller, [key], TABLE)
    history = kept.get((TABLE, key), changes.Kept("", teller.record.package.created, 0))
    said = (" · ".join(filter(None, card.meta)), card.summary, " · ".join(card.tags))
    return Occasion(
        meeting=key,
        title=Piece(teller.say.noted(card.title, _unknown_day(teller, row["starts"], row["ends"])), card.language),
        about=Piece("\n\n".join(filter(None, said)), card.summary_language),
        first=date.fromisoformat(row["first"]),
        until=date.fromisoformat(row["last"]) + timedelta(days=1),
        announced=row["status"] == "announced",
        place=teller.place(row["place"]),
        categories=tuple(each.words for each in feeds.categories(teller, TABLE, row)),
        page=feeds.record_page(teller, TABLE, key),
        added=history.added,
        changed=history.changed,
        corrected=history.corrected,
    )


def _unknown_day(teller: Teller, starts: str, ends: str) -> str:
    """Return that the days of a meeting are not known, and within what they lie; blank if they are known."""
    if all(precision(day) == "day" for day in (starts, ends) if day):
        return ""
    return teller.say("meetings.day_unknown", date=teller.say.date(starts, ends))
