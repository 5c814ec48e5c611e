"""Permanent addresses, relative to the start of the dashboard: of a record, of its citation, and of its view."""

from urllib.parse import quote, urlencode

from dashboard.languages import DEFAULT
from dashboard.selection.place import PAGES

WHOLE = "dataset"  # the name of the whole record where a table and a record are named otherwise
# The page that lists the records of a table, unless it has the table's name or there is none.
_PAGES = {"countries": "country", "liaison_posts": "map", "organisations": "directory", "laws_and_plans": "country"}
_PAGES |= {"documents": "commitments", "country_reports": "commitments"}


def record(table: str, key: str, language: str = "") -> str:
    """Return the address of the plain page of a record: "record/news/xinhua?lang=th". language: code, or blank."""
    return f"record/{table}/{quote(key, safe='/')}{_asked(lang=language)}"


def citation(ending: str, table: str = "", key: str = "", language: str = "") -> str:
    """Return the address of the citation of a record, or of the whole: "cite/dataset.bib". ending: bib, ris or json."""
    of = f"{table}/{quote(key, safe='/')}" if key else WHOLE
    return f"cite/{of}.{ending}{_asked(lang=language)}"


def view(table: str, key: str, language: str = "") -> str:
    """Return the address of the page that shows a record beside others of its table, with the record open."""
    page = _PAGES.get(table, table)
    return f"{page if page in PAGES[1:] else ''}{_asked(record=key, lang=language)}"


def _asked(**parameters: str) -> str:
    """Return parameters as a query. Blank ones, and the language that an address without it has, are left out."""
    held = {name: text for name, text in parameters.items() if text and (name, text) != ("lang", DEFAULT)}
    return f"?{urlencode(held)}" if held else ""


def start(language: str = "") -> str:
    """Return the address of the first page, in a language: "?lang=th", or blank."""
    return _asked(lang=language)
