"""What is in the record, table by table."""

import pandas as pd

from dashboard.record import Record


def tables(record: Record) -> pd.DataFrame:
    """Return one row a table, in the order of the package: `table`, `title`, `records`, `columns`, `doubtful`.

    `doubtful` counts the records of which some statement is marked doubtful in the table of evidence.
    """
    evidence = record.tables["evidence"]
    doubtful = evidence[evidence["certainty"] == "doubtful"].groupby("table", observed=True)["record"].nunique()
    rows = [
        (name, table.title, len(record.tables[name]), len(table.columns), int(doubtful.get(name, 0)))
        for name, table in record.package.tables.items()
    ]
    return pd.DataFrame(rows, columns=["table", "title", "records", "columns", "doubtful"])


def columns(record: Record, table: str) -> pd.DataFrame:
    """Return one row a column of a table: `column`, `title`, `type`, `required`, `allowed`, `description`."""
    rows = [
        (
            column.name,
            column.title,
            "partial date" if column.partial_date else "list" if column.separator else column.type,
            column.required,
            ", ".join(column.values),
            column.description,
        )
        for column in record.package.tables[table].columns
    ]
    return pd.DataFrame(rows, columns=["column", "title", "type", "required", "allowed", "description"])


def sources(record: Record) -> pd.DataFrame:
    """Return the sources, newest first, with `statements`: how many rows of evidence each gives."""
    rows = record.tables["sources"]
    counts = record.tables["evidence"]["source"].value_counts()
    return rows.assign(statements=[int(counts.get(source, 0)) for source in rows["source"]]).sort_values(
        "published", ascending=False, kind="stable"
    )
