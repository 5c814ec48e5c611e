"""A file put in order, table by table, whatever a spreadsheet made of it."""

import csv
import io
from collections.abc import Callable
from itertools import product

import pytest

from dashboard.curated_file import cells, formulas
from dashboard.curated_file.order import in_order
from dashboard.package.schema import read
from dashboard.parse.rows import read_table
from dashboard.paths import DATA
from tests.product import some

PACKAGE = read(DATA)
TABLES = list(PACKAGE.tables)
KNOWN = {name: read_table(DATA, table) for name, table in PACKAGE.tables.items()}
Lines = list[list[str]]


def lines(name: str) -> Lines:
    return list(csv.reader(io.StringIO((DATA / PACKAGE.tables[name].path).read_text("utf-8"), newline="")))


def written(rows: Lines, sign: str = ",", end: str = "\n", encoding: str = "utf-8", first: str = "") -> bytes:
    stream = io.StringIO(newline="")
    stream.write(first)
    csv.writer(stream, delimiter=sign, lineterminator=end).writerows(rows)
    return stream.getvalue().encode(encoding)


def each_cell(change: Callable[[str], str]) -> Callable[[Lines], Lines]:
    return lambda rows: [rows[0], *([change(cell) for cell in row] for row in rows[1:])]


def spread(rows: Lines) -> Lines:
    """Return rows with empty rows and columns among them and after them."""
    blank = [""] * (len(rows[0]) + 3)
    wide = [["", *row[:1], "", *row[1:], ""] for row in rows]
    return [*wide[:1], blank, *wide[1:], blank, blank]


def bent(cell: str) -> str:
    """Return a cell with quotation marks as a phone writes them."""
    return cell.replace("'", "’").replace('"', "”")


def capitals(name: str) -> Callable[[Lines], Lines]:
    """Return a function that writes booleans as a spreadsheet does."""
    table = PACKAGE.tables[name]
    places = [place for place, column in enumerate(table.columns) if column.type == "boolean"]

    def change(rows: Lines) -> Lines:
        return [
            rows[0],
            *([cell.upper() if at in places else cell for at, cell in enumerate(row)] for row in rows[1:]),
        ]

    return change


def spaced(name: str) -> Callable[[Lines], Lines]:
    """Return a function that writes a space after each separator of a list."""
    table = PACKAGE.tables[name]
    signs = {place: column.separator for place, column in enumerate(table.columns) if column.separator}

    def change(rows: Lines) -> Lines:
        cells = [
            [cell.replace(signs.get(at, "\0"), f"{signs.get(at)} ") for at, cell in enumerate(row)] for row in rows
        ]
        return [rows[0], *cells[1:]]

    return change


def same(rows: Lines) -> Lines:
    return rows


# What a spreadsheet or a phone makes of a table: what becomes of its rows, and how they are written.
ADDED: dict[str, tuple[Callable[[str], Callable[[Lines], Lines]], dict[str, str]]] = {
    "nothing": (lambda _: same, {}),
    "a mark": (lambda _: same, {"encoding": "utf-8-sig"}),
    "semicolons": (lambda _: same, {"sign": ";"}),
    "tabs": (lambda _: same, {"sign": "\t"}),
    "sep=;": (lambda _: same, {"sign": ";", "first": "sep=;\n", "end": "\r\n"}),
    "sep=,": (lambda _: same, {"first": '"sep=,"\r', "end": "\r"}),
    "CR": (lambda _: same, {"end": "\r"}),
    "CRLF": (lambda _: same, {"end": "\r\n"}),
    "UTF-16": (lambda _: same, {"encoding": "utf-16", "sign": "\t"}),
    "UTF-16 without a mark": (lambda _: same, {"encoding": "utf-16-le", "end": "\r\n"}),
    "empty rows and columns": (lambda _: spread, {}),
    "empty rows and columns, and semicolons": (lambda _: spread, {"sign": ";", "end": "\r"}),
    "columns in another order": (lambda _: lambda rows: [row[::-1] for row in rows], {}),
    "names in capitals": (lambda _: lambda rows: [[name.upper() for name in rows[0]], *rows[1:]], {}),
    "spaces around cells": (lambda _: each_cell(lambda cell: f" {cell}\u00a0" if cell else cell), {}),
    "apostrophes before formulas": (lambda _: each_cell(formulas.guarded), {}),
    "quotation marks of a phone": (lambda _: each_cell(bent), {}),
    "booleans in capitals": (capitals, {}),
    "spaces in lists": (spaced, {}),
    "all at once": (
        lambda name: lambda rows: spread(spaced(name)(capitals(name)(each_cell(bent)(rows)))),
        {"sign": ";", "end": "\r", "encoding": "utf-16", "first": "sep=;\r"},
    ),
}


