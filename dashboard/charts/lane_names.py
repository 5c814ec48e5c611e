"""The names of lanes of the timeline of meetings, in as many lines as they need: beside a lane, or above it.

Words of scripts without spaces are broken by the browser, which has a dictionary for each.
"""

import math
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import letters, svg

SIZE, LINE = 13.0, 15.0  # of the letters, and of a line of them
TALL = 19.0  # of a line that the browser breaks: scripts without spaces have marks above and below
MOST = 4  # lines of a name; what is left over is cut


class LaneName(NamedTuple):
    """A name in its lines. `lines`: none if the browser breaks it. `height`: of all, in pixels."""

    words: str
    room: float
    lines: tuple[str, ...]
    height: float


def fitted(words: str, room: float) -> LaneName:
    """Return a name in lines of no more than `room` pixels."""
    lines = letters.broken(words, room, SIZE, MOST)
    if not any(line.endswith(letters.CUT) for line in lines):
        return LaneName(words, room, tuple(lines), LINE * len(lines))
    number = min(math.ceil(1.2 * letters.width(words, SIZE) / room), MOST)  # lines are seldom full
    return LaneName(words, room, (), TALL * number)


def drawn(name: LaneName, x: float, top: float, **attributes: object) -> list[Element]:
    """Return a name as elements, its first line below `top`. attributes: of SVG, with "_" for "-"."""
    if name.lines:
        bases = (top + 11 + LINE * at for at in range(len(name.lines)))
        return [svg.text(line, x, y, font_size=SIZE, **attributes) for line, y in zip(name.lines, bases, strict=True)]
    weight = f"font-weight:{attributes['font_weight']};" if "font_weight" in attributes else ""
    style = f"font-size:{SIZE}px;line-height:{TALL}px;{weight}color:{svg.INK};max-height:{name.height}px;"
    words = svg.element("div", {"style": f"{style}overflow:hidden;overflow-wrap:anywhere"}, name.words)
    return [svg.element("foreignObject", {"x": x, "y": top - 2, "width": name.room, "height": name.height}, words)]
