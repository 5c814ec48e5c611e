"""The content of the record by table: size, freshness, certainty, translations."""

import pandas as pd

from dashboard.dates import span
from dashboard.gates.translations import base
from dashboard.gates.translations import tables as languages
from dashboard.package.description import Table
from dashboard.record import Record

STATUSES = ("original", "official", "checked", "draft")


def tables(record: Record) -> pd.DataFrame:
    """Return one row a table, in the order of the package.

    Columns: `table`, `title`, `records`, `latest` (latest partial date of its records, no later than the data; blank if
    there is none), `changed` (day of the last change in changes.csv), `doubtful` (records with a statement marked
    doubtful), `conflicting` (records on which sources disagree), `texts` (cells to translate) and, for each language, a
    column named by its code with the number of texts translated. Numbers are Int64, missing if a table has no evidence
    or no such texts.
    """
    evidence, changes = record.tables["evidence"], record.tables["changes"]
    doubtful = evidence[evidence["certainty"] == "doubtful"].groupby("table", observed=True)["record"].nunique()
    conflicting = evidence[evidence["says"] != ""].groupby("table", observed=True)["record"].nunique()
    changed = changes.groupby("table", observed=True)["date"].max()
    done = {code: record.tables[held.name]["table"].value_counts() for code, held in languages(record.package).items()}
    rows, evidenced = [], set(evidence["table"])
    for name, table in record.package.tables.items():
        texts = len(_texts(record, table))
        row = {
            "table": table.path.removesuffix(".csv"),
            "title": table.title,
            "records": len(record.tables[name]),
            "latest": latest(record, table),
            "changed": changed.get(name, ""),
            "doubtful": int(doubtful.get(name, 0)) if name in evidenced else None,
            "conflicting": int(conflicting.get(name, 0)) if name in evidenced else None,
            "texts": texts or None,
        }
        rows.append(row | {code: int(counts.get(name, 0)) if texts else None for code, counts in done.items()})
    numbers = ["records", "doubtful", "conflicting", "texts", *done]
    return pd.DataFrame(rows).astype(dict.fromkeys(numbers, "Int64"))


def latest(record: Record, table: Table) -> str:
    """Return the latest partial date of a table's records, no later than the day of the data; blank if none."""
    names = [column.name for column in table.columns if column.partial_date and not column.not_fresh]
    found = {day for name in names for day in record.tables[table.name][name] if day}
    known = [day for day in found if span(day).first.isoformat() <= record.package.created]
    return max(known, key=lambda day: (span(day).first, len(day)), default="")


def _texts(record: Record, table: Table) -> dict[tuple[str, str], str]:
    """Return the filled cells of a table's translated columns, by (record, field)."""
    rows = record.tables[table.name]
    names = [column.name for column in table.columns if column.translated]
    return {(key, name): text for name in names for key, text in rows[name].items() if text}


def translations(record: Record) -> pd.DataFrame:
    """Return one row a language: `language` (code), `texts`, `done`, `outdated`, and a count for each of STATUSES.

    `outdated`: translations of an English text that has changed since.
    """
    record = record.original
    english = {
        (name, *key): text
        for name, table in record.package.tables.items()
        for key, text in _texts(record, table).items()
    }
    rows = []
    for code, table in languages(record.package).items():
        made = record.tables[table.name]
        bases = zip(made["table"], made["record"], made["field"], made["base"], strict=True)
        outdated = sum(base(english[name, key, field]) != kept for name, key, field, kept in bases)
        counts = made["status"].value_counts()
        row = {"language": code, "texts": len(english), "done": len(made), "outdated": outdated}
        rows.append(row | {status: int(counts.get(status, 0)) for status in STATUSES})
    return pd.DataFrame(rows, columns=["language", "texts", "done", "outdated", *STATUSES])


def columns(record: Record, table: str) -> pd.DataFrame:
    """Return one row a column of a table: `column`, `title`, `type`, `required`, `allowed`, `description`.

    `type`: what a cell holds, see `Column.content`. `allowed`: a tuple of codes.
    """
    rows = [
        (column.name, column.title, column.content, column.required, column.values, column.description)
        for column in record.package.tables[table].columns
    ]
    return pd.DataFrame(rows, columns=["column", "title", "type", "required", "allowed", "description"])


def sources(record: Record) -> pd.DataFrame:
    """Return the sources, newest first, with the column `statements` added: the number of rows of evidence."""
    rows = record.tables["sources"]
    counts = record.tables["evidence"]["source"].value_counts()
    return rows.assign(statements=[int(counts.get(source, 0)) for source in rows["source"]]).sort_values(
        "published", ascending=False, kind="stable"
    )
