"""Texts for people name a record by its title, never by its id."""

import re
from collections.abc import Iterator

from dashboard.package.description import Column, Package, Table
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

# Only ids with two or more hyphens: shorter ones may occur in a sentence by chance.
_LIKE_AN_ID = re.compile(r"(?<![\w/-])[a-z0-9]+(?:-[a-z0-9]+){2,}(?![\w/-])")


def no_text_holds_an_id(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text that contains the id of a record. Replies are exempt: they stay as received."""
    known = {table.record(row) for table in package.tables.values() for row in rows.get(table.name, [])}
    for table in package.tables.values():
        names = [column.name for column in table.columns if _is_text(table, column)]
        for row in () if table.received else rows.get(table.name, []):
            for name in names:
                for found in _LIKE_AN_ID.findall(row.get(name, "")):
                    if found in known:
                        said = message("holds the id {id}; allowed: what that record is called", id=found)
                        yield cell_fault(table, row, name, said)


def _is_text(table: Table, column: Column) -> bool:
    """Return whether a column holds free text: no code, id, date or address."""
    coded = column.values or column.references or column.pattern or column.partial_date or column.type != "string"
    return not coded and column.name not in table.key
