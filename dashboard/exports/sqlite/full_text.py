"""The full text of a table of the record in a database."""

import sqlite3

from dashboard.exports.sqlite.tables import quoted
from dashboard.gates.translations import PHRASES, PREFIX
from dashboard.package.description import Column, Table

WORDS = "unicode61 remove_diacritics 2"  # finds whole words
# Finds any three letters in a row: for languages that write no spaces, and for texts in many languages.
LETTERS = "trigram"
SPACED = frozenset({"en", "vi"})  # languages that part words, or at least their syllables, by spaces
MANY = ("evidence", "sources", "responses")  # tables whose texts are in the languages of the sources


def columns(table: Table) -> tuple[str, ...]:
    """Return the columns with texts of a table: neither keys nor codes, dates, addresses or sums."""
    return tuple(column.name for column in table.columns if column.name not in table.key and _is_text(column))


def _is_text(column: Column) -> bool:
    known = column.values or column.references or column.partial_date or column.interval or column.pattern
    return column.type == "string" and not known


def add(database: sqlite3.Connection, name: str, table: Table, language: str) -> None:
    """Make the full text of a table, if it has any texts. name: its own. language: that of the texts of the table."""
    held = columns(table)
    if not held:
        return
    mixed = table.name in MANY or table.name.startswith((PREFIX, PHRASES)) or language not in SPACED
    options = (f"content={_text(table.name)}", f"tokenize={_text(LETTERS if mixed else WORDS)}")
    database.execute(f"CREATE VIRTUAL TABLE {quoted(name)} USING fts5({', '.join((*map(quoted, held), *options))})")
    database.execute(f"INSERT INTO {quoted(name)} ({quoted(name)}) VALUES ('rebuild')")


def _text(text: str) -> str:
    """Return a text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"
