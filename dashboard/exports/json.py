"""A table of the record as JSON: typed rows, and what the table is. Cells are as the record has them."""

import json
from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.exports import view
from dashboard.measures import typed
from dashboard.package.description import Table
from dashboard.telling import whole
from dashboard.telling.teller import Teller


def write(
    teller: Teller, table: Table, rows: pd.DataFrame, parameters: Mapping[str, str | Sequence[str]] | None = None
) -> bytes:
    """Return a table as one object, with `rows`.

    Its other keys: `table`, `title`, `data_version`, `data_date`, `licence`, `language`, `parameters`.

    rows: of the table as read. parameters: by which they were chosen. Each row is an object: texts, numbers, booleans,
    lists, and null for a blank cell.
    """
    package = teller.record.package
    told = {
        "table": table.name,
        "title": whole.title(teller, table.name),
        "data_version": teller.record.version,
        "data_date": package.created,
        "licence": view.licence(package),
        "language": teller.language,
        "parameters": dict(parameters or {}),
        "rows": list(typed.rows(table, rows)),
    }
    return encoded(told)


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def encoded(value: object) -> bytes:
    """Return a value as JSON in UTF-8, in one line and as short as it gets. Raises ValueError for what JSON lacks."""
    return _ENCODER.encode(value).encode()
