"""A table of the record as lines of JSON, a row each, for programs that read one after the other."""

import pandas as pd

from dashboard.exports.json import encoded
from dashboard.measures import typed
from dashboard.package.description import Table


def write(table: Table, rows: pd.DataFrame) -> bytes:
    """Return each row as an object in a line of its own, as `json.write` has it. rows: of the table as read."""
    return b"".join(encoded(row) + b"\n" for row in typed.rows(table, rows))
