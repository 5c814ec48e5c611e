"""A page as a workbook: what it says, then a sheet for the table of each finding."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlsxwriter

from dashboard.exports import xlsx
from dashboard.exports.csv import joined
from dashboard.exports.page import cited

FIRST = "page"  # the sheet that says what the page says
_WIDTH = 24  # of a column, in letters


def write(page: dict[str, Any]) -> bytes:
    """Return a page as a workbook. page: as `exports.page.described` returns it. No text of it becomes a formula."""
    content = io.BytesIO()
    told = [found for found in page["findings"] if found["rows"]]
    with xlsxwriter.Workbook(content, xlsx.OPTIONS) as book:
        book.set_properties({"title": page["title"], "created": datetime.fromisoformat(page["data_date"])})
        head, free = book.add_format({"bold": True}), xlsx.names((FIRST, *(found["name"] for found in told)))
        sheet = book.add_worksheet(free[FIRST])
        sheet.set_column(0, 1, 4 * _WIDTH)
        xlsx.written(sheet, head, 0, (page["title"],), ([text] for text in _lines(page)))
        for found in told:
            sheet = book.add_worksheet(free[found["name"]])
            sheet.set_column(0, len(found["heads"]) - 1, _WIDTH)
            sheet.freeze_panes(1, 0)
            cells = ([_cell(cell) for cell in row] for row in found["rows"])
            xlsx.written(sheet, head, 0, found["heads"], cells)
    return content.getvalue()


def _lines(page: dict[str, Any]) -> Iterator[str]:
    """Yield what the page says besides its tables, and what must be known of them."""
    yield from filter(None, (page["question"], page["answer"], *page["selection"]))
    for found in page["findings"]:
        yield from filter(None, ("", found["title"], found["sentence"], *found["notes"], found["caption"]))
        yield from map(cited, found["sources"])
    yield from ("", page["note"], page["address"])


def _cell(cell: object) -> object:
    return str(cell).lower() if isinstance(cell, bool) else joined(cell)
