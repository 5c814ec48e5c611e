"""A small valid package: the first rows of every real table, with their evidence and all rows that they reference."""

import csv
import json
from pathlib import Path

from dashboard.gates import translations
from dashboard.package import schema
from dashboard.package.description import Package, Table
from dashboard.parse.row import Row, Rows
from dashboard.parse.rows import read_rows
from dashboard.paths import DATA

FIRST = 2  # rows of each table, before those that they need
# Tables whose rows name a record by table and id. They are kept with the record, and so are translations.
ABOUT = ("evidence", "changes")


def make(folder: Path) -> None:
    """Write the small package into a folder. It has every table and column of the real one and passes the check."""
    package = schema.read(DATA)
    rows, faults = read_rows(DATA, package)
    assert not faults
    kept = chosen(package, rows)
    folder.mkdir(parents=True, exist_ok=True)
    for table in package.tables.values():
        path = folder / table.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(table.names)
            writer.writerows(
                [row[name] for name in table.names] for row in rows[table.name] if row.line in kept[table.name]
            )
    description = json.loads((DATA / schema.FILE).read_text(encoding="utf-8"))
    for resource in description["resources"]:
        bounds = resource.get("bounds", {})
        bounds |= {"least": min(1, bounds["least"])} if "least" in bounds else {}
    (folder / schema.FILE).write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")


def chosen(package: Package, rows: Rows) -> dict[str, set[int]]:
    """Return the lines to keep, by table: the first rows, the rows about them, and the rows that these reference."""
    by_key = {table.name: {table.record(row): row for row in rows[table.name]} for table in package.tables.values()}
    with_it: dict[tuple[str, str], list[tuple[str, Row]]] = {}
    about = (*ABOUT, *(table.name for table in translations.tables(package).values()))
    for name in about:
        for row in rows[name]:
            with_it.setdefault((row["table"], row["record"]), []).append((name, row))
    for row in rows["agreement_parties"]:  # an agreement needs all its parties, or its scope would be wrong
        with_it.setdefault(("agreements", row["agreement"]), []).append(("agreement_parties", row))
    kept: dict[str, set[int]] = {name: set() for name in package.tables}
    waiting = [(name, row) for name in package.tables if name not in about for row in rows[name][:FIRST]]
    while waiting:
        name, row = waiting.pop()
        if row.line not in kept[name]:
            kept[name].add(row.line)
            waiting += pointed_at(package.tables[name], row, by_key)
            waiting += with_it.get((name, package.tables[name].record(row)), [])
    return kept


def pointed_at(table: Table, row: Row, by_key: dict[str, dict[str, Row]]) -> list[tuple[str, Row]]:
    """Return the rows that a row references, each with the name of its table."""
    return [
        (name, by_key[name][entry])
        for column in table.columns
        for name in column.references
        for entry in column.entries(row[column.name])
        if entry in by_key[name]
    ]
