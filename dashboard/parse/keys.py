"""Rules between rows: each key stands once, and each reference points to a row that exists."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import reduce

from dashboard.package.description import Column, Package, Table
from dashboard.package.messages import message
from dashboard.parse.cells import messages, of_entry
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

LONGEST_KEY_COMPARED = 80
# Finding the nearest of many keys for many cells takes minutes. Beyond these limits nothing is suggested.
MOST_KEYS_COMPARED = 2000
MOST_SUGGESTED = 20  # suggestions for one column


def key_faults(table: Table, rows: Sequence[Row]) -> list[Fault]:
    """Return a fault for each row that repeats the key of an earlier row of its table."""
    seen: dict[tuple[str, ...], int] = {}
    faults = []
    for row in rows:
        key = tuple(row[name] for name in table.key)
        if any(key) and seen.setdefault(key, row.line) != row.line:
            said = message("is the key of row {row} already; allowed: each key once", row=seen[key])
            faults.append(Fault(table.path, row.line, ", ".join(table.key), table.record(row), said))
    return faults


def reference_faults(package: Package, table: Table, rows: Rows) -> list[Fault]:
    """Return a fault for each cell, or list entry, that is not a key of any table that its column refers to.

    There is no fault where one of those tables could not be read, or where the cell already breaks its own rule.
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
                faults.append(cell_fault(table, row, column.name, said[entry]))
    return faults


def _message(package: Package, column: Column, entry: str, known: set[str]) -> str:
    """Return the message for an unknown entry. It suggests the nearest of the `known` keys, if one is near."""
    files = _either(package.tables[name].path for name in column.references)
    near = get_close_matches(entry, sorted(known), n=1) if known and len(entry) <= LONGEST_KEY_COMPARED else []
    said = message("is unknown; allowed: a key of {files}", files=files)
    if near:
        said = message("is unknown; allowed: a key of {files}, such as {near!r}", files=files, near=near[0])
    return of_entry(entry, said) if column.separator else said


def _either(files: Iterable[str]) -> str:
    """Return names of files of which each will do: "a.csv or b.csv"."""
    return reduce(lambda first, last: message("{first} or {last}", first=first, last=last), files)
