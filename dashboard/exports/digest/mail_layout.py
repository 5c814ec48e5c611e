"""How an issue is laid out for mail programs: tables, and a style at each element.

Ground and ink are both named at each place, so that a mail program with dark colours turns both or neither.
"""

from collections.abc import Sequence

from lxml import html

from dashboard.exports.html import DOCTYPE, Child, Element, tag, tongue
from dashboard.theme import LEADING, SCHEMES

WIDE, COLUMN, EDGE = 600, 270, 16  # pixels of the whole, of one of two columns, and around them
_INK, _PALE, _ACCENT, _LINE = (SCHEMES["light"][name] for name in ("ink", "pale", "accent", "line"))
_GROUND = "#ffffff"
_FONTS = "'Segoe UI', 'Noto Sans', 'Microsoft YaHei', 'PingFang SC', 'Leelawadee UI', 'Khmer UI', 'Myanmar Text'"
_FONT = f"font-family: {_FONTS}, Arial, sans-serif; color: {_INK}; background-color: {_GROUND};"
_BROKEN = "overflow-wrap: anywhere; word-break: break-word;"
TEXT, HEAD, BIG = "font-size: 15px;", "font-size: 16px;", "font-size: 22px;"
SMALL = f"font-size: 13px; color: {_PALE};"
LINK = f"color: {_ACCENT}; text-decoration: underline;"
# Where there is room for two columns this is COLUMN, elsewhere all that there is. Programs that cannot count take the
# attribute `width`.
_ROOM = WIDE - 2 * EDGE
_HALF = f"min-width: {COLUMN}px; max-width: 100%; width: calc(({_ROOM}px - 100%) * {_ROOM});"

Cell = tuple[str, Sequence[Child]]  # the code of a language, and what is said in it


def page(language: str, title: str, body: Element) -> bytes:
    """Return a page in UTF-8, with nothing from elsewhere. language: its code."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light"),
    )
    ground = tag("body", body, style=f"margin: 0; padding: 0; background-color: {_GROUND};")
    whole = tag("html", head, ground, lang=tongue(language))
    return html.tostring(whole, encoding="unicode", doctype=DOCTYPE).encode()


def table(rows: Sequence[Sequence[Cell]]) -> Element:
    """Return a table with rows of one cell, or of two side by side."""
    made = _table(str(WIDE), f"width: 100%; max-width: {WIDE}px; {_FONT}", *map(_row, rows))
    made.set("align", "center")
    return made


def _table(width: str, style: str, *rows: Element) -> Element:
    plain = {"role": "presentation", "border": "0", "cellpadding": "0", "cellspacing": "0"}
    return tag("table", tag("tbody", *rows), **plain, width=width, style=style)


def _row(cells: Sequence[Cell]) -> Element:
    """Return a row. Two cells are tables of their own, which stand below each other where there is no room."""
    edge = f"padding: 12px {EDGE}px; border-bottom: 1px solid {_LINE}; {_FONT}"
    if len(cells) == 1:
        ((language, children),) = cells
        return tag("tr", tag("td", *children, lang=tongue(language), style=f"{edge} {_leading(language)}"))
    halves = [_half(cell, "right" if at else "left") for at, cell in enumerate(cells)]
    return tag("tr", tag("td", *halves, style=edge))


def _half(cell: Cell, side: str) -> Element:
    language, children = cell
    inner = tag("td", *children, lang=tongue(language), style=f"padding: 0 0 8px; {_FONT} {_leading(language)}")
    half = _table(str(COLUMN), f"{_HALF} {_BROKEN}", tag("tr", inner))
    half.set("align", side)
    return half


def _leading(language: str) -> str:
    return f"line-height: {LEADING.get(language, 1.45)}; {_BROKEN}"


def heading(level: int, style: str, *children: Child, **attributes: str) -> Element:
    """Return a heading. level: 1 to 6."""
    return tag(f"h{level}", *children, style=f"margin: 0 0 4px; font-weight: 600; {style}", **attributes)


def line(style: str, *children: Child, **attributes: str) -> Element:
    """Return a paragraph."""
    return tag("p", *children, style=f"margin: 0 0 4px; {style}", **attributes)
