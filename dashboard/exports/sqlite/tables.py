"""Tables of a database: those of the record with their keys, and those that join lists of keys."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from dashboard.measures import typed
from dashboard.package.description import Column, Table

TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}
Tables = Mapping[str, Table]


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def create(
    database: sqlite3.Connection, name: str, columns: Sequence[str], keys: Iterable[str], rows: Iterable[Sequence] = ()
) -> None:
    """Make a table with its rows. columns, keys: as SQL has them."""
    database.execute(f"CREATE TABLE {quoted(name)} ({', '.join((*columns, *keys))})")
    database.executemany(f"INSERT INTO {quoted(name)} VALUES ({', '.join('?' * len(columns))})", rows)


def add(database: sqlite3.Connection, table: Table, tables: Tables, held: pd.DataFrame) -> None:
    """Make a table of the record. held: its rows as read."""
    columns = typed.columns(table, held)
    cells = ([_cell(column, table, each) for each in columns[column.name]] for column in table.columns)
    texts = [_column(column, table) for column in table.columns]
    create(database, table.name, texts, _keys(table, tables), zip(*cells, strict=True))


def _column(column: Column, table: Table) -> str:
    needed = " NOT NULL" if column.required or column.name in table.key else ""
    return f"{quoted(column.name)} {TYPES.get(column.type, 'TEXT')}{needed}"


def _cell(column: Column, table: Table, value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None and column.name in table.key else value


def _keys(table: Table, tables: Tables) -> Iterable[str]:
    """Yield the primary key, and a foreign key for each column whose cells are keys of one other table."""
    yield f"PRIMARY KEY ({', '.join(map(quoted, table.key))})"
    for column in table.columns:
        if len(column.references) == 1 and not column.separator:
            yield _foreign(column.name, tables[column.references[0]])


def _foreign(column: str, target: Table) -> str:
    (key,) = target.key
    return f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(target.name)} ({quoted(key)})"


def joining(tables: Tables) -> dict[tuple[str, str], str]:
    """Return the name of the joining table for each column, as (table, column), that lists keys of one table."""
    return {
        (name, column.name): f"{name}_{column.name}"
        for name, table in tables.items()
        for column in table.columns
        if column.separator and len(column.references) == 1 and len(table.key) == 1
    }


def join(database: sqlite3.Connection, name: str, table: Table, listed: str, tables: Tables) -> None:
    """Make the table that joins each row of a table to the entries of its list. name: its own. listed: the column."""
    (key,), target = table.key, tables[table.column(listed).references[0]]
    entry = target.key[0] if target.key[0] != key else f"{listed}_entry"
    columns = [f"{quoted(each)} TEXT NOT NULL" for each in (key, entry)]
    keys = [f"PRIMARY KEY ({quoted(key)}, {quoted(entry)})", _foreign(key, table), _foreign(entry, target)]
    create(database, name, columns, keys)
    database.execute(
        f"INSERT INTO {quoted(name)} SELECT DISTINCT held.{quoted(key)}, entry.value"
        f" FROM {quoted(table.name)} AS held, json_each(held.{quoted(listed)}) AS entry"
    )
