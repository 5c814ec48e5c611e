"""How each record was kept, and what was done day by day, counted a second time by hand."""

import csv

from dashboard.measures import changes
from dashboard.paths import DATA
from dashboard.record import current

with (DATA / "changes.csv").open(encoding="utf-8", newline="") as stream:
    ROWS = list(csv.DictReader(stream))


def test_each_record_was_added_and_last_changed_on_the_days_that_are_noted():
    held: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in ROWS:
        held.setdefault((row["table"], row["record"]), []).append(row)
    assert len(held) > 100
    found = changes.kept(current())
    assert found.keys() == held.keys()
    for key, rows in held.items():
        added = [row["date"] for row in rows if row["action"] == "added"]
        corrected = sum(row["action"] == "corrected" for row in rows)
        assert found[key] == (min(added, default=""), max(row["date"] for row in rows), corrected), key


def test_each_change_stands_once_and_those_of_the_last_day_come_first():
    found = changes.by_day(current())
    days = [change.day for change in found]
    assert days == sorted(days, reverse=True)
    assert len({change[:3] for change in found}) == len(found)
    written = [(each.day, each.table, each.key, *step) for each in found for step in each.steps]
    columns = ("date", "table", "record", "field", "action", "reason")
    assert sorted(written) == sorted(tuple(row[name] for name in columns) for row in ROWS)


def test_what_was_added_or_removed_is_more_than_corrected():
    steps = {action: changes.Step("", action, "why") for action in changes.ACTIONS}

    def done(*actions: str) -> str:
        return changes.Change("2026-11-28", "news", "x", tuple(steps[action] for action in actions)).action

    assert done("corrected", "corrected") == "corrected"
    assert done("corrected", "added") == "added"
    assert done("added", "removed", "corrected") == "removed"
