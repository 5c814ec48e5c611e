"""Rows with the types that programs expect."""

import pytest

from dashboard.measures import typed
from dashboard.record import current

RECORD = current()
KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool}


@pytest.mark.parametrize("name", RECORD.package.tables)
def test_each_cell_has_the_type_of_its_column_or_is_blank(name):
    table, held = RECORD.package.tables[name], RECORD.tables[name]
    rows = list(typed.rows(table, held))
    assert len(rows) == len(held)
    for row, key in zip(rows, held.index, strict=True):
        assert list(row) == list(table.names)
        for column in table.columns:
            cell = row[column.name]
            if column.separator:
                assert type(cell) is list, (key, column.name)
                assert all(type(entry) is str for entry in cell)
            else:
                assert cell is None or isinstance(cell, KINDS[column.type]), (key, column.name)
                assert cell != ""
        assert "/".join(row[part] or "" for part in table.key) == key


def test_blank_cells_and_whole_numbers_are_told_as_such():
    columns = {column.name: column for column in RECORD.package.tables["statistics"].columns}
    assert typed.value(columns["value"], 3.0) == 3
    assert type(typed.value(columns["value"], 3.0)) is int
    assert typed.value(columns["value"], 2.5) == 2.5
    assert typed.value(columns["value"], float("nan")) is None
    assert typed.value(columns["caveat"], "") is None
    assert typed.value(columns["country"], ()) == []
