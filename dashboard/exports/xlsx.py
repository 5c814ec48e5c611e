"""The record as a workbook: what it is, a codebook of all columns, then a sheet for each table."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from dashboard.measures import typed
from dashboard.package.description import Column
from dashboard.telling import whole
from dashboard.telling.teller import Teller

LONGEST_NAME = 31  # letters of the name of a sheet
LONGEST = 32_767  # letters of a cell
README, CODEBOOK = "README", "codebook"
_CODES = "; "  # between the codes of a column, each with its words
# Nothing that a cell says becomes a formula, a link or a number.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = {"readme": (24, 32, 12, 100), "codebook": (20, 20, 24, 12, 9, 12, 60, 20, 80)}
_WIDTH = 20  # of a column of a table, in letters
_LINE = 16  # the height of a line
_TAKEN = "history"  # a name that Excel keeps for itself


def write(teller: Teller) -> bytes:
    """Return the record as a workbook in the language of the teller: always the same for the same version.

    Cells of numbers are numbers, all others texts, as the record has them: nothing is guarded, for no text is run.
    """
    content, record = io.BytesIO(), teller.record
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        made = datetime.fromisoformat(record.package.created)  # else it would be the moment of writing
        book.set_properties({"title": teller.say("frame.name"), "comments": record.version, "created": made})
        head = book.add_format({"bold": True})
        free = names((README, CODEBOOK, *record.package.tables))
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _readme(teller, book.add_worksheet(free[README]), free, head, wrapped)
        _codebook(teller, book.add_worksheet(free[CODEBOOK]), head)
        for name, table in record.package.tables.items():
            columns = typed.columns(table, record.tables[name])
            cells = ([_cell(column, each) for each in columns[column.name]] for column in table.columns)
            _sheet(book.add_worksheet(free[name]), head, table.names, zip(*cells, strict=True))
    return content.getvalue()


def names(wanted: Iterable[str]) -> dict[str, str]:
    """Return the name of the sheet for each of some names: cut if it is too long, none like another."""
    found: dict[str, str] = {}
    for name in wanted:
        free, number = name[:LONGEST_NAME], 2
        while free.casefold() in (_TAKEN, *map(str.casefold, found.values())):
            free, number = f"{name[: LONGEST_NAME - len(str(number)) - 1]}~{number}", number + 1
        found[name] = free
    return found


def _cell(column: Column, value: object) -> object:
    """Return a typed value as a cell: a number, or a text as the record writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return column.separator.join(value) if isinstance(value, list) else value


def _readme(teller: Teller, sheet: Worksheet, free: dict[str, str], head: object, wrapped: object) -> None:
    """Write what must be known of the record, then its tables with the names of their sheets."""
    lines = (teller.say("frame.name"), *whole.head(teller))
    last = len(_WIDTHS["readme"]) - 1
    for at, text in enumerate(lines):
        sheet.merge_range(at, 0, at, last, text[:LONGEST], wrapped if at else head)
        sheet.set_row(at, _LINE * (1 + len(text) // sum(_WIDTHS["readme"])))
    heads = [teller.say(f"data.head.{name}") for name in ("table", "title", "records", "description")]
    rows = ((free[each.name], each.title, each.rows, each.description) for each in whole.tables(teller))
    written(sheet, head, len(lines) + 1, heads, rows)
    _wide(sheet, _WIDTHS["readme"])


def _codebook(teller: Teller, sheet: Worksheet, head: object) -> None:
    heads = ("table", "column", "title", "type", "required", "unit", "allowed", "references", "description")
    rows = (
        (
            each.table,
            each.column,
            each.title,
            each.type,
            str(each.required).lower(),
            each.unit,
            _CODES.join(f"{code}: {words}" for code, words in each.values),
            _CODES.join(each.references),
            each.description,
        )
        for each in whole.codebook(teller)
    )
    _sheet(sheet, head, heads, rows, _WIDTHS["codebook"])


def _sheet(
    sheet: Worksheet, head: object, heads: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int] = ()
) -> None:
    """Write a table from the first cell on, with its head always in sight."""
    number = written(sheet, head, 0, heads, rows)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(number, 1), len(heads) - 1)
    _wide(sheet, widths or [_WIDTH] * len(heads))


def written(sheet: Worksheet, head: object, top: int, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write a head and the rows below it. Return how many there are. Blank cells are left out."""
    for across, text in enumerate(heads):
        sheet.write_string(top, across, text, head)
    number = 0
    for number, row in enumerate(rows, 1):
        for across, cell in enumerate(row):
            if isinstance(cell, int | float):
                sheet.write_number(top + number, across, cell)
            elif cell:
                sheet.write_string(top + number, across, str(cell)[:LONGEST])
    return number


def _wide(sheet: Worksheet, widths: Sequence[int]) -> None:
    for across, width in enumerate(widths):
        sheet.set_column(across, across, width)
