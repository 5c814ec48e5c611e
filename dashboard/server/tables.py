"""The routes of a table of the record: as CSV for spreadsheets, as JSON, and as lines of JSON."""

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd

from dashboard import record
from dashboard.exports import csv, json, ndjson
from dashboard.languages import DEFAULT
from dashboard.measures import narrowed
from dashboard.memo import memo
from dashboard.package.description import Table
from dashboard.selection import Filters, Selection, address
from dashboard.selection.file_name import table_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import CSV, JSON, NDJSON
from dashboard.server.refused import unknown
from dashboard.telling.teller import Teller

Parameters = Mapping[str, str | list[str]]


def _csv(_teller: Teller, table: Table, rows: pd.DataFrame, _parameters: Parameters) -> bytes:
    return csv.record(table, rows)


def _ndjson(_teller: Teller, table: Table, rows: pd.DataFrame, _parameters: Parameters) -> bytes:
    return ndjson.write(table, rows)


# Ending → media type, and what writes the file. In CSV, cells that a spreadsheet would run are guarded.
FORMS = {
    "csv": (CSV, _csv),
    "json": (JSON, json.write),
    "ndjson": (NDJSON, _ndjson),
}


def make(asked: Asked, ending: str) -> Made:
    """Return a table as a file, whole or narrowed. ending: one of FORMS.

    Raises Refused if there is no such table, or for a parameter that does not count for it.
    """
    name, tables = asked.path["table"], record.current().package.tables
    if name not in tables:
        unknown(404, "table", [name], allowed=list(tables))
    teller, chosen, taken = chosen_of(asked, tables[name])
    text, (media_type, _) = taken.get(narrowed.TEXT, ""), FORMS[ending]
    whole = chosen.filters == Filters() and not text
    body = _whole(teller, name, ending) if whole else _written(teller, name, ending, chosen.filters, text, taken)
    return Made(body, media_type, table_name(name, taken, f".{ending}"), teller.language)


@memo(most=16)
def _whole(teller: Teller, name: str, ending: str) -> bytes:
    language = {"lang": teller.language} if teller.language != DEFAULT else {}
    return _written(teller, name, ending, Filters(), "", language)


def _written(teller: Teller, name: str, ending: str, filters: Filters, text: str, taken: Parameters) -> bytes:
    _, write = FORMS[ending]
    rows = narrowed.rows(teller.record, name, filters, text)
    return write(teller, teller.record.package.tables[name], rows, taken)


def chosen_of(asked: Asked, table: Table) -> tuple[Teller, Selection, dict[str, str | list[str]]]:
    """Return teller and selection of an address that narrows a table, and its parameters.

    Raises Refused for a parameter or a value that is not known or that does not count for the table.
    """
    narrowing, given = narrowed.of(table), asked.parameters()
    counting = ("lang", *narrowing.parameters)
    wrong = [
        f"{name}={texts[0]}"
        for name, texts in given.items()
        if name in address.DEFAULTS and name not in counting and any(texts)
    ]
    if wrong:
        unknown(400, f"parameter of the table {table.name}", wrong, parameters=sorted(counting))
    teller, chosen = asked.selection(narrowing.page)
    taken = {name: held for name, held in address.write(chosen).items() if held != DEFAULT}
    if narrowed.TEXT in counting and any(given.get(narrowed.TEXT, ())):
        taken[narrowed.TEXT] = given[narrowed.TEXT][0]  # its default leaves no trace on the page, but here it narrows
    return teller, chosen, taken


def _making(ending: str) -> Callable[[Asked], Made]:
    return partial(make, ending=ending)


ROUTES = {f"/api/{{table}}.{ending}": _making(ending) for ending in FORMS}
