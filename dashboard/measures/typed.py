"""Rows of a table with the types that programs expect: numbers, booleans, lists, and None for what is not known."""

from collections.abc import Iterator

import pandas as pd

from dashboard.package.description import Column, Table


def value(column: Column, cell: object) -> object:
    """Return a cell of a table as read: a text, a whole or other number, a boolean, or a list of texts.

    None if it is blank. An empty list stays a list.
    """
    if column.separator:
        return list(cell)
    if pd.isna(cell) or cell == "":
        return None
    if column.type == "boolean":
        return bool(cell)
    if column.type in ("integer", "number"):
        return int(cell) if float(cell).is_integer() else float(cell)
    return str(cell)


def columns(table: Table, rows: pd.DataFrame) -> dict[str, list[object]]:
    """Return the cells of each column in the order of the description. rows: of the table as read."""
    return {column.name: [value(column, cell) for cell in rows[column.name].astype(object)] for column in table.columns}


def rows(table: Table, held: pd.DataFrame) -> Iterator[dict[str, object]]:
    """Yield each row by column. held: rows of the table as read."""
    found = columns(table, held)
    for cells in zip(*found.values(), strict=True):
        yield dict(zip(found, cells, strict=True))
