"""The marks of the timeline of meetings: full for what was held, the ground with an edge for what is announced."""

from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import letters, svg
from dashboard.measures.rows import MeetingSpan

NUMBER = 12.0  # size of the number of a meeting
LARGE, SMALL = 9.5, 6.0  # radii: of a mark with a number, of one without


def _look(span: MeetingSpan, full: bool) -> dict[str, object]:
    """Return colours of a mark: full for what was held, the ground with an edge for what is only announced."""
    colour = theme.PALER if span.paler else theme.STATUS[span.status]
    look = {"stroke": colour, "stroke-width": 2, "fill": colour if full else svg.GROUND}
    return look | {"stroke-dasharray": "3 2" if span.unreported else None}


def dot(span: MeetingSpan, x: float, y: float) -> list[Element]:
    """Return a disc for a meeting that was held, a hollow diamond for one only announced, each with its number."""
    held, radius = span.status == "held", (LARGE if span.number else SMALL) - 1
    if held:
        drawn = svg.element("circle", {"cx": x, "cy": y, "r": radius} | _look(span, held))
    else:
        r = radius + 3 if span.number else radius + 1
        corners = " ".join(f"{px:.1f},{py:.1f}" for px, py in ((x, y - r), (x + r, y), (x, y + r), (x - r, y)))
        drawn = svg.element("polygon", {"points": corners} | _look(span, held))
    ink = theme.ON_HELD if held else svg.INK
    return [drawn, *_number(span, x, y, "middle", ink)]


def bar(span: MeetingSpan, left: float, right: float, y: float) -> list[Element]:
    """Return a bar over the month or year of a meeting of an unknown day, its number beside it."""
    held = span.status == "held"
    box = {"x": left + 0.75, "y": y - SMALL + 0.75, "width": right - left - 1.5, "height": 2 * SMALL - 1.5, "rx": 1}
    look = _look(span, held) | {"stroke-width": 1.5, "fill-opacity": 0.4 if held else None}
    return [svg.element("rect", box | look), *_number(span, right + 3, y, "start", svg.INK)]


def _number(span: MeetingSpan, x: float, y: float, anchor: str, ink: str) -> list[Element]:
    if not span.number:
        return []
    room = 2 * LARGE if anchor == "middle" else 3 * LARGE
    words = letters.cut(span.number, room, NUMBER)
    return [svg.text(words, x, y + 4.2, font_size=NUMBER, font_weight=600, text_anchor=anchor, fill=ink)]
