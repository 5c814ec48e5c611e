"""A grid of cells as a drawing: a mark and a few words in each cell, for sites that embed it."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import letters, svg

HEAD, LEFT, WIDTH, ROW = 40.0, 118.0, 840.0, 46.0  # height of heads, width of the heads of rows, of all, height of rows
SIZE = 14.0  # of text
MARK = 12.0  # side of a mark
BROADER = 1.15  # the letters of other machines beside those of our font, which a picture cannot bring
# Each mark of `theme.MARKS` as an outline: its width, its dashes, and whether there is a smaller one within it.
OUTLINES = {
    "in_force": (6.0, None, False),
    "consented": (1.5, None, True),
    "signed": (4.0, None, False),
    "agreed": (2.0, None, False),
    "ended": (2.0, "2 2", False),
    "negotiated": (2.0, "4 2", False),
    "named": (3.0, None, False),
}


class Field(NamedTuple):
    """A cell. `words`: a few. `state`: a key of `theme.MARKS`, of `theme.TONES`, or blank. `address`, `name`: of its
    link; blank for none.
    """

    words: str
    state: str = ""
    address: str = ""
    name: str = ""


def matrix(heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Field | None]]], name: str) -> str:
    """Return a grid as a drawing. heads: of the columns, the corner first. rows: head and cells; None for no cell."""
    across = (WIDTH - LEFT) / max(len(heads) - 1, 1)
    children = [_words(head, LEFT + across * at, 0, across, HEAD, 600) for at, head in enumerate(heads[1:])]
    for down, (head, fields) in enumerate(rows):
        top = HEAD + ROW * down
        children.append(_words(head, 0, top, LEFT, ROW, 600))
        children += [_field(field, LEFT + across * at, top, across) for at, field in enumerate(fields)]
    return svg.drawing(WIDTH, HEAD + ROW * len(rows), name, children)


def _field(field: Field | None, left: float, top: float, width: float) -> Element:
    box = {"x": left, "y": top, "width": width - 2, "height": ROW - 2, "fill": "none"}
    if field is None:
        return svg.element("rect", box | {"fill": svg.LAND, "opacity": 0.4})
    drawn = [svg.element("rect", box | {"fill": theme.TONES.get(field.state, "none"), "stroke": svg.LINE})]
    marked = field.state in OUTLINES
    drawn += _mark(field.state, left + 8, top + (ROW - 2 - MARK) / 2) if marked else []
    drawn.append(_words(field.words, left + (26 if marked else 8), top, width - (34 if marked else 14), ROW - 2))
    return svg.link(field.address, field.name, *drawn) if field.address else svg.element("g", {}, *drawn)


def _mark(state: str, left: float, top: float) -> list[Element]:
    width, dashes, double = OUTLINES[state]
    outlines = [width / 2, width * 2.5] if double else [width / 2]
    return [
        svg.element(
            "rect",
            {
                "x": left + inset,
                "y": top + inset,
                "width": MARK - 2 * inset,
                "height": MARK - 2 * inset,
                "fill": svg.INK if inset * 2 >= MARK else "none",
                "stroke": svg.INK,
                "stroke-width": width,
                "stroke-dasharray": dashes,
            },
        )
        for inset in outlines
    ]


def _words(words: str, left: float, top: float, width: float, height: float, weight: int = 400) -> Element:
    """Return words in at most two lines, in the middle of the height of a box."""
    lines = letters.broken(words, (width - 4) / BROADER, SIZE, 2)
    first = top + height / 2 + 5 - 9 * (len(lines) - 1)
    texts = (svg.text(line, left, first + 18 * at, font_size=SIZE, font_weight=weight) for at, line in enumerate(lines))
    return svg.element("g", {}, *texts)
