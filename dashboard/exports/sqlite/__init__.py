"""The record as a database of SQLite: typed columns, foreign keys, full text, and the codebook. Datasette opens it."""

import sqlite3
from contextlib import closing

from dashboard.exports.sqlite import about, full_text, tables
from dashboard.exports.sqlite.tables import Tables
from dashboard.telling.teller import Teller

FILE = "record.sqlite"


def write(teller: Teller) -> bytes:
    """Return the record as a database, its texts in the language of the teller: the same for the same version.

    A blank cell is NULL, but for parts of a key, which stay blank; a list is an array of JSON. Lists of keys have a
    table of their own besides, named after table and column, so that they can be joined. `metadata` says what the
    record is, `codebook` each column, `codebook_values` each code; full text stands in the tables that end in `_fts`.
    """
    record = teller.record
    known, free = record.package.tables, names(record.package.tables)
    with closing(sqlite3.connect(":memory:")) as database:
        for name, table in known.items():
            tables.add(database, table, known, record.tables[name])
        for (name, listed), joined in tables.joining(known).items():
            tables.join(database, free[joined], known[name], listed, known)
        about.add(teller, database, *(free[name] for name in about.NAMES))
        for name, table in known.items():
            full_text.add(database, free[f"{name}_fts"], table, teller.language)
        database.commit()
        return database.serialize()


def names(known: Tables) -> dict[str, str]:
    """Return the name of each table that stands beside those of the record: another where one of them has it."""
    found: dict[str, str] = {}
    for name in (*about.NAMES, *tables.joining(known).values(), *(f"{name}_fts" for name in known)):
        free = name
        while free in known or free in found.values():
            free += "_"
        found[name] = free
    return found
