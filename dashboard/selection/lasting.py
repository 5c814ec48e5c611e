"""Addresses that others keep: of feeds, and of the page that a record has for ever. All are relative to ours."""

from urllib.parse import quote, urlencode

from dashboard.selection import Selection
from dashboard.selection.address import AROUND, write

AROUND_FEEDS = {*AROUND} - {"page"}  # a long feed has pages


def feed(chosen: Selection, form: str = "atom") -> str:
    """Return the address of what a page lists as a feed: "feeds/news.atom?country=KHM".

    form: "atom", or "ics" for a calendar. Parameters at their default, and those that change nothing in a feed, are
    left out.
    """
    held = {name: value for name, value in write(chosen).items() if name not in AROUND_FEEDS}
    return _with(f"feeds/{chosen.place.page}.{form}", held)


def changes(language: str = "", page: int = 1) -> str:
    """Return the address of the feed of changes. language: its code, blank for the default. page: of a long feed."""
    return _with("feeds/changes.atom", _language(language) | ({"page": str(page)} if page > 1 else {}))


def record(table: str, key: str, language: str = "") -> str:
    """Return the address of the page of a record: "record/news/some-id". language: as for `changes`."""
    return _with(f"record/{quote(table, safe='')}/{quote(key, safe='/')}", _language(language))


def _language(language: str) -> dict[str, str]:
    return {"lang": language} if language else {}


def _with(path: str, parameters: dict[str, str | list[str]]) -> str:
    query = urlencode(parameters, doseq=True)
    return f"{path}?{query}" if query else path
