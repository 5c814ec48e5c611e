"""Read the parameters of an address into a selection, and write them from one. Values are codes, never labels.

Pages and the server's own routes use this module only, so an address means the same everywhere.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from urllib.parse import quote, urlencode

from dashboard.dates import is_partial_date, span
from dashboard.record import Record
from dashboard.selection import Filters, Issue, Place, Selection
from dashboard.selection.codes import allowed
from dashboard.selection.issue import MOST
from dashboard.selection.place import DRAWER

# Field of the selection → parameter, if their names differ.
PARAMETERS = {"start": "from", "end": "to", "tab": "part", "listing": "list", "map_view": "view"}
PARAMETERS |= {"list_page": "page", "language": "lang"}
SHARED = ("lang", "country", "match", "from", "to", "asof")  # parameters that links keep from page to page
# Parameters that say how a view is shown, or which record is open beside it, but not what it holds.
AROUND = ("view", "extent", "form", "page", "record")
LONGEST_QUERY = 200  # letters
LAST_LIST_PAGE = 999

Values = dict[str, object]  # by parameter


def parameter(field: str) -> str:
    """Return the name of the parameter for a field of the selection."""
    return PARAMETERS.get(field, field)


def values(chosen: Selection) -> Values:
    """Return the value of every parameter, defaults included: a str, an int, None, or a tuple of codes."""
    found = {
        parameter(item.name): getattr(part, item.name)
        for part in (chosen.filters, chosen.place, chosen.issue)
        for item in fields(part)
        if item.name != "page"
    }
    return {"lang": chosen.language} | found


def selection(page: str, held: Values) -> Selection:
    """Return the selection of a page with these values: the inverse of `values`. Missing values get their default."""
    made = {
        part: part(**{item.name: held[parameter(item.name)] for item in fields(part) if _given(item.name, held)})
        for part in (Filters, Place, Issue)
    }
    place = Selection(place=made[Place]).on(page=page).place
    return Selection(made[Filters], place, str(held.get("lang", Selection().language)), made[Issue])


def _given(field: str, held: Values) -> bool:
    return field != "page" and parameter(field) in held


DEFAULTS = values(Selection())


def write(chosen: Selection) -> dict[str, str | list[str]]:
    """Return the parameters of a selection. Values at their default are left out."""
    return {
        name: list(value) if isinstance(value, tuple) else str(value)
        for name, value in values(chosen).items()
        if value != DEFAULTS[name]
    }


def link(chosen: Selection) -> str:
    """Return the address of a selection of the page on screen, "?country=KHM"; "?" if all is at its default."""
    return "?" + urlencode(write(chosen), doseq=True)


def shared(chosen: Selection) -> dict[str, str | list[str]]:
    """Return the parameters that all pages share (SHARED), as `write` does."""
    return {name: value for name, value in write(chosen).items() if name in SHARED}


def file(chosen: Selection, name: str) -> str:
    """Return the address of the CSV of a finding, relative to any page: "api/view/news/news.csv?country=KHM".

    name: of the finding. Parameters at their default, and those that change nothing in the file, are left out: the
    open record counts for findings of the drawer alone.
    """
    around = [parameter for parameter in AROUND if parameter != "record" or not name.startswith(DRAWER)]
    return _below("api/view", chosen, f"{quote(name, safe='')}.csv", around)


def rows(chosen: Selection, name: str) -> str:
    """Return the address of the rows of a long list, as `file` does: "api/rows/news/news.json?country=KHM"."""
    return _below("api/rows", chosen, f"{quote(name, safe='')}.json")


def page_file(chosen: Selection, folder: str, ending: str) -> str:
    """Return the address of a file of a whole page, as `file` does: "api/view/news.json?country=KHM".

    folder: "api/view" or "cite/view". ending: of the file.
    """
    return _asked(f"{folder}/{chosen.place.page}.{ending}", chosen, AROUND)


def slides(chosen: Selection) -> str:
    """Return the address of a page as slides, as `file` does: "slides/news.pptx?country=KHM"."""
    return _asked(f"slides/{chosen.place.page}.pptx", chosen, AROUND)


def brief(chosen: Selection, ending: str) -> str:
    """Return the address of the brief on the countries of a page: "brief/country.docx?country=KHM".

    ending: of the file.
    """
    held = Selection(Filters(country=chosen.filters.country), Place(page=chosen.place.page), chosen.language)
    return _asked(f"brief/{chosen.place.page}.{ending}", held, AROUND)


def figure(chosen: Selection, name: str, ending: str) -> str:
    """Return the address of a figure for other sites, as `file` does: "figure/matrix.svg?country=KHM"."""
    return _asked(f"figure/{name}.{ending}", chosen, AROUND)


def _below(folder: str, chosen: Selection, name: str, around: Collection[str] = AROUND) -> str:
    return _asked(f"{folder}/{chosen.place.page}/{name}", chosen, around)


def _asked(path: str, chosen: Selection, around: Collection[str]) -> str:
    held = {parameter: value for parameter, value in write(chosen).items() if parameter not in around}
    query = urlencode(held, doseq=True)
    return path + (f"?{query}" if query else "")


def read(page: str, parameters: Mapping[str, Sequence[str]], record: Record) -> Selection:
    """Return the selection of an address.

    page: one of `place.PAGES`. parameters: each name with all its values, decoded. Unknown values are ignored, never an
    error: `misunderstood` names them.
    """
    found: Values = {}
    for name, codes in allowed(record, page).items():
        known = [value for value in dict.fromkeys(parameters.get(name, ())) if value in codes]
        if known:
            found[name] = tuple(known) if isinstance(DEFAULTS[name], tuple) else known[0]
    start, end = (_year(_first(parameters, name), record.years) for name in ("from", "to"))
    found["from"], found["to"] = start, end if not (start and end and end < start) else None
    found["q"] = " ".join(_first(parameters, "q").split())[:LONGEST_QUERY]
    found["asof"] = _date(parameters, "asof")
    found["page"] = _number(_first(parameters, "page")) or 1
    return selection(page, found | _issue(parameters, found.get("item", ())))


def _issue(parameters: Mapping[str, Sequence[str]], items: tuple[str, ...]) -> Values:
    """Return what an address says of an issue besides codes. items: the known ones."""
    since, until = _date(parameters, "since"), _date(parameters, "until")
    ended = since and until and span(until).last < span(since).first
    number = _number(_first(parameters, "number")) or 0
    return {"number": number, "since": since, "until": "" if ended else until, "item": items[:MOST]}


def _first(parameters: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(parameters.get(name, ())), "")


def _date(parameters: Mapping[str, Sequence[str]], name: str) -> str:
    """Return the partial date that a parameter names first; blank for any other text."""
    text = _first(parameters, name)
    return text if is_partial_date(text) else ""


def _number(text: str) -> int | None:
    """Return a whole number of at most LAST_LIST_PAGE, None for any other text."""
    plain = text.isascii() and text.isdigit() and not text.startswith("0") and len(text) <= len(str(LAST_LIST_PAGE))
    return int(text) if plain else None


def _year(text: str, years: range) -> int | None:
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and int(text) in years else None
