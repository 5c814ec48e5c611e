"""The routes of feeds: news, meetings and changes as Atom, meetings as a calendar."""

from collections.abc import Callable

from dashboard.exports import atom, calendar
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.refused import unknown
from dashboard.telling import calendar as meetings
from dashboard.telling import changes_feed, feeds

LAST_PAGE = 999  # as for lists


def _of(page: str) -> Callable[[Asked], Made]:
    def make(asked: Asked) -> Made:
        """Return the feed of a page, with its parameters. Raises Refused for what is not known."""
        teller, chosen = asked.selection(page)
        return Made(
            atom.write(teller, feeds.told(teller, chosen), asked.base), atom.MEDIA_TYPE, language=teller.language
        )

    return make


def changes(asked: Asked) -> Made:
    """Return the feed of changes. It takes `lang` and `page`. Raises Refused for another parameter or value."""
    teller, text = asked.teller(("page",)), asked.only(("lang", "page")).get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LAST_PAGE)) and not text.startswith("0")):
        unknown(400, "page", [f"page={text}"], allowed=f"1 to {LAST_PAGE}")
    feed = changes_feed.told(teller, int(text))
    return Made(atom.write(teller, feed, asked.base), atom.MEDIA_TYPE, language=teller.language)


def in_calendar(asked: Asked) -> Made:
    """Return meetings as a calendar, for the parameters of their page. Raises Refused for what is not known."""
    teller, chosen = asked.selection("meetings")
    body = calendar.write(meetings.told(teller, chosen), asked.base)
    return Made(body, calendar.MEDIA_TYPE, language=teller.language)


ROUTES = {f"/feeds/{page}.atom": _of(page) for page in feeds.LISTED}
ROUTES |= {"/feeds/changes.atom": changes, "/feeds/meetings.ics": in_calendar}
