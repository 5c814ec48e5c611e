"""The routes of feeds: news, meetings, changes and editions as Atom, meetings as a calendar."""

from collections.abc import Callable
from functools import partial

from dashboard.exports import atom, calendar
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.refused import unknown
from dashboard.telling import calendar as meetings
from dashboard.telling import changes_feed, editions_feed, feeds
from dashboard.telling.feed import Feed
from dashboard.telling.teller import Teller

LAST_PAGE = 999  # as for lists


def _of(page: str) -> Callable[[Asked], Made]:
    def make(asked: Asked) -> Made:
        """Return the feed of a page, with its parameters. Raises Refused for what is not known."""
        teller, chosen = asked.selection(page)
        return Made(
            atom.write(teller, feeds.told(teller, chosen), asked.base), atom.MEDIA_TYPE, language=teller.language
        )

    return make


def _whole(told: Callable[[Teller, int], Feed], asked: Asked) -> Made:
    """Return a feed of the whole record. It takes `lang` and `page`. Raises Refused for another parameter or value."""
    teller, text = asked.teller(("page",)), asked.only(("lang", "page")).get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LAST_PAGE)) and not text.startswith("0")):
        unknown(400, "page", [f"page={text}"], allowed=f"1 to {LAST_PAGE}")
    return Made(atom.write(teller, told(teller, int(text)), asked.base), atom.MEDIA_TYPE, language=teller.language)


def in_calendar(asked: Asked) -> Made:
    """Return meetings as a calendar, for the parameters of their page. Raises Refused for what is not known."""
    teller, chosen = asked.selection("meetings")
    body = calendar.write(meetings.told(teller, chosen), asked.base)
    return Made(body, calendar.MEDIA_TYPE, language=teller.language)


ROUTES = {f"/feeds/{page}.atom": _of(page) for page in feeds.LISTED}
ROUTES |= {"/feeds/changes.atom": partial(_whole, changes_feed.told)}
ROUTES |= {"/feeds/editions.atom": partial(_whole, editions_feed.told), "/feeds/meetings.ics": in_calendar}
