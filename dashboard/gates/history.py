"""changes.csv is complete: it lists every addition and removal, and a removed id is never used again."""

from collections.abc import Iterator

from dashboard.gates.evidence import fact_tables
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows


def every_record_is_in_the_history(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each record of a fact table without a row in changes.csv that adds it."""
    if "changes" not in rows:
        return
    added = {(row["table"], row["record"]) for row in rows["changes"] if row["action"] == "added"}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            record = table.record(row)
            if record.strip("/") and (table.name, record) not in added:
                said = message(
                    "is not in the history; allowed: a row in changes.csv that says when and why it was added"
                )
                yield Fault(table.path, row.line, ", ".join(table.key), record, said)


def what_was_removed_stays_removed(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each record whose id changes.csv lists as removed from any table."""
    gone = {row["record"]: row for row in rows.get("changes", []) if row["action"] == "removed"}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            change = gone.get(table.record(row))
            if change:
                said = message(
                    "was removed on {day} (changes.csv, row {row}); allowed: an id never used",
                    day=change["date"],
                    row=change.line,
                )
                yield Fault(table.path, row.line, ", ".join(table.key), table.record(row), said)


def changes_name_known_records(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of changes.csv that names a record or a column that never existed."""
    known = standing_or_removed(package, rows)
    for row in rows.get("changes", []):
        table = package.tables.get(row["table"])
        if table is None or table.name not in rows:
            continue
        if (table.name, row["record"]) not in known:
            said = message(
                "neither stands in {file} nor was removed; allowed: a key of it, or a row that removes it",
                file=table.path,
            )
            yield cell_fault(package.tables["changes"], row, "record", said)
        yield from _of_the_field(package, row, table.names)


def standing_or_removed(package: Package, rows: Rows) -> set[tuple[str, str]]:
    """Return (table, id) of each record that exists or that changes.csv lists as removed."""
    known = {(table.name, table.record(row)) for table in package.tables.values() for row in rows.get(table.name, [])}
    return known | {(row["table"], row["record"]) for row in rows.get("changes", []) if row["action"] == "removed"}


def _of_the_field(package: Package, row: Row, names: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a fault if the field of one change is wrong."""
    if row["field"] and row["field"] not in names:
        said = message("is no column of {file}; allowed: {allowed}", file=f"{row['table']}.csv", allowed=names)
        yield cell_fault(package.tables["changes"], row, "field", said)
    if row["field"] and row["action"] != "corrected":
        said = message("is one column, and what was {action} is a whole record; allowed: blank", action=row["action"])
        yield cell_fault(package.tables["changes"], row, "field", said)
