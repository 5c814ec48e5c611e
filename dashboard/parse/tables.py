"""CSV into typed tables, strictly: read as text, compare with the description, and only then cast."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas

from dashboard.package.description import Column, Package, Table
from dashboard.parse.faults import Fault, FaultyPackage
from dashboard.parse.row import Row, Rows
from dashboard.parse.rows import read_rows

__all__ = ["Fault", "FaultyPackage", "Row", "Rows", "read", "read_rows", "typed"]


def read(folder: Path, package: Package) -> dict[str, pandas.DataFrame]:
    """Return each table of the package, typed as `typed` says.

    Raises FaultyPackage, with every fault, where any row, cell, key or reference is not as the package describes it.
    """
    rows, faults = read_rows(folder, package)
    if faults:
        raise FaultyPackage(faults)
    return typed(package, rows)


def typed(package: Package, rows: Mapping[str, Sequence[Mapping[str, str]]]) -> dict[str, pandas.DataFrame]:
    """Return each table as a frame, from rows without faults.

    Columns and the order of rows are those of the file; the index is the key, joined with "/" where several columns
    make it. A text is str, "" where it is not known; a category has the described values in their order, and "" where
    a cell is blank; a list is a tuple of str; an integer is Int64; a number float64; a boolean bool.
    """
    return {name: _frame(table, rows[name]) for name, table in package.tables.items()}


def _frame(table: Table, rows: Sequence[Mapping[str, str]]) -> pandas.DataFrame:
    """One table."""
    index = pandas.Index([table.record(row) for row in rows], dtype="str")
    columns = {column.name: _series(column, [row[column.name] for row in rows], index) for column in table.columns}
    return pandas.DataFrame(columns, index=index)


def _series(column: Column, cells: list[str], index: pandas.Index) -> pandas.Series:
    """One column."""
    if column.separator:
        return pandas.Series([column.entries(cell) for cell in cells], index=index, dtype=object)
    if column.values:
        values = [*column.values, *([""] if "" in cells else [])]
        return pandas.Series(pandas.Categorical(cells, categories=values), index=index)
    if column.type == "boolean":
        return pandas.Series([cell == "true" for cell in cells], index=index, dtype=bool)
    if column.type == "integer":
        return pandas.Series([int(cell) if cell else None for cell in cells], index=index, dtype="Int64")
    if column.type == "number":
        return pandas.Series([float(cell or "nan") for cell in cells], index=index, dtype="float64")
    return pandas.Series(cells, index=index, dtype="str")
