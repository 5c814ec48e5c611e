"""A table as a CSV file that spreadsheets open correctly and safely."""

from decimal import Decimal

import pandas as pd

from dashboard.curated_file import cells, formulas, values
from dashboard.package.description import Column, Table


def joined(value: object) -> object:
    """Return a list or a tuple of texts as one text joined with "; ", and any other cell unchanged."""
    return "; ".join(value) if isinstance(value, tuple | list) else value


def write(table: pd.DataFrame) -> bytes:
    """Return a table in the reader's words as CSV: UTF-8 with a byte order mark, one header line, no index.

    Lists are joined with "; ". An apostrophe is put before texts, heads too, that a spreadsheet would run as a formula.
    """
    columns = [[_said(value) for value in table[name].astype(object)] for name in table.columns]
    return cells.for_spreadsheet([[_said(name) for name in table.columns], *zip(*columns, strict=True)])


def _said(value: object) -> str:
    """Return a cell as text; blank if the value is missing."""
    text = joined(value)
    if isinstance(text, str):
        return formulas.guarded(text)
    return "" if pd.isna(text) else str(text)


def record(table: Table, rows: pd.DataFrame) -> bytes:
    """Return a table of the record as CSV for a spreadsheet, with the cells that the record has.

    rows: the table as it was read. The bench takes the file back without a fault and without a change.
    """
    columns = [
        [values.guarded(column, _recorded(column, value)) for value in rows[column.name].astype(object)]
        for column in table.columns
    ]
    return cells.for_spreadsheet([table.names, *zip(*columns, strict=True)])


def _recorded(column: Column, value: object) -> str:
    """Return a cell as the record writes it."""
    if isinstance(value, tuple):
        return column.separator.join(value)
    if pd.isna(value):
        return ""
    if column.type == "boolean":
        return str(value).lower()
    # No number of the record is written with an exponent.
    return f"{Decimal(repr(value)):f}".removesuffix(".0") if column.type == "number" else str(value)
