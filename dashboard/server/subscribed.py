"""The feeds of a page in its head, where browsers and feed readers look for them."""

import html
from dataclasses import replace

from starlette.types import Scope

from dashboard import record
from dashboard.exports import atom, calendar
from dashboard.selection import Selection, permanent
from dashboard.server import base
from dashboard.server.head import Head
from dashboard.telling import changes_feed, editions_feed, feed, feeds
from dashboard.telling.teller import Teller, teller

OF_RECORDS = {"overview": ("news",), "news": ("news",), "meetings": ("meetings",)}  # feeds of lists, by page
OF_CALENDARS = ("meetings",)
OF_CHANGES = ("overview", "data")
OF_EDITIONS = ("digest",)


def tags(scope: Scope, head: Head, prefix: str = "") -> bytes:
    """Return a link to each feed of the page that a request asks for, with what the reader chose there.

    head: of that page. prefix: the path of the dashboard, or blank.
    """
    told, at = teller(record.current(), head.language), base.of(scope, prefix)
    return "".join(_tag(kind, title, f"{at}/{address}") for kind, title, address in found(told, head)).encode()


def _tag(kind: str, title: str, address: str) -> str:
    plain, named, whole = kind.partition(";")[0], html.escape(title), html.escape(address)
    return f'<link rel="alternate" type="{plain}" title="{named}" href="{whole}">'


def found(told: Teller, head: Head) -> list[tuple[str, str, str]]:
    """Return the media type, the title and the address, relative to ours, of each feed of a page."""
    language, page = feed.spoken(head.language), head.page
    feeds_of: list[tuple[str, str, str]] = []
    for name in OF_RECORDS.get(page, ()):
        chosen = _first(head.chosen, name, language)
        forms = {"atom": atom.MEDIA_TYPE} | ({"ics": calendar.MEDIA_TYPE} if name in OF_CALENDARS else {})
        title = feeds.title(told, chosen)
        feeds_of += [(kind, title, permanent.feed(chosen, form)) for form, kind in forms.items()]
    if page in OF_CHANGES:
        feeds_of.append((atom.MEDIA_TYPE, changes_feed.title(told), permanent.changes(language)))
    if page in OF_EDITIONS:
        feeds_of.append((atom.MEDIA_TYPE, editions_feed.title(told), permanent.editions(language)))
    return feeds_of


def _first(chosen: Selection, name: str, language: str) -> Selection:
    return replace(chosen, language=language).on(page=name, list_page=1, record="")
