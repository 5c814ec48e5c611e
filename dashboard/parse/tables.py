"""CSV files into typed tables, strictly: read text, check it against the description, and only then convert types."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas

from dashboard.package.description import Column, Package, Table
from dashboard.parse.faults import Fault, FaultyPackage
from dashboard.parse.row import Row, Rows
from dashboard.parse.rows import read_rows

__all__ = ["Fault", "FaultyPackage", "Row", "Rows", "read", "read_rows", "typed"]


def read(folder: Path, package: Package) -> dict[str, pandas.DataFrame]:
    """Return each table of the package by name, with the types that `typed` gives.

    Raises FaultyPackage with every fault where a file, row, cell, key or reference breaks the package's description.
    """
    rows, faults = read_rows(folder, package)
    if faults:
        raise FaultyPackage(faults)
    return typed(package, rows)


def typed(package: Package, rows: Mapping[str, Sequence[Mapping[str, str]]]) -> dict[str, pandas.DataFrame]:
    """Return each table as a frame by name. The rows must have no faults.

    Columns and rows keep the order of the file. The index is the key; a key of several columns is joined with "/".
    Text is str, "" where it is unknown. A category has the described values in their order, and "" too if a cell is
    blank. A list is a tuple of str, an integer Int64, a number float64, a boolean bool.
    """
    return {name: frame(table, rows[name]) for name, table in package.tables.items()}


def frame(table: Table, rows: Sequence[Mapping[str, str]]) -> pandas.DataFrame:
    """Return one table as a frame, as `typed` does."""
    index = pandas.Index([table.record(row) for row in rows], dtype="str")
    columns = {column.name: _series(column, [row[column.name] for row in rows], index) for column in table.columns}
    return pandas.DataFrame(columns, index=index)


def _series(column: Column, cells: list[str], index: pandas.Index) -> pandas.Series:
    """Return one column with the type that its description gives."""
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
