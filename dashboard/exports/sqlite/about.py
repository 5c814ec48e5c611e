"""The tables of a database that say what the record, its columns and its codes are."""

import json
import sqlite3

from dashboard.exports import view
from dashboard.exports.sqlite.tables import create, quoted
from dashboard.telling import whole
from dashboard.telling.teller import Teller

METADATA, CODEBOOK, CODES = NAMES = ("metadata", "codebook", "codebook_values")
COLUMNS = ("table", "column", "title", "type", "required", "unit", "references", "description")


def head(teller: Teller) -> dict[str, str]:
    """Return what the record is, by name."""
    package = teller.record.package
    return {
        "title": teller.say("frame.name"),
        "description": package.description,
        "data_version": teller.record.version,
        "data_date": package.created,
        "language": teller.language,
        "licence": view.licence(package),
        "note": " ".join(whole.head(teller)[1:]),
    }


def add(teller: Teller, database: sqlite3.Connection, metadata: str, codebook: str, codes: str) -> None:
    """Make the three tables by these names."""
    entries = tuple(whole.codebook(teller))
    create(
        database,
        metadata,
        ['"name" TEXT NOT NULL', '"value" TEXT NOT NULL'],
        ['PRIMARY KEY ("name")'],
        head(teller).items(),
    )
    create(
        database,
        codebook,
        [f"{quoted(name)} {'INTEGER' if name == 'required' else 'TEXT'}" for name in COLUMNS],
        ['PRIMARY KEY ("table", "column")'],
        ((*each[:5], each.unit or None, json.dumps(each.references), each.description) for each in entries),
    )
    create(
        database,
        codes,
        [f'"{name}" TEXT NOT NULL' for name in ("table", "column", "value", "words")],
        [
            'PRIMARY KEY ("table", "column", "value")',
            f'FOREIGN KEY ("table", "column") REFERENCES {quoted(codebook)} ("table", "column")',
        ],
        ((each.table, each.column, *pair) for each in entries for pair in each.values),
    )
