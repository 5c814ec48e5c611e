"""A table as a CSV file that spreadsheets open correctly and safely."""

import pandas as pd

# Characters that start a formula in a spreadsheet (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def joined(value: object) -> object:
    """Return a list (a tuple) as one text joined with "; ", and any other cell unchanged."""
    return "; ".join(value) if isinstance(value, tuple) else value


def _cell(value: object) -> object:
    value = joined(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write(table: pd.DataFrame) -> bytes:
    """Return a table as CSV (RFC 4180): UTF-8 with a byte order mark, one header line, no index.

    Lists are joined with "; ". An apostrophe is put before cells that a spreadsheet would run as a formula.
    """
    return table.map(_cell).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
