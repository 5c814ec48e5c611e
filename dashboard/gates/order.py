"""Dates are in a possible order: nothing ends before it starts, nothing is published before it happens."""

from collections.abc import Iterator

from dashboard.dates import before, is_partial_date, precision
from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault, cell_fault, shown
from dashboard.parse.row import Row, Rows


def dates_are_in_order(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each date that certainly lies before one that it must follow. Vague dates pass."""
    for table in package.tables.values():
        order = [(first, column.name) for column in table.columns for first in column.not_before]
        for row in rows.get(table.name, []):
            for first, last in {*order, *_period(table, row)}:
                if certainly_before(row[last], row[first]):
                    said = message(
                        "lies before {column} ({day}); allowed: the same day or later",
                        column=first,
                        day=shown(row[first]),
                    )
                    yield cell_fault(table, row, last, said)


def _period(table: Table, row: Row) -> list[tuple[str, str]]:
    """Return (column that begins, column that ends) of a record, in a list; empty if there is no such pair."""
    begins = [name for name in table.period.begins if row[name]][:1]
    return [(name, table.period.ends) for name in begins if table.period.ends]


def an_end_has_a_start(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each meeting with an end and no start: a timeline could not show it."""
    for row in rows.get("meetings", []):
        if row.get("ends") and not row.get("starts"):
            said = message("stands without starts; allowed: both, or starts alone")
            yield cell_fault(package.tables["meetings"], row, "ends", said)


def what_supersedes_is_later(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each agreement signed before the one that it supersedes."""
    agreements: dict[str, Row] = {row.get("agreement", ""): row for row in rows.get("agreements", [])}
    for row in agreements.values():
        earlier = agreements.get(row.get("supersedes", ""), {}).get("signed", "")
        if certainly_before(row.get("signed", ""), earlier):
            said = message(
                "lies before the day ({day}) of {id!r}, which it supersedes; allowed: the same day or later",
                day=shown(earlier),
                id=row["supersedes"],
            )
            yield cell_fault(package.tables["agreements"], row, "signed", said)


def changes_are_dated_by_the_day(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each change whose date is no day, whatever its column allows: the page Data says the last."""
    for row in rows.get("changes", []):
        if row["date"] and not (is_partial_date(row["date"]) and precision(row["date"]) == "day"):
            said = message("is no day; allowed: YYYY-MM-DD")
            yield cell_fault(package.tables["changes"], row, "date", said)


def something_is_dated(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault if no record has a date of an event: nobody could say which years the record spans."""
    tables = [table for table in package.record_tables.values() if not table.period.beyond_events]
    dated = (table.period.of(row)[0] for table in tables if table.period.columns for row in rows.get(table.name, []))
    if not any(dated):
        said = message(
            "no record has a date, so the record spans no years; needed: a date in a table with 'period' and without "
            "'beyondEvents'"
        )
        yield Fault(FILE, 0, "", "", said)


def certainly_before(a: str, b: str) -> bool:
    """Return whether one date certainly lies before another; False if either is blank or invalid."""
    return is_partial_date(a) and is_partial_date(b) and before(a, b) is True
