"""What was added, corrected and removed: by the newest version, table by table; record by record; day by day."""

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


class Kept(NamedTuple):
    """How a record was kept: the days on which it was added and last changed, and its number of corrections."""

    added: str
    changed: str
    corrected: int


class Step(NamedTuple):
    """One change of a record: the column, blank for the record as a whole; what was done, of ACTIONS; and why."""

    field: str
    action: str
    reason: str


class Change(NamedTuple):
    """What was done to a record on one day. `key`: of the record, of which its table may have no row any more."""

    day: str
    table: str
    key: str
    steps: tuple[Step, ...]

    @property
    def action(self) -> str:
        """What was done to the record as a whole, of ACTIONS."""
        done = {step.action for step in self.steps}
        return next((action for action in ("removed", "added") if action in done), ACTIONS[1])


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
def kept(record: Record) -> dict[tuple[str, str], Kept]:
    """Return how each record was kept, by table and key. A record that changes.csv does not name is left out."""
    found: dict[tuple[str, str], Kept] = {}
    rows = record.tables["changes"].sort_values("date", kind="stable")
    for day, table, key, action in rows[["date", "table", "record", "action"]].itertuples(index=False, name=None):
        before = found.get((table, key), Kept("", "", 0))
        added = before.added or (day if action == "added" else "")
        found[table, key] = Kept(added, day, before.corrected + (action == "corrected"))
    return found


@memo
def by_day(record: Record) -> tuple[Change, ...]:
    """Return all changes by day and record, those of the last day first, and of a day those noted last."""
    held: dict[tuple[str, str, str], list[Step]] = {}
    columns = ["date", "table", "record", "field", "action", "reason"]
    for day, table, key, *step in record.tables["changes"][columns].itertuples(index=False, name=None):
        held.setdefault((day, table, key), []).append(Step(*step))
    found = [Change(*about, tuple(steps)) for about, steps in reversed(held.items())]
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


@memo
def last(record: Record) -> dict[str, str]:
    """Return the day on which each record, or a part of it, was last changed; only those in changes.csv."""
    found: dict[str, str] = {}
    for (table, key), each in kept(record).items():
        owner = key.partition("/")[0] if table in record.child_tables else key
        found[owner] = max(each.changed, found.get(owner, ""))
    return found
