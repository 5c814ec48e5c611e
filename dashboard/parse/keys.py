"""Rows against each other: no key twice, and nothing that points nowhere."""

from collections.abc import Sequence
from difflib import get_close_matches

from dashboard.package.description import Column, Package, Table
from dashboard.parse.cells import messages
from dashboard.parse.faults import Fault, at, shown
from dashboard.parse.row import Row, Rows

LONGEST_KEY_COMPARED = 80
# To find the nearest of many keys for many cells takes minutes: beyond these numbers nothing is suggested.
MOST_KEYS_COMPARED = 2000
MOST_SUGGESTED = 20  # a column


def key_faults(table: Table, rows: Sequence[Row]) -> list[Fault]:
    """Return a fault for each row whose key stands in an earlier row of the same table."""
    seen: dict[tuple[str, ...], int] = {}
    faults = []
    for row in rows:
        key = tuple(row[name] for name in table.key)
        if any(key) and seen.setdefault(key, row.line) != row.line:
            message = f"is the key of row {seen[key]} already; allowed: each key once"
            faults.append(Fault(table.path, row.line, ", ".join(table.key), table.record(row), message))
    return faults


def reference_faults(package: Package, table: Table, rows: Rows) -> list[Fault]:
    """Return a fault for each cell, or entry of a list, that is no key of a table that its column points at.

    Where one of those tables could not be read, or the cell breaks a rule of its own, nothing is said.
    """
    faults = []
    for column in table.columns:
        if not column.references or not set(column.references) <= set(rows):
            continue
        known = {row[package.tables[name].key[0]] for name in column.references for row in rows[name]}
        said: dict[str, str] = {}
        for row in rows.get(table.name, []):
            unknown = [entry for entry in column.entries(row[column.name]) if entry not in known]
            if not unknown or any(messages(column, row[column.name])):
                continue
            for entry in dict.fromkeys(unknown):
                if entry not in said:
                    near = known if len(said) < MOST_SUGGESTED and len(known) <= MOST_KEYS_COMPARED else set()
                    said[entry] = _message(package, column, entry, near)
                faults.append(at(table, row, column.name, said[entry]))
    return faults


def _message(package: Package, column: Column, entry: str, known: set[str]) -> str:
    """What is wrong with an entry that no table has, and the nearest of those given."""
    about = f"has the entry {shown(entry)}, which " if column.separator else ""
    files = " or ".join(package.tables[name].path for name in column.references)
    near = get_close_matches(entry, sorted(known), n=1) if known and len(entry) <= LONGEST_KEY_COMPARED else []
    return f"{about}is unknown; allowed: a key of {files}" + (f", such as {near[0]!r}" if near else "")
