"""Cells as the record writes them, as far as that is certain."""

import re

from dashboard.curated_file import formulas
from dashboard.package.description import Column

_STRAIGHT = str.maketrans(dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"'))
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_WHOLE, _COMMA = re.compile(r"\A(-?\d+)\.0+", re.ASCII), re.compile(r"\A-?\d+,\d+", re.ASCII)


def same(column: Column, cell: str, before: str) -> bool:
    """Return whether a cell says what the record says, but for the shape of quotation marks or the form of a number."""
    if column.type == "number" and _NUMBER.fullmatch(cell) and _NUMBER.fullmatch(before):
        return float(cell) == float(before)
    return cell.translate(_STRAIGHT) == before.translate(_STRAIGHT)


def guarded(column: Column, cell: str) -> str:
    """Return a cell as it is written for a spreadsheet. A number is no formula, but a text that begins like one may be.

    A cell that is no number in a column of numbers is a text.
    """
    return cell if column.type in ("integer", "number") and _NUMBER.fullmatch(cell) else formulas.guarded(cell)


def as_recorded(column: Column, cell: str, sign: str) -> str:
    """Return a cell as the record writes it. sign: the separator of the cells in its file."""
    if column.paragraphs:
        return cell.replace("\r\n", "\n").replace("\r", "\n")
    if column.type == "boolean":
        return cell.casefold() if cell.casefold() in ("true", "false") else cell
    if column.type == "integer":
        whole = _WHOLE.fullmatch(cell)
        return whole[1] if whole else cell
    if column.type == "number":
        # Spreadsheets that write decimals after a comma separate cells by semicolons.
        return cell.replace(",", ".") if sign == ";" and _COMMA.fullmatch(cell) else cell
    return _codes(column, cell) if column.separator or column.values else cell


def _codes(column: Column, cell: str) -> str:
    """Return a list without spaces beside its separators, and each code in the capitals that the record uses."""
    written = {value.casefold(): value for value in column.values}
    entries = [entry.strip() for entry in column.entries(cell)]
    return column.separator.join(written.get(entry.casefold(), entry) for entry in entries)
