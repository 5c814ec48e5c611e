"""Every record rests on evidence, all evidence rests on a record and a source, and no source stands idle."""

from collections.abc import Iterator

from dashboard.package.description import Package, Table
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows


def every_record_has_evidence(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each record of a table of facts that no row of evidence names."""
    if "evidence" not in rows:
        return
    supported = {(row["table"], row["record"]) for row in rows["evidence"]}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            record = table.record(row)
            if record.strip("/") and (table.name, record) not in supported:
                message = f"rests on nothing; allowed: a row in evidence.csv with table {table.name} and this record"
                yield Fault(table.path, row.line, ", ".join(table.key), record, message)


def evidence_names_a_record(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of evidence whose record or field does not exist."""
    records = {name: {table.record(row) for row in rows.get(name, [])} for name, table in package.tables.items()}
    for row in rows.get("evidence", []):
        name, field = row["table"], row["field"]
        if name not in package.tables:
            continue
        if name in rows and row["record"] not in records[name]:
            message = f"is unknown; allowed: a key of {package.tables[name].path}"
            yield cell_fault(package.tables["evidence"], row, "record", message)
        if field and field not in package.tables[name].names:
            table = package.tables[name]
            message = f"is no column of {table.path}; allowed: {', '.join(table.names)}"
            yield cell_fault(package.tables["evidence"], row, "field", message)


def what_is_not_stated_says_how(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of evidence that was derived, inferred or is doubtful, and does not say how or why."""
    for row in rows.get("evidence", []):
        if row["certainty"] in ("derived", "inferred", "doubtful") and not row["note"]:
            yield cell_fault(
                package.tables["evidence"], row, "certainty", "needs a note; allowed: how it was found, or why"
            )


def no_source_stands_idle(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each source that no row of any table names."""
    pointing = [(t.name, c) for t in package.tables.values() for c in t.columns if "sources" in c.references]
    if not {"sources", "evidence", *(name for name, _ in pointing)} <= set(rows):
        return
    used = {entry for name, column in pointing for row in rows[name] for entry in column.entries(row[column.name])}
    for row in rows["sources"]:
        if row["source"] not in used:
            yield cell_fault(
                package.tables["sources"], row, "source", "is used by no record; allowed: sources that are used"
            )


def ids_are_unique(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each record whose id another table of facts uses already: an address names the id alone."""
    seen: dict[str, tuple[Table, Row]] = {}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            record = table.record(row)
            other, first = seen.setdefault(record, (table, row))
            if other is not table and record.strip("/"):
                message = f"is the id of {other.path}, row {first.line}, already; allowed: each id once in all tables"
                yield Fault(table.path, row.line, ", ".join(table.key), record, message)


def fact_tables(package: Package) -> list[Table]:
    """Return the tables whose records need evidence."""
    return [table for table in package.tables.values() if not table.evidence_exempt]
