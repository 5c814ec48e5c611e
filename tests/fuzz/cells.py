"""Changes of a table as rows of cells: swapped, doubled, missing, of another column, row or table."""

import csv
import io
from random import Random

from tests.fuzz import texts

Rows = list[list[str]]


def read(content: bytes) -> Rows:
    """Return the rows of a file of the record, the header first."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def written(chance: Random, rows: Rows) -> bytes:
    """Return rows as CSV, as one program or another writes it."""
    stream = io.StringIO(newline="")
    plain = chance.random() < 0.7
    sign, end = (",", "\n") if plain else (chance.choice(",;\t"), chance.choice(("\n", "\r\n", "\r")))
    quoting = csv.QUOTE_MINIMAL if plain else chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    csv.writer(stream, delimiter=sign, lineterminator=end, quoting=quoting).writerows(rows)
    begin = "" if plain else chance.choice(("", "", "sep=;\n", "\ufeff", ",,,\n", "\n\n"))
    return (begin + stream.getvalue()).encode("utf-8", "replace")


def changed(chance: Random, rows: Rows, others: list[str]) -> tuple[Rows, str]:
    """Return the rows after one to three changes, and the names of these. others: cells of other tables."""
    chosen = chance.choices(CHANGES, k=chance.choice((1, 1, 1, 2, 3)))
    rows = [list(row) for row in rows]
    for change in chosen:
        change(chance, rows, others)
    return rows, " ".join(change.__name__ for change in chosen)


def _place(chance: Random, rows: Rows) -> tuple[int, int]:
    """Return a row and a column of it; the header now and then."""
    at = chance.randrange(len(rows)) if chance.random() < 0.1 else chance.randrange(min(1, len(rows) - 1), len(rows))
    return at, chance.randrange(len(rows[at])) if rows[at] else -1


def _set(rows: Rows, at: int, column: int, text: str) -> None:
    if column >= 0:
        rows[at][column] = text


def hostile_cell(chance: Random, rows: Rows, others: list[str]) -> None:
    _set(rows, *_place(chance, rows), texts.some(chance))


def hostile_part(chance: Random, rows: Rows, others: list[str]) -> None:
    """Put a text into the middle of a cell, so that the rest of it stays as it is."""
    at, column = _place(chance, rows)
    cell = rows[at][column] if column >= 0 else ""
    cut = chance.randrange(len(cell) + 1)
    _set(rows, at, column, cell[:cut] + texts.short(chance) + cell[cut:])


def blank_cell(chance: Random, rows: Rows, others: list[str]) -> None:
    _set(rows, *_place(chance, rows), "")


def other_cell(chance: Random, rows: Rows, others: list[str]) -> None:
    """Put in a cell of another table: a reference that leads elsewhere, a code of another column."""
    _set(rows, *_place(chance, rows), chance.choice(others))


def neighbour_cell(chance: Random, rows: Rows, others: list[str]) -> None:
    """Put in the cell of the same column of another row: an id twice, a date of another record."""
    at, column = _place(chance, rows)
    same = [row[column] for row in rows[1:] if 0 <= column < len(row)]
    _set(rows, at, column, chance.choice(same) if same else "")


def swapped_cells(chance: Random, rows: Rows, others: list[str]) -> None:
    one, other = _place(chance, rows), _place(chance, rows)
    if min(one[1], other[1]) >= 0:
        rows[one[0]][one[1]], rows[other[0]][other[1]] = rows[other[0]][other[1]], rows[one[0]][one[1]]


def several_cells(chance: Random, rows: Rows, others: list[str]) -> None:
    for _ in range(8):
        chance.choice(CELLS)(chance, rows, others)


def listed_twice(chance: Random, rows: Rows, others: list[str]) -> None:
    at, column = _place(chance, rows)
    cell = rows[at][column] if column >= 0 else ""
    _set(
        rows,
        at,
        column,
        chance.choice((f"{cell};{cell}", f"{cell}; {cell}", f";{cell}", f"{cell};", ";".join([cell] * 3_000))),
    )


def doubled_row(chance: Random, rows: Rows, others: list[str]) -> None:
    rows.insert(chance.randrange(len(rows) + 1), list(chance.choice(rows)))


def missing_row(chance: Random, rows: Rows, others: list[str]) -> None:
    del rows[chance.randrange(len(rows))]
    rows or rows.append([])


def many_rows(chance: Random, rows: Rows, others: list[str]) -> None:
    rows.extend([list(row) for row in rows[1:]] * chance.choice((1, 5)))


def longer_row(chance: Random, rows: Rows, others: list[str]) -> None:
    chance.choice(rows).extend([texts.short(chance)] * chance.choice((1, 1, 60, 600)))


def shorter_row(chance: Random, rows: Rows, others: list[str]) -> None:
    row = chance.choice(rows)
    del row[chance.randrange(len(row) + 1) :]


def moved_columns(chance: Random, rows: Rows, others: list[str]) -> None:
    order = list(range(max(map(len, rows))))
    chance.shuffle(order)
    whole = chance.random() < 0.5  # else the header stays, and every cell stands in another column
    rows[not whole :] = [[row[at] for at in order if at < len(row)] for row in rows[not whole :]]


def missing_column(chance: Random, rows: Rows, others: list[str]) -> None:
    column = chance.randrange(max(map(len, rows)) or 1)
    for row in rows:
        del row[column : column + 1]


def doubled_column(chance: Random, rows: Rows, others: list[str]) -> None:
    column = chance.randrange(max(map(len, rows)) or 1)
    for row in rows:
        row.insert(column, row[column] if column < len(row) else "")


def another_header(chance: Random, rows: Rows, others: list[str]) -> None:
    rows[0] = [
        chance.choice((str.upper, str.title, "“{}”".format, " {} ".format, "{}\n".format))(name) for name in rows[0]
    ]


def one_text_everywhere(chance: Random, rows: Rows, others: list[str]) -> None:
    column, text = chance.randrange(max(map(len, rows)) or 1), texts.some(chance, 2_000)
    for at, row in enumerate(rows[1:], 1):
        _set(rows, at, column if column < len(row) else -1, text)


CELLS = (hostile_cell, hostile_part, blank_cell, other_cell, neighbour_cell, swapped_cells, listed_twice)
CHANGES = (
    *CELLS * 3,
    *(several_cells, doubled_row, missing_row, many_rows, longer_row, shorter_row, moved_columns, missing_column),
    *(doubled_column, another_header, one_text_everywhere),
)
