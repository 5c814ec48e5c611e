"""A figure as an SVG file: title, drawing, source and disclaimer in one picture, light, without a script."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, fromstring, tostring

from dashboard import theme
from dashboard.charts import letters, svg
from dashboard.embeds.figures import Drawn
from dashboard.exports import citation
from dashboard.selection import Selection
from dashboard.telling.teller import Teller

EDGE, GAP = 16.0, 12.0  # pixels around all, and between parts
TITLE, TEXT, SMALL = 20.0, 16.0, 14.0  # sizes
LEADING = 1.6  # height of a line in parts of its size: scripts with marks above and below need it
LEAST = 360.0  # pixels of width for words
BROADER = 1.2  # the letters of other machines beside those of our font, which a picture cannot bring


def write(told: Teller, chosen: Selection, figure: Drawn, base: str) -> bytes:
    """Return the figure as SVG. chosen: of its page. base: our address. Its links lead to the dashboard."""
    held = _drawing(figure)
    inner = max(float(held.get("viewBox", "0 0 0 0").split()[2]), LEAST)
    title, answer, below = said(told, chosen, figure, base)
    parts, top = [], EDGE
    for words, size, weight in ((title, TITLE, 600), (answer, TEXT, 400)):
        lines, top = _lines(words, top, inner, size, weight)
        parts += lines
    parts.append(_placed(held, top + GAP))
    top += GAP + _height(held) + GAP
    for words in below:
        lines, top = _lines(words, top, inner, SMALL, 400)
        parts += lines
    return _whole(told, figure, parts, inner + 2 * EDGE, top + EDGE)


def said(told: Teller, chosen: Selection, figure: Drawn, base: str) -> tuple[str, str, tuple[str, ...]]:
    """Return what a figure says besides its drawing: its title, its answer, and its source and the disclaimer."""
    cited = citation.of_view(told, chosen, base)
    foot = told.say("frame.foot", date=told.as_of, version=told.record.version)
    return figure.finding.title, figure.answer, (citation.formatted(told, cited), foot)


def _drawing(figure: Drawn) -> Element:
    """Return the drawing for wide room; an empty one if there is nothing to draw."""
    return fromstring(figure.drawings[0])[0] if figure.drawings else Element("svg", {"viewBox": f"0 0 {LEAST:g} 0"})


def _height(drawing: Element) -> float:
    return float(drawing.get("viewBox", "").split()[3])


def _placed(drawing: Element, top: float) -> Element:
    _, _, width, height = drawing.get("viewBox", "").split()
    drawing.attrib = {"x": f"{EDGE:g}", "y": f"{top:g}", "width": width, "height": height} | {
        name: drawing.attrib[name] for name in ("viewBox", "role", "aria-label") if name in drawing.attrib
    }
    for link in drawing.iter("a"):
        link.attrib.pop("class", None)
        link.set("target", "_top")
    return drawing


def _lines(words: str, top: float, width: float, size: float, weight: int) -> tuple[list[Element], float]:
    """Return words as lines, and where the next part begins."""
    lines: Sequence[str] = letters.broken(words, width / BROADER, size, 40) if words else ()
    texts = [
        svg.text(line, EDGE, top + size * (LEADING * at + 1.15), font_size=size, font_weight=weight)
        for at, line in enumerate(lines)
    ]
    return texts, top + size * LEADING * len(lines)


def _whole(told: Teller, figure: Drawn, parts: Sequence[Element], width: float, height: float) -> bytes:
    named = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width:g} {height:g}", "width": f"{width:g}"}
    named |= {"role": "img", "aria-labelledby": "title description", "font-family": theme.FONT, "height": f"{height:g}"}
    whole = svg.element(
        "svg",
        named | {"xml:lang": told.language},
        svg.element("title", {"id": "title"}, figure.finding.title),
        svg.element("desc", {"id": "description"}, figure.answer),
        svg.element("rect", {"width": width, "height": height, "fill": svg.GROUND}),
        *parts,
    )
    return svg.in_colours(tostring(whole, encoding="unicode"), "light").encode()
