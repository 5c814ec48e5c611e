"""The meetings of a process as a strip of years: ministers as circles with their numbers, officials as smaller dots."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import letters, svg
from dashboard.measures.overview_rows import Sitting

TEXT = 14.0
LARGE, DOT, HIT = 12.0, 7.0, 12.0  # radii: of a ministers' meeting, of an officials', of what takes clicks
UPPER, LOWER, AXIS, TALL = 31.0, 58.0, 74.0, 102.0  # of a row: its two lanes, the line of years, its height


class Shape(NamedTuple):
    """The shape of a strip. `width`: of all. `left`: of the names of the lanes, 0 for none. `years`: in a row."""

    width: float
    left: float
    years: int


class Said(NamedTuple):
    """The words of a strip. `name`: of all. `lanes`: of ministers, of officials. `today`: at the line of today."""

    name: str
    lanes: tuple[str, str]
    today: str


def drawing(
    sittings: Sequence[Sitting],
    opens: Mapping[str, str],
    said: Said,
    years: range,
    today: str,
    address: Callable[[str], str],
    shape: Shape,
) -> str:
    """Return the strip as a drawing, oldest meeting first.

    opens: what the link of each meeting is called, by its id. years: those shown. today: ISO day. address: where a
    meeting leads.
    """
    starts = range(years.start, years.stop, shape.years)
    rows = [element for at, first in enumerate(starts) for element in _ground(first, at, said, shape)]
    marks = [_mark(sitting, opens[sitting.meeting], address, years, shape) for sitting in sittings]
    line = _today(today, said.today, years, shape)
    return svg.drawing(shape.width, TALL * len(starts), said.name, [*rows, *line, *marks])


def spot(day: str, years: range, shape: Shape) -> tuple[float, float]:
    """Return where an ISO day lies: x, and the y of the upper edge of its row."""
    when = date.fromisoformat(day)
    year = min(max(when.year, years.start), years.stop - 1)
    part = (when - date(when.year, 1, 1)).days / 366 if year == when.year else 0
    row, rest = divmod(year - years.start, shape.years)
    return _across(rest + part, shape), row * TALL


def _across(years: float, shape: Shape) -> float:
    first, last = shape.left + 18, shape.width - 20
    return first + (last - first) * years / shape.years


def _ground(first: int, row: int, said: Said, shape: Shape) -> list[Element]:
    """Return the lines of the years of one row with their numbers, and the names of its lanes."""
    top, left, right = row * TALL, _across(0, shape), _across(shape.years, shape)
    made = [_rule(left, top + AXIS, right, top + AXIS)]
    for year, at in zip(range(first, first + shape.years + 1), count()):
        x = _across(at, shape)
        made.append(_rule(x, top + 16, x, top + AXIS))
        if at < shape.years or not shape.left:
            made.append(_year(str(year), x, top))
    for words, lane in zip(said.lanes, (UPPER, LOWER), strict=True) if shape.left else ():
        made.append(svg.text(letters.cut(words, shape.left, TEXT), 0, top + lane + 5, font_size=TEXT))
    return made


def _year(words: str, x: float, top: float) -> Element:
    return svg.text(words, x, top + AXIS + 16, font_size=TEXT - 1, text_anchor="middle", fill=svg.PALE)


def _rule(x1: float, y1: float, x2: float, y2: float) -> Element:
    return svg.element("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": svg.LINE, "stroke-width": 1})


def _today(day: str, words: str, years: range, shape: Shape) -> list[Element]:
    x, top = spot(day, years, shape)
    line = {"x1": x, "y1": top + 14, "x2": x, "y2": top + AXIS, "stroke": svg.INK, "stroke-width": 1.5}
    room = x - shape.left
    text = svg.text(letters.cut(words, room, TEXT - 1), x + 4, top + 11, font_size=TEXT - 1, text_anchor="end")
    return [svg.element("line", line | {"stroke-dasharray": "4 3"}), text]


def _mark(sitting: Sitting, opens: str, address: Callable[[str], str], years: range, shape: Shape) -> Element:
    x, top = spot(sitting.first, years, shape)
    y, radius = (top + UPPER, LARGE) if sitting.ministers else (top + LOWER, DOT)
    at = {"cx": x, "cy": y}
    fill = svg.ACCENT if sitting.held else svg.GROUND
    edge = {"stroke": svg.ACCENT, "stroke-width": 2, "stroke-dasharray": None if sitting.held else "3 2"}
    drawn = [
        svg.element("circle", at | {"r": HIT, "fill": "transparent", "class": "gms-still"}),
        svg.element("circle", at | {"r": radius - 1, "fill": fill} | edge),
    ]
    if sitting.ministers and sitting.number:
        ink = svg.GROUND if sitting.held else svg.INK
        look = {"font_size": TEXT, "font_weight": 600, "text_anchor": "middle", "fill": ink}
        drawn.append(svg.text(letters.cut(sitting.number, 2 * radius, TEXT), x, y + 5, **look))
    return svg.link(address(sitting.meeting), opens, *drawn)
