"""Native tables: columns as wide as their words need, rows as high, split over slides and never cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from lxml import etree
from pptx.util import Pt

from dashboard import theme
from dashboard.charts import letters
from dashboard.charts.flow import BROADER, breaks
from dashboard.exports import typeface
from dashboard.exports.slides.shapes import described
from dashboard.exports.slides.sheet import LINE, Sheet
from dashboard.exports.slides.text import Para, Run, height, para, qn, roomiest, write
from dashboard.telling.links import short

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid": lines and fills are ours
ACROSS, DOWN = 5.0, 3.0  # points between the edge of a cell and its words
SIZES = (18.0, 16.0, 14.0, 12.0)  # of letters: the largest with which no more slides are needed than with the last
ROWS = 12  # of a slide
LEAST = 12  # letters of a cell that are never cut
LONGEST = 420  # letters of a cell
_PART = 6.0  # the width of a word in a script whose lines break within words, in parts of the size of its letters
HEAD = theme.SCHEMES["light"]["land"]


@dataclass(frozen=True)
class Field:
    """A cell. `fill`: its colour, or blank. `across`: whether it stands over the whole row, as its only cell."""

    told: tuple[Para, ...]
    fill: str = ""
    across: bool = False


Row = tuple[Field, ...]


def field(words: object, language: str = "", *, fill: str = "", across: bool = False, **look: object) -> Field:
    """Return a cell of one paragraph. look: of its run."""
    text = typeface.plain("" if words is None else str(words))
    return Field((para(short(text, LONGEST), language, **look),), fill, across)


@dataclass(frozen=True)
class Sheetful:
    """The rows of one slide, with the size of their letters, the widths of the columns and the heights of the rows."""

    rows: tuple[Row, ...]
    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def parted(
    heads: Row, rows: Sequence[Row], width: float, tall: float, language: str, sizes: Sequence[float] = SIZES
) -> list[Sheetful]:
    """Return rows as they stand on slides. width, tall: of the room. sizes: of letters, from the largest."""
    return roomiest(sizes, lambda size: _pages(heads, rows, _widths(heads, rows, width, size), tall, size, language))


def _widths(heads: Row, rows: Sequence[Row], width: float, size: float) -> tuple[float, ...]:
    """Return the width of each column: at least its longest word, else after the root of what it holds."""
    columns = [[row[at] for row in (heads, *rows) if not row[0].across] for at in range(len(heads))]
    least = [min(max(map(_longest, own)) * size * BROADER + 2 * ACROSS + 2, width / 2.5) for own in columns]
    wanted = [sqrt(max(sum(map(_length, own)) / len(own), max(map(_length, own)) / 3, 1)) for own in columns]
    least = [each * min(1, width / sum(least)) for each in least]
    spare = width - sum(least)
    return tuple(each + spare * part / sum(wanted) for each, part in zip(least, wanted, strict=True))


def _words(own: Field) -> str:
    return " ".join(run.words for each in own.told for run in each.runs)


def _length(own: Field) -> float:
    return letters.width(_words(own), 1.0)


def _longest(own: Field) -> float:
    words = (word for word in _words(own).split() if not word.startswith("http"))
    return max((min(letters.width(word, 1.0), _PART if breaks(word) else 12.0) for word in words), default=1.0)


def _pages(
    heads: Row, rows: Sequence[Row], widths: tuple[float, ...], tall: float, size: float, language: str
) -> Iterator[Sheetful]:
    """Yield rows by slide. A heading is never the last of a slide, and stands again above rows that go on below it."""
    top, above = _height(heads, widths, size, language), None
    own: list[tuple[Row, float]] = []
    for row in rows:
        held = _shorter(row, widths, size, tall - top - (above[1] if above else 0), language)
        if own and (top + sum(high for _, high in (*own, held)) > tall or len(own) == ROWS):
            over = own[-1:] if own[-1][0][0].across else []
            if len(own) > len(over):
                yield _sheetful(own[: len(own) - len(over)], size, widths, top)
                own = over or ([above] if above and not row[0].across else [])
        own.append(held)
        above = held if row[0].across else above
    yield _sheetful(own, size, widths, top)


def _sheetful(own: Sequence[tuple[Row, float]], size: float, widths: tuple[float, ...], top: float) -> Sheetful:
    return Sheetful(tuple(row for row, _ in own), size, widths, (top, *(high for _, high in own)))


def _height(row: Row, widths: Sequence[float], size: float, language: str) -> float:
    if row[0].across:
        widths = (sum(widths),)
    cells = zip(row, widths, strict=True)
    return max(height(each.told, size, wide - 2 * ACROSS, language) for each, wide in cells) + 2 * DOWN


def _shorter(row: Row, widths: Sequence[float], size: float, most: float, language: str) -> tuple[Row, float]:
    """Return a row that is no higher than a slide, its words cut with a sign if they have to be; and its height.

    A row of words that cannot be cut any further stays as high as it is.
    """
    high = _height(row, widths, size, language)
    while high > most:
        cut = tuple(map(_halved, row))
        if cut == row:
            break
        row, high = cut, _height(cut, widths, size, language)
    return row, high


def _halved(own: Field) -> Field:
    words = _words(own)
    kept = letters.cut(words, letters.width(words, 1.0) * 0.7, 1.0) if len(words) > LEAST else words
    return Field((Para((own.told[0].runs[0]._replace(words=kept),)),), own.fill, own.across)


def put(sheet: Sheet, heads: Row, held: Sheetful, name: str) -> None:
    """Put the rows of one slide on it as a table. name: its alternative text."""
    room = sheet.room
    number = len(held.rows) + 1
    frame = sheet.slide.shapes.add_table(
        number, len(heads), Pt(room.left), Pt(room.top), Pt(sum(held.widths)), Pt(sum(held.heights))
    )
    described(frame._element.nvGraphicFramePr.cNvPr, name)
    table = frame._element.graphic.graphicData.tbl
    table.tblPr.set("bandRow", "0")
    table.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    for column, wide in zip(frame.table.columns, held.widths, strict=True):
        column.width = Pt(wide)
    for own, row, high in zip(table.tr_lst, (heads, *held.rows), held.heights, strict=True):
        own.set("h", str(round(high * 12_700)))
        _row(own, row, held.size, sheet)


def _row(own: etree._Element, row: Row, size: float, sheet: Sheet) -> None:
    cells = own.tc_lst
    for at, cell in enumerate(cells):
        if row[0].across and at:
            cell.set("hMerge", "1")
            write(cell.txBody, (), size, sheet.language)
            _line(cell, "")
            continue
        if row[0].across and len(cells) > 1:
            cell.set("gridSpan", str(len(cells)))
        write(cell.txBody, row[at].told, size, sheet.language, sheet.relate)
        _line(cell, row[at].fill)


def _line(cell: etree._Element, fill: str) -> None:
    """Give a cell its margins, a line below it and a fill, or none."""
    shape = cell.get_or_add_tcPr()
    sides = {"marL": ACROSS, "marR": ACROSS, "marT": DOWN, "marB": DOWN - 0.5}
    for name, points in sides.items():
        shape.set(name, str(round(points * 12_700)))
    below = etree.SubElement(shape, qn("a:lnB"), w="9525")
    colour = etree.SubElement(etree.SubElement(below, qn("a:solidFill")), qn("a:srgbClr"))
    colour.set("val", LINE.removeprefix("#").upper())
    if fill:
        solid = etree.SubElement(shape, qn("a:solidFill"))
        etree.SubElement(solid, qn("a:srgbClr"), val=fill.removeprefix("#").upper())
    else:
        etree.SubElement(shape, qn("a:noFill"))


def head(words: str) -> Field:
    """Return the head of a column."""
    return Field((Para((Run(typeface.plain(words), bold=True),)),), HEAD)
