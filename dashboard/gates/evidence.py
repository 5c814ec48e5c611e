"""Every record has evidence, every row of evidence names a record and a source, and every source is used."""

from collections.abc import Iterator

from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows


def every_record_has_evidence(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each record of a fact table without a row of evidence."""
    if "evidence" not in rows:
        return
    supported = {(row["table"], row["record"]) for row in rows["evidence"]}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            record = table.record(row)
            if record.strip("/") and (table.name, record) not in supported:
                said = message(
                    "has no source; allowed: a row in evidence.csv with table {table} and this record", table=table.name
                )
                yield Fault(table.path, row.line, ", ".join(table.key), record, said)


def evidence_names_a_record(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of evidence whose record or field does not exist."""
    records = {name: {table.record(row) for row in rows.get(name, [])} for name, table in package.tables.items()}
    for row in rows.get("evidence", []):
        name, field = row["table"], row["field"]
        if name not in package.tables:
            continue
        if name in rows and row["record"] not in records[name]:
            said = message("is unknown; allowed: a key of {files}", files=package.tables[name].path)
            yield cell_fault(package.tables["evidence"], row, "record", said)
        if field and field not in package.tables[name].names:
            table = package.tables[name]
            said = message("is no column of {file}; allowed: {allowed}", file=table.path, allowed=table.names)
            yield cell_fault(package.tables["evidence"], row, "field", said)


def unstated_evidence_has_a_note(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of evidence that is derived, inferred or doubtful and has no note that explains it."""
    for row in rows.get("evidence", []):
        if row["certainty"] in ("derived", "inferred", "doubtful") and not row["note"]:
            said = message("needs a note; allowed: how it was found, or why")
            yield cell_fault(package.tables["evidence"], row, "certainty", said)


def every_source_is_used(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each source that no row of any table references."""
    pointing = [(t.name, c) for t in package.tables.values() for c in t.columns if "sources" in c.references]
    if not {"sources", "evidence", *(name for name, _ in pointing)} <= set(rows):
        return
    used = {entry for name, column in pointing for row in rows[name] for entry in column.entries(row[column.name])}
    for row in rows["sources"]:
        if row["source"] not in used:
            said = message("is used by no record; allowed: sources that are used")
            yield cell_fault(package.tables["sources"], row, "source", said)


def ids_are_unique(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each id that two fact tables use. An address holds only the id, so it must be unique."""
    seen: dict[str, tuple[Table, Row]] = {}
    for table in fact_tables(package):
        for row in rows.get(table.name, []):
            record = table.record(row)
            other, first = seen.setdefault(record, (table, row))
            if other is not table and record.strip("/"):
                said = message(
                    "is the id of {file}, row {row}, already; allowed: each id once in all tables",
                    file=other.path,
                    row=first.line,
                )
                yield Fault(table.path, row.line, ", ".join(table.key), record, said)


def fact_tables(package: Package) -> list[Table]:
    """Return the fact tables: all tables except those exempt from evidence."""
    return [table for table in package.tables.values() if not table.evidence_exempt]
