"""A page as a workbook: what it says, and each of its tables, as openpyxl reads it."""

import io

import openpyxl
import pytest

from dashboard.exports import page, page_xlsx, xlsx
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import teller
from tests.exports.test_view import CHOSEN

TELLER = teller(current(), "en")


def opened(told: dict) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(page_xlsx.write(told)))


def said(cell: object) -> object:
    if isinstance(cell, bool):
        return str(cell).lower()
    return "; ".join(map(str, cell)) if isinstance(cell, list) else cell


@pytest.mark.parametrize("name", PAGES)
def test_each_table_of_a_page_is_a_sheet_row_by_row(name):
    told = page.described(TELLER, CHOSEN[1].on(page=name), "http://example.org/")
    book, held = opened(told), [each for each in told["findings"] if each["rows"]]
    assert book.sheetnames == [page_xlsx.FIRST, *xlsx.names(each["name"] for each in held).values()]
    for sheet, found in zip(book.worksheets[1:], held, strict=True):
        head, *rows = sheet.values
        assert [*head] == found["heads"]
        assert len(rows) == len(found["rows"])
        for row, wanted in zip(rows, found["rows"], strict=True):
            assert [cell for cell in row if cell is not None] == [
                said(cell) for cell in wanted if cell not in (None, "")
            ]


def test_the_first_sheet_says_the_page_its_address_and_its_version():
    told = page.described(TELLER, CHOSEN[0].on(page="news"), "http://example.org/news")
    said = [row[0] for row in opened(told).worksheets[0].values]
    assert said[0] == told["title"]
    assert said[-2:] == [told["note"], "http://example.org/news"]


def test_no_cell_is_a_formula(monkeypatch):
    hostile = Finding("a" * 60, "=1+1", "@x", Table(("=1+1",), (("=cmd()",), ("http://a.example",), (True,))), ())
    monkeypatch.setattr(page, "findings", lambda *_: (hostile,))
    book = opened(page.described(TELLER, CHOSEN[0].on(page="news"), "=1+1"))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell for cell in cells if cell.hyperlink] == []
