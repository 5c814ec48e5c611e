"""What the newest version of the data added, corrected and removed, table by table."""

from typing import NamedTuple

from dashboard.memo import memo
from dashboard.record import Record

ACTIONS = ("added", "corrected", "removed")


class Changed(NamedTuple):
    """The numbers of records of a table that were added, corrected and removed. One that was added is not corrected."""

    table: str
    added: int
    corrected: int
    removed: int


@memo
def newest(record: Record) -> tuple[str, tuple[Changed, ...]]:
    """Return the day of the last changes in changes.csv and what they changed, in the order of the package.

    The day is blank if nothing is recorded. Tables without a change are left out.
    """
    rows = record.tables["changes"]
    if rows.empty:
        return "", ()
    day = str(rows["date"].max())
    held: dict[str, dict[str, set[str]]] = {}
    last = rows[rows["date"] == day]
    for table, action, key in zip(last["table"], last["action"], last["record"], strict=True):
        held.setdefault(table, {name: set() for name in ACTIONS})[action].add(key)
    return day, tuple(_changed(table, held[table]) for table in record.package.tables if table in held)


def _changed(table: str, found: dict[str, set[str]]) -> Changed:
    new, gone = found["added"], found["removed"]
    return Changed(table, len(new), len(found["corrected"] - new - gone), len(gone))


@memo
def last(record: Record) -> dict[str, str]:
    """Return the day on which each record, or a part of it, was last changed; only those in changes.csv."""
    rows, found = record.tables["changes"], {}
    for table, key, day in zip(rows["table"], rows["record"], rows["date"], strict=True):
        owner = key.partition("/")[0] if table in record.child_tables else key
        found[owner] = max(day, found.get(owner, ""))
    return found
