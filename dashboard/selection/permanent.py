"""Addresses that others keep, relative to the start of the dashboard: of pages, records, citations, feeds, digests."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from dashboard.languages import DEFAULT
from dashboard.selection import Selection, place
from dashboard.selection.address import AROUND, write

OFFLINE = "offline.html"  # the whole record as one page that needs no server
WHOLE = "dataset"  # the name of the whole record where a table and a record are named otherwise
# The page that lists the records of a table, unless it has the table's name or there is none.
_PAGES = {"countries": "country", "liaison_posts": "map", "organisations": "directory", "laws_and_plans": "country"}
_PAGES |= {"documents": "commitments", "country_reports": "commitments"}
_AROUND_FEEDS = {*AROUND} - {"page"}  # a long feed has pages


def page(chosen: Selection, **more: str) -> str:
    """Return the address of a page with what was chosen there: "news?country=KHM". more: further parameters."""
    return _with(place.path(chosen.place.page), write(chosen) | more)


def record(table: str, key: str, language: str = "") -> str:
    """Return the address of the plain page of a record: "record/news/xinhua?lang=th". language: code, or blank."""
    return _with(f"record/{table}/{quote(key, safe='/')}", _language(language))


def citation(ending: str, table: str = "", key: str = "", language: str = "") -> str:
    """Return the address of the citation of a record, or of the whole: "cite/dataset.bib". ending: bib, ris or json."""
    of = f"{table}/{quote(key, safe='/')}" if key else WHOLE
    return _with(f"cite/{of}.{ending}", _language(language))


def view(table: str, key: str, language: str = "") -> str:
    """Return the address of the page that shows a record beside others of its table, with the record open."""
    name = _PAGES.get(table, table)
    return _with(name if name in place.PAGES[1:] else "", {"record": key} | _language(language))


def start(language: str = "") -> str:
    """Return the address of the first page, in a language: "?lang=th", or blank."""
    return _with("", _language(language))


def whole(file: str, language: str = "") -> str:
    """Return the address of a file of the whole record: "api/record.xlsx?lang=th". file: its name."""
    return _with(f"api/{file}", _language(language))


def show(story: str, language: str = "") -> str:
    """Return the address of the show of a story: "show/commit.html?lang=zh"."""
    return _with(f"show/{story}.html", _language(language))


def story_slides(story: str, language: str = "") -> str:
    """Return the address of a story as slides: "slides/story/commit.pptx?lang=zh"."""
    return _with(f"slides/story/{story}.pptx", _language(language))


def shown(chosen: Selection) -> str:
    """Return the address at which a view is shown alone: "show/view/news.html?country=KHM"."""
    return _with(f"show/view/{chosen.place.page}.html", write(chosen))


def offline(language: str = "") -> str:
    """Return the address of the offline edition, in a language: "offline.html?lang=th"."""
    return _with(OFFLINE, _language(language))


def feed(chosen: Selection, form: str = "atom") -> str:
    """Return the address of what a page lists as a feed: "feeds/news.atom?country=KHM".

    form: "atom", or "ics" for a calendar. Parameters at their default, and those that change nothing in a feed, are
    left out.
    """
    held = {name: value for name, value in write(chosen).items() if name not in _AROUND_FEEDS}
    return _with(f"feeds/{chosen.place.page}.{form}", held)


def changes(language: str = "", number: int = 1) -> str:
    """Return the address of the feed of changes. language: code, or blank. number: of the page of a long feed."""
    return _with("feeds/changes.atom", _language(language) | ({"page": str(number)} if number > 1 else {}))


def digest(chosen: Selection, ending: str) -> str:
    """Return the address of the file of a digest: "digest.eml?second=zh". ending: html, txt, docx or eml."""
    return _with(f"digest.{ending}", {name: value for name, value in write(chosen).items() if name not in AROUND})


def edition(name: str, ending: str) -> str:
    """Return the address of a file of a past edition: "edition/newsletter-1.docx". ending: as for `digest`."""
    return f"edition/{quote(name, safe='')}.{ending}"


def editions(language: str = "", number: int = 1) -> str:
    """Return the address of the feed of past editions, as `changes` does."""
    return _with("feeds/editions.atom", _language(language) | ({"page": str(number)} if number > 1 else {}))


def _language(code: str) -> dict[str, str]:
    """Return the parameter of a language; none for that which an address without it has."""
    return {"lang": code} if code not in ("", DEFAULT) else {}


def _with(path: str, parameters: Mapping[str, str | list[str]]) -> str:
    query = urlencode(parameters, doseq=True)
    return f"{path}?{query}" if query else path
