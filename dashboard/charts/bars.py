"""Records by year: a bar for each year with its number above it. A bar leads to the records of its year."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import svg
from dashboard.measures.rows import YearCount

TEXT = 13.0  # pixels
TOP, BOTTOM = 18.0, 20.0  # room above the highest bar for its number, and below the bars for the years
GAP = 3.0  # on each side of a bar
LEAST = 2.0  # height of the lowest bar
ROOM = 34.0  # pixels that a year needs beside its neighbours


class Shape(NamedTuple):
    """The shape of the bars. `width`: of a row. `height`: of its highest bar. `years`: in a row, at most."""

    width: float
    height: float
    years: int


def years(
    counts: Sequence[YearCount], opens: Mapping[int, str], leads: Callable[[int], str], name: str, shape: Shape
) -> str:
    """Return the bars as a drawing, the first year at the left, in as many rows as `shape` needs.

    opens: what the link of each year is called. leads: the address to which a year leads. name: of the whole.
    """
    most = max((each.number for each in counts), default=0)
    row = TOP + shape.height + BOTTOM
    made: list[Element] = []
    for at, each in enumerate(counts):
        below, across = divmod(at, shape.years)
        step = shape.width / min(len(counts), shape.years)
        made += _year(each, across * step, step, below * row, most, opens[each.year], leads, shape)
    return svg.drawing(shape.width, row * -(-len(counts) // shape.years), name, made)


def _year(
    each: YearCount,
    x: float,
    step: float,
    top: float,
    most: int,
    opens: str,
    leads: Callable[[int], str],
    shape: Shape,
) -> list[Element]:
    """Return what stands at a year: its line, its number as words, and its bar as a link unless there is none."""
    foot, middle = top + TOP + shape.height, x + step / 2
    line = {"x1": x, "x2": x + step, "y1": foot, "y2": foot, "stroke": svg.PALE, "stroke-width": 1}
    made = [svg.element("line", line)]
    if step >= ROOM or each.year % 2 == 0:
        made.append(_words(str(each.year), middle, foot + 15, svg.INK if each.chosen else svg.PALE))
    if not each.number:
        return made
    tall = max(LEAST, shape.height * each.number / most)
    box = {"x": x + GAP, "y": foot - tall, "width": step - 2 * GAP, "height": tall, "rx": 2}
    look = {"fill": svg.ACCENT} if each.chosen else {"fill": svg.GROUND, "stroke": svg.PALE, "stroke-width": 1.5}
    hit = {"x": x, "y": top, "width": step, "height": TOP + shape.height, "fill": "transparent", "class": "gms-still"}
    drawn = [svg.element("rect", hit), svg.element("rect", box | look)]
    drawn.append(_words(str(each.number), middle, foot - tall - 4, svg.INK))
    return [*made, svg.link(leads(each.year), opens, *drawn)]


def _words(words: str, x: float, y: float, ink: str) -> Element:
    return svg.text(words, x, y, font_size=TEXT, text_anchor="middle", fill=ink)
