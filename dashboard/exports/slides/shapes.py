"""Native shapes of a slide: boxes of text, marks, lines and outlines, each with its alternative text.

They are written as trees, because the shapes that python-pptx makes take shadows and outlines from the theme.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree
from pptx.oxml.xmlchemy import OxmlElement

from dashboard.exports import typeface
from dashboard.exports.slides.text import Para, qn, write

POINT = 12_700  # of the units in which Office counts
LONGEST_NAME = 900  # letters of an alternative text
Point = tuple[float, float]


class Box(NamedTuple):
    """A box on a slide, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


class Look(NamedTuple):
    """How a shape looks. `fill`, `line`: colours, blank for none. `opacity`: of the fill. `dash`: "dash" or blank.

    `width`: of the line, in points. `arrow`: whether the line ends in one.
    """

    fill: str = ""
    line: str = ""
    width: float = 1.0
    dash: str = ""
    opacity: float = 1.0
    arrow: bool = False


class Canvas:
    """The shapes of a slide. `tree`: of the slide. Shapes stand above those that were added before them."""

    def __init__(self, tree: etree._Element) -> None:
        """Take the tree of the shapes of a slide."""
        self.tree = tree

    def mark(self, form: str, box: Box, look: Look, name: str, turned: float = 0) -> etree._Element:
        """Add a shape of a form of DrawingML ("ellipse") and return it. name: its alternative text. turned: degrees."""
        made, shape = self._shape("p:sp", name, box, turned)
        own = _child(shape, "a:prstGeom", prst=form)
        _child(own, "a:avLst")
        _paint(shape, look)
        return made

    def outline(self, lines: Sequence[Sequence[Point]], look: Look, name: str, closed: bool = True) -> None:
        """Add an outline of one line or several, as one shape. lines: of points of the slide."""
        (left, right), (top, bottom) = (
            (min(p[axis] for line in lines for p in line), max(p[axis] for line in lines for p in line))
            for axis in (0, 1)
        )
        box = Box(left, top, max(right - left, 0.1), max(bottom - top, 0.1))
        _, shape = self._shape("p:sp", name, box)
        own = _child(shape, "a:custGeom")
        for part in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"):
            _child(own, part)
        _child(own, "a:rect", l="0", t="0", r="r", b="b")
        path = _child(_child(own, "a:pathLst"), "a:path", w=_units(box.width), h=_units(box.height))
        for line in lines:
            _draw(path, [(x - left, y - top) for x, y in line], closed)
        _paint(shape, look)

    def line(self, start: Point, end: Point, look: Look, name: str) -> None:
        """Add a straight line."""
        (x1, y1), (x2, y2) = start, end
        box = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        _, shape = self._shape("p:cxnSp", name, box, flips={"flipH": x2 < x1, "flipV": y2 < y1})
        _child(_child(shape, "a:prstGeom", prst="line"), "a:avLst")
        _paint(shape, look)

    def text(
        self,
        box: Box,
        paragraphs: Sequence[Para],
        size: float,
        language: str,
        *,
        name: str = "",
        anchor: str = "t",
        relate: object = None,
        on: etree._Element | None = None,
    ) -> None:
        """Add a box of text; or put the text on a shape. name: alternative text, by default the text itself.

        anchor: "t", "ctr" or "b". on: a shape as `mark` returns it.
        """
        words = " ".join(run.words for each in paragraphs for run in each.runs)
        made = on
        if made is None:
            made, shape = self._shape("p:sp", name or words, box, text=True)
            _child(_child(shape, "a:prstGeom", prst="rect"), "a:avLst")
            _child(shape, "a:noFill")
        body = _child(made, "p:txBody")
        _child(body, "a:bodyPr", wrap="square", lIns="0", tIns="0", rIns="0", bIns="0", anchor=anchor, rtlCol="0")
        _child(body, "a:lstStyle")
        write(body, paragraphs, size, language, relate)

    def _shape(
        self,
        kind: str,
        name: str,
        box: Box,
        turned: float = 0,
        text: bool = False,
        flips: dict[str, bool] | None = None,
    ) -> tuple[etree._Element, etree._Element]:
        """Add a shape without a form. Return it and its properties."""
        made = OxmlElement(kind)
        self.tree.append(made)
        line = kind == "p:cxnSp"
        about = _child(made, "p:nvCxnSpPr" if line else "p:nvSpPr")
        number = str(len(self.tree) + 1_000)
        described(_child(about, "p:cNvPr", id=number, name=f"{number}"), name)
        _child(about, "p:cNvCxnSpPr" if line else "p:cNvSpPr", **({"txBox": "1"} if text else {}))
        _child(about, "p:nvPr")
        shape = _child(made, "p:spPr")
        turns = {"rot": str(round(turned * 60_000))} if turned else {}
        turns |= {flip: "1" for flip, on in (flips or {}).items() if on}
        place = _child(shape, "a:xfrm", **turns)
        _child(place, "a:off", x=_units(box.left), y=_units(box.top))
        _child(place, "a:ext", cx=_units(box.width), cy=_units(box.height))
        return made, shape


def described(about: etree._Element, name: str) -> None:
    """Write the alternative text of a shape. about: its non-visual properties. A blank text stays a sign."""
    words = typeface.plain(name)[:LONGEST_NAME] or "·"
    about.set("descr", words)
    about.set("name", f"{words[:40]} {about.get('id')}")


def _child(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, qn(tag), attributes)


def _units(points: float) -> str:
    return str(round(points * POINT))


def _draw(path: etree._Element, line: Sequence[Point], closed: bool) -> None:
    for at, (x, y) in enumerate(line):
        _child(_child(path, "a:lnTo" if at else "a:moveTo"), "a:pt", x=_units(x), y=_units(y))
    if closed:
        _child(path, "a:close")


def _paint(shape: etree._Element, look: Look) -> None:
    if shape.getparent().tag != qn("p:cxnSp"):
        _solid(shape, look.fill, look.opacity)
    line = _child(shape, "a:ln", w=_units(look.width))
    _solid(line, look.line)
    if look.dash and look.line:
        _child(line, "a:prstDash", val=look.dash)
    if look.arrow:
        _child(line, "a:tailEnd", type="triangle")


def _solid(parent: etree._Element, colour: str, opacity: float = 1.0) -> None:
    if not colour:
        _child(parent, "a:noFill")
        return
    own = _child(_child(parent, "a:solidFill"), "a:srgbClr", val=colour.removeprefix("#").upper())
    if opacity < 1:
        _child(own, "a:alpha", val=str(round(opacity * 100_000)))
