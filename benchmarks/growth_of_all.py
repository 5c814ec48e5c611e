"""Grow every table of the record by the same number: the record as it may be after many years. It passes every gate.

    python -m benchmarks.growth_of_all FOLDER [TIMES]

Each generation repeats all records under ids and titles of its own. What pointed at a record of the first generation
points at that of its own; countries and sources stay those of the record. The new records are not facts: they are
written to the named folder only. The same rows are written each time.
"""

import shutil
import sys
from collections.abc import Container, Iterator, Mapping, Set
from pathlib import Path

from benchmarks.growth import Row, raise_row_limits, read, write
from dashboard.package import schema
from dashboard.package.schema import Table
from dashboard.paths import ROOT

TIMES = 100
KEPT = ("countries", "sources", "responses")  # tables that stay as they are
ABOUT = ("evidence", "changes")  # tables about records of others, which name them by `table` and `record`
NUMBERED, STEP = "number", 100  # of meetings: each number stands once in a series
TRANSLATED = ("translations_", "phrases_")


def grow(folder: Path, times: int = TIMES) -> Path:
    """Write the grown package into a new folder and return the folder. Raises FileExistsError if it exists."""
    shutil.copytree(ROOT / "data", folder)
    known = schema.read(ROOT / "data").tables
    tables = [table for table in known.values() if not table.name.startswith((*KEPT, *ABOUT, *TRANSLATED))]
    rows = {name: list(read(folder / known[name].path)) for name in (*(table.name for table in tables), *ABOUT)}
    ids = {row[table.key[0]] for table in tables if len(table.key) == 1 for row in rows[table.name]}
    more = {table.name: _records(rows[table.name], table, ids, times) for table in tables}
    more |= {name: _about(rows[name], known, ids, times) for name in ABOUT}
    for name, added in more.items():
        write(folder / known[name].path, [*rows[name], *added])
    raise_row_limits(folder / "datapackage.json", more)
    return folder


def named(key: str, number: int) -> str:
    """Return the id of a record in a generation."""
    return f"{key}-no-{number}"


def _records(rows: list[Row], table: Table, ids: Set[str], times: int) -> Iterator[Row]:
    """Yield the rows of a table in each further generation. ids: of all records that have generations."""
    pointing = [column for column in table.columns if column.references or (column.name,) == table.key]
    for number in range(1, times):
        for row in rows:
            changed = {column.name: _pointed(row[column.name], column.separator, ids, number) for column in pointing}
            title, place = row.get(table.title_column, ""), row.get(NUMBERED, "") if table.name == "meetings" else ""
            changed |= {table.title_column: f"{title}, no. {number}"} if title else {}
            yield row | changed | ({NUMBERED: str(int(place) + STEP * number)} if place else {})


def _pointed(value: str, separator: str, ids: Container[str], number: int) -> str:
    parts = value.split(separator) if separator else [value]
    return separator.join(named(part, number) if part in ids else part for part in parts)


def _about(rows: list[Row], known: Mapping[str, Table], ids: Set[str], times: int) -> Iterator[Row]:
    """Yield what is said of the records of each further generation."""
    for number in range(1, times):
        for row in rows:
            if not row["table"].startswith(KEPT):
                yield row | {"record": _record(row["record"], known[row["table"]], ids, number)}


def _record(record: str, table: Table, ids: Set[str], number: int) -> str:
    """Return the key of a record in a generation, whose parts are those of the columns of the key."""
    if len(table.key) == 1:
        return named(record, number)
    parts = zip(record.split("/"), map(table.column, table.key), strict=True)
    return "/".join(_pointed(part, "", ids if column.references else (), number) for part, column in parts)


if __name__ == "__main__":
    grow(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TIMES)
