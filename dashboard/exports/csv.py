"""A table as a CSV file that a spreadsheet opens rightly and safely."""

import pandas as pd

# What a spreadsheet would take for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def joined(value: object) -> object:
    """Return a cell as one value: the entries of a list joined with "; "."""
    return "; ".join(value) if isinstance(value, tuple) else value


def _cell(value: object) -> object:
    value = joined(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write(table: pd.DataFrame) -> bytes:
    """Return a table as CSV (RFC 4180): UTF-8 with a byte order mark, one header line, no index.

    Lists are joined with "; "; a cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    return table.map(_cell).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