# Each table with all that may be added, and one that has lists and booleans with each of it.
ONCE = [(name, "all at once") for name in TABLES] + [("countries", added) for added in ADDED if added != "all at once"]
REST = [pair for pair in product(TABLES, ADDED) if pair not in ONCE]


@pytest.mark.parametrize(("name", "added"), [*ONCE, *(pytest.param(*pair, marks=pytest.mark.product) for pair in REST)])
def test_each_table_comes_back_as_it_was_whatever_a_spreadsheet_added(name, added):
    table, rows = PACKAGE.tables[name], lines(name)
    change, how = ADDED[added]
    content = written(change(name)(rows), **how)
    order = in_order(table, content, KNOWN[name])
    assert order is not None
    assert [list(row.cells) for row in order.rows] == rows[1:]
    assert (order.header, order.others) == (table.names, ())
    assert not any(row.missing or row.rest or row.surplus for row in order.rows)
    assert cells.lines(order.file({})) == list(enumerate_lines(rows))


def test_the_table_that_meets_each_addition_has_lists_and_booleans():
    columns = PACKAGE.tables["countries"].columns
    assert any(column.separator for column in columns)
    assert any(column.type == "boolean" for column in columns)


def enumerate_lines(rows: Lines) -> list[tuple[int, list[str]]]:
    """Return rows with the line on which each begins."""
    begins, found = 1, []
    for row in rows:
        found.append((begins, row))
        begins += 1 + sum(cell.count("\n") for cell in row)
    return found


@pytest.mark.parametrize("page", some(["cp1258", "gb18030", "cp874", "cp1252"]))
def test_a_code_page_is_read_if_the_record_tells_which_it_is(page):
    tried = 0
    for name in TABLES:
        rows = lines(name)
        kept = [rows[0], *(row for row in rows[1:] if writable(row, page))]
        if all(cell.isascii() for row in kept for cell in row):
            continue
        order = in_order(PACKAGE.tables[name], written(kept, encoding=page), KNOWN[name])
        if order is not None:
            tried += 1
            assert [list(row.cells) for row in order.rows] == kept[1:], name
    assert tried


def writable(row: list[str], page: str) -> bool:
    """Return whether a row can be written in a code page and read again."""
    try:
        return [cell.encode(page).decode(page) for cell in row] == row
    except UnicodeEncodeError:
        return False


def test_what_the_table_does_not_have_is_kept_behind_it_if_it_holds_something():
    rows = lines("documents")
    wide = [[*row, "remark" if at == 0 else f"kept {at}", "", ""] for at, row in enumerate(rows)]
    order = in_order(PACKAGE.tables["documents"], written(wide), KNOWN["documents"])
    assert order.others == ("remark",)
    assert [row.rest for row in order.rows] == [(f"kept {at}",) for at in range(1, len(rows))]
    assert order.records[0][1] == [*rows[0], "remark"]


def test_a_row_with_cells_too_few_or_too_many_keeps_that_fault():
    rows = lines("documents")
    order = in_order(PACKAGE.tables["documents"], written([*rows, rows[1][:3], [*rows[1], "", "more"]]), [])
    (_, short), (_, long) = order.records[-2:]
    assert (len(short), len(long)) == (3, len(rows[0]) + 2)
    assert order.rows[-2].missing == len(rows[0]) - 3


def test_a_file_for_a_spreadsheet_has_a_mark_and_no_formula_and_comes_back_as_it_was():
    rows = lines("news")
    at = rows[0].index("title")
    rows[1][at], rows[2][at] = "=1+1", "'=1+1"
    order = in_order(PACKAGE.tables["news"], written(rows), [])
    held = order.rows[0].cells[at], order.rows[1].cells[at]
    content = order.file({2: "title: is wrong"})
    assert content.startswith(b"\xef\xbb\xbf")
    assert not any(cell.startswith("=") for _, row in cells.lines(content) for cell in row)
    back = in_order(PACKAGE.tables["news"], content, [])
    assert (back.rows[0].cells[at], back.rows[1].cells[at]) == held
    assert [row.cells for row in back.rows] == [row.cells for row in order.rows]
    assert back.others == ()


def test_a_file_without_any_column_of_the_table_cannot_be_put_in_order():
    for content in (
        b"",
        b"\n\n",
        b"sun,sea\n1,2\n",
        b'news,title\n"open',
        b"\xff\xff",
        b"news" + b",x" * 200 + b"\n1\n",
    ):
        assert in_order(PACKAGE.tables["news"], content, []) is None
