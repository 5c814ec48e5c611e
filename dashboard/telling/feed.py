"""Feeds: what subscribers are sent of the news, the meetings and the changes. Plain values; `exports` writes them."""

from dataclasses import dataclass

from dashboard.languages import DEFAULT
from dashboard.selection import Place, Selection, permanent
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

PAGE = 100  # entries of one page of a feed; the next pages hold the older ones
NOTHING = Piece("")


@dataclass(frozen=True)
class Category:
    """A code that an entry has: its kind, such as "countries", the code, and the code in words."""

    kind: str
    code: str
    words: str


@dataclass(frozen=True)
class Line:
    """A paragraph of an entry. `head`: what it is about, or blank."""

    words: Piece
    head: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry. `names`: of what it tells, for ever, such as table and id of a record.

    `updated`: the day of the last change. `published`: a day, or blank. `lines`: all that it tells; `summary`: the
    summary alone. `author`: who published, blank if that is the dashboard. `page`: the address of its record, relative
    to ours, or blank. `view`: that of a view of the dashboard with it. `source`: that of what it is about, or blank.
    """

    names: tuple[str, ...]
    title: Piece
    updated: str
    lines: tuple[Line, ...]
    view: str
    published: str = ""
    summary: Piece = NOTHING
    author: str = ""
    categories: tuple[Category, ...] = ()
    page: str = ""
    source: str = ""


@dataclass(frozen=True)
class Feed:
    """A page of a feed.

    `own`: the address of the first page, relative to ours. `view`: that of the page of the dashboard that shows the
    same. `updated`: the day of the last change. `page`, `pages`: its number, and how many there are.
    """

    own: str
    view: str
    language: str
    title: str
    subtitle: str
    updated: str
    entries: tuple[Entry, ...]
    page: int = 1
    pages: int = 1


def title(teller: Teller, name: str, chosen: str = "") -> str:
    """Return the title of a feed: "News: Cambodia, 2004 to 2010 · GMS…". chosen: the filters in words, or blank."""
    about = teller.say.named(name, chosen) if chosen else name
    return teller.say("frame.title", about=about, name=teller.say("frame.name"))


def about(teller: Teller, *sentences: str) -> str:
    """Return what is said of a feed as a whole: sentences of its own, then the foot of every page."""
    say = teller.say
    return say.sentences(*sentences, say("frame.foot", date=teller.as_of, version=teller.record.version))


def part(page: int, entries: int) -> tuple[int, int, slice]:
    """Return the number of a page of a feed, that of all pages, and which entries it holds.

    page: from 1; one beyond the last means the last. entries: how many there are.
    """
    pages = max(1, -(-entries // PAGE))
    number = min(page, pages)
    return number, pages, slice((number - 1) * PAGE, number * PAGE)


def opened(language: str, page: str, record: str, table: str = "") -> str:
    """Return the address of a view with a record open. language: blank for that of the browser."""
    place = Place(page=page, record=record, **({"table": table} if table else {}))
    return permanent.page(Selection(place=place, language=spoken(language)))


def spoken(language: str) -> str:
    """Return a language as addresses name it: blank for the default."""
    return "" if language == DEFAULT else language
