"""The days of reports: a status says when a source told it, and no source told it later than it was read."""

from collections import defaultdict
from collections.abc import Iterator

from dashboard.dates import is_partial_date, span
from dashboard.gates.order import certainly_before
from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

# What a source tells, and the column with the day on which it told it.
DATED = {"status": "as_of", "mandate": "mandate_as_of"}
# The end of the period of a record, by which an expired record may be dated.
ENDS = ("expires", "period_end")


def what_a_dated_source_tells_has_a_day(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each status or mandate without a day whose evidence has a dated source."""
    told = _told(rows)
    for table, row, field, column in _dated(package, rows):
        days = [day for name, day, *_ in told[table.name, table.record(row)] if name in ("", field) and day]
        if row[field] and not row[column] and days:
            said = message(
                "must not be blank, for a source of the {field} has a date; allowed: {day}, or before",
                field=field,
                day=max(days),
            )
            yield cell_fault(table, row, column, said)


def a_day_is_no_younger_than_its_sources(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each day of a report after the day of the data, or after every source of the record.

    A source counts by the day on which it told it or was published, or by the day on which it was read if it has
    neither. What has expired may be dated up to the end of its own period, if the evidence of that day is derived:
    the period, which the sources told before, says when it was over.
    """
    told = _told(rows)
    for table, row, _, column in _dated(package, rows):
        day = row[column]
        if not is_partial_date(day):
            continue
        evidence = told[table.name, table.record(row)]
        days = [known or read for _, known, read, _ in evidence if known or read]
        if (column, "derived") in {(field, certainty) for field, _, _, certainty in evidence}:
            days += _end_of_what_expired(row)
        if span(day).first.isoformat() > package.created:
            said = message("is after the day of the data; allowed: {day} or before", day=package.created)
            yield cell_fault(table, row, column, said)
        elif days and all(certainly_before(source, day) for source in days):
            said = message("is after every source of the record; allowed: {day} or before", day=max(days))
            yield cell_fault(table, row, column, said)


def _end_of_what_expired(row: Row) -> list[str]:
    """Return the end of the period of a record that has expired, in a list; an empty list if there is none."""
    ends = [row[column] for column in ENDS if is_partial_date(row.get(column, ""))]
    return ends if row.get("status") == "expired" else []


def _dated(package: Package, rows: Rows) -> Iterator[tuple[Table, Row, str, str]]:
    """Yield (table, row, column of what is told, column of its day) for each row of the tables that have both."""
    for table in package.tables.values():
        for field, column in DATED.items():
            if {field, column} <= set(table.names):
                yield from ((table, row, field, column) for row in rows.get(table.name, []))


def _told(rows: Rows) -> defaultdict[tuple[str, str], list[tuple[str, str, str, str]]]:
    """Return for each (table, record) its evidence: (field, day told or published, day read, certainty).

    A day that is not known is blank.
    """
    sources = {row["source"]: row for row in rows.get("sources", [])}
    found = defaultdict(list)
    for row in rows.get("evidence", []):
        source = sources.get(row["source"], {})
        days = [row.get("told", "") or source.get("published", ""), source.get("accessed", "")]
        known, read = (day if is_partial_date(day) else "" for day in days)
        found[row["table"], row["record"]].append((row["field"], known, read, row.get("certainty", "")))
    return found
