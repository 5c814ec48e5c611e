"""A curator's file put in order: its rows in the columns of the table, without what a spreadsheet adds.

Only what is certain is changed. What is not certain stays as it is, for the rules of the table to refuse.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dashboard.curated_file import cells, decoding, formulas
from dashboard.curated_file.values import as_recorded, guarded, same
from dashboard.package.description import Table

MOST_OTHERS = 50  # columns that the table does not have; the file in order keeps each in every row

Known = Mapping[tuple[str, ...], Mapping[str, str]]  # the rows of a table in the record, by key


class Placed(NamedTuple):
    """One row. `line`: on which it begins. `cells`: in the order of the table. `missing`: how many it lacks at its end.

    `rest`: its cells in other columns. `surplus`: cells beyond the header.
    """

    line: int
    cells: tuple[str, ...]
    missing: int
    rest: tuple[str, ...]
    surplus: tuple[str, ...]


@dataclass(frozen=True)
class Order:
    """A file put in order. `header`: the columns of the table that it has, then `others` that hold something."""

    table: Table
    header: tuple[str, ...]
    others: tuple[str, ...]
    rows: tuple[Placed, ...]

    @property
    def records(self) -> cells.Lines:
        """The header and the rows, each with its line in the file, for the rules to judge.

        A row with too few or too many cells keeps that fault.
        """
        table = [(row.line, [*row.cells[: len(row.cells) - row.missing], *row.surplus]) for row in self.rows]
        return [(1, [*self.header, *self.others]), *table]

    def file(self, remarks: Mapping[int, str]) -> bytes:
        """Return the file as CSV, with a column of remarks by line if there are any.

        One with remarks is for a spreadsheet, in which a person mends it. One without is as the record keeps it.
        """
        if not remarks:
            lines = [[*row.cells, *row.rest, *row.surplus] for row in self.rows]
            return cells.written([[*self.table.names, *self.others], *lines])
        lines = [
            [*self._guarded(row), *map(formulas.guarded, (remarks.get(row.line, ""), *row.rest, *row.surplus))]
            for row in self.rows
        ]
        head = [*self.table.names, cells.REMARKS, *map(formulas.guarded, self.others)]
        return cells.for_spreadsheet([head, *lines])

    def _guarded(self, row: Placed) -> list[str]:
        """Return the cells of a row for a spreadsheet. A number is no formula."""
        return [guarded(column, cell) for column, cell in zip(self.table.columns, row.cells, strict=True)]


def in_order(table: Table, content: bytes, known: Iterable[Mapping[str, str]]) -> Order | None:
    """Return a file put in order; None if it cannot be taken apart with certainty, or has no column of the table.

    known: the rows of the table in the record. They tell one code page from another, and a quotation mark of the text
    from one that a program bent.
    """
    kept = {tuple(row[name] for name in table.key): row for row in known}
    text = decoding.unicode_text(content)
    if text is None:
        text = decoding.code_page_text(content, lambda text: _agreeing(table, text, kept))
    order = _arranged(table, text) if text else None
    return replace(order, rows=tuple(_as_known(table, row, kept) for row in order.rows)) if order else None


def _arranged(table: Table, text: str) -> Order | None:
    """Return the rows of a text in the columns of the table."""
    found = cells.rows(text)
    header = [cells.named(name) for name in found[0][1]] if found else []
    places = {name: header.index(name) for name in table.names if name in header}
    if not places or len(header) > len(table.names) + MOST_OTHERS:
        return None
    held = {place for _, row in found for place, cell in enumerate(row[: len(header)]) if cells.tidy(cell)}
    others = [place for place in sorted(held - {*places.values()}) if header[place] != cells.REMARKS]
    sign = cells.separator(text)
    rows = tuple(_placed(table, line, row, places, others, len(header), sign) for line, row in found[1:])
    return Order(table, tuple(places), tuple(_cell(found[0][1], place) for place in others), rows)


def _placed(
    table: Table, line: int, row: list[str], places: Mapping[str, int], others: list[int], width: int, sign: str
) -> Placed:
    """Return one row. width: of the header. sign: the separator of the file."""
    surplus = [_cell(row, place) for place in range(width, len(row))]
    while surplus and not surplus[-1]:
        del surplus[-1]
    own = [_cell(row, places.get(name, len(row))) for name in table.names]
    return Placed(
        line=line,
        cells=tuple(as_recorded(column, cell, sign) for column, cell in zip(table.columns, own, strict=True)),
        missing=sum(place >= len(row) for place in places.values()),
        rest=tuple(_cell(row, place) for place in others),
        surplus=tuple(surplus),
    )


def _cell(row: Sequence[str], place: int) -> str:
    """Return the cell at a place, tidied; blank if there is none."""
    return cells.tidy(formulas.bare(row[place])) if place < len(row) else ""


def _key(table: Table, row: Placed) -> tuple[str, ...]:
    return tuple(row.cells[table.names.index(name)] for name in table.key)


def _as_known(table: Table, row: Placed, kept: Known) -> Placed:
    """Return a row with each cell as the record has it if both say the same, see `values.same`."""
    known = kept.get(_key(table, row))
    if known is None:
        return row
    pairs = [(column, cell, known[column.name]) for column, cell in zip(table.columns, row.cells, strict=True)]
    return row._replace(cells=tuple(before if same(column, cell, before) else cell for column, cell, before in pairs))


def _agreeing(table: Table, text: str, kept: Known) -> frozenset[object]:
    """Return the cells beyond ASCII, as (key, column), that are in a text as they are in the record."""
    order = _arranged(table, text)
    known = [(row, before) for row in (order.rows if order else ()) if (before := kept.get(_key(table, row)))]
    return frozenset(
        (_key(table, row), name)
        for row, before in known
        for name, cell in zip(table.names, row.cells, strict=True)
        if cell == before[name] and not cell.isascii()
    )
