"""The timeline of meetings: a lane for each series, a dot on a known day, a bar over a month or a year."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import letters, meeting_marks, svg
from dashboard.charts.meeting_marks import LARGE, NUMBER, SMALL
from dashboard.charts.years import Scale, rows
from dashboard.measures.rows import MeetingSpan

NAME, LINE = 13.0, 17.0  # size of a lane's name, and of a line of it
BAR = 4.0  # the fewest pixels of a bar, with its edges
AXIS = 20.0  # height of a row of years
APART, EDGE = 4.0, 20.0  # pixels below a lane, and left of the first year
TODAY = {"stroke": svg.INK, "stroke_width": 1.5, "stroke_dasharray": "4 3"}
MANY = 300.0  # pixels after which a narrow timeline says the years again


class Shape(NamedTuple):
    """The shape of a timeline. `width`: of all. `names`: pixels left for the names of lanes; 0: they stand above."""

    width: float
    names: float


WIDE, NARROW = Shape(980, 275), Shape(358, 0)


class Said(NamedTuple):
    """The words of a timeline.

    `name`: of all. `lanes`: the words for each series, from top to bottom. `once`: of the lane of all series with one
    meeting.
    """

    name: str
    lanes: Mapping[str, str]
    once: str


class Lane(NamedTuple):
    """A lane: its name, its meetings, the row of each, and how far the rows are apart."""

    name: str
    spans: tuple[MeetingSpan, ...]
    rows: tuple[int, ...]
    pitch: float

    @property
    def height(self) -> float:
        """Pixels of its rows."""
        return (max(self.rows) + 1) * self.pitch


def timeline(
    spans: Sequence[MeetingSpan],
    names: Mapping[str, str],
    said: Said,
    today: str,
    address: Callable[[str], str] | None,
    shape: Shape,
) -> str:
    """Return the timeline as a drawing, a line of markup.

    names: what each meeting is called, by its id. today: the ISO day of the data, which has a line of its own; blank
    for none. address: where a meeting leads; None if the marks lead nowhere.
    """
    scale = Scale.over([*(span.first for span in spans), *([today] if today else [])], shape.names + EDGE, shape)
    lanes = _lanes(spans, said, scale)
    marks, ground, heights, below = [], [], [0.0], AXIS
    for lane in lanes:
        if not shape.names and below - heights[-1] > MANY:
            heights.append(below)
            below += AXIS
        ground += _name(lane, below, shape)
        lines = LINE * len(_lines(lane, shape))
        first = below + (0 if shape.names else lines + 3)
        for span, row in zip(lane.spans, lane.rows, strict=True):
            mark = _mark(span, scale, first + lane.pitch * (row + 0.5))
            marks.append(_linked(span, names[span.meeting], address, mark, pointed=shape != NARROW))
        below = first + max(lane.height, lines if shape.names else 0) + APART
    lines = [_rule(scale.beginning(year), AXIS - 4, below) for year in scale.lines()]
    years = [_year(year, scale, y) for y in (*heights, below) for year in scale.lines()]
    now = [_rule(scale.at(today), AXIS - 4, below, **TODAY)] if today else []
    return svg.drawing(shape.width, below + AXIS, said.name, [*lines, *years, *now, *ground, *marks])


def sample(span: MeetingSpan) -> str:
    """Return a mark alone as a drawing for a legend, without its number."""
    plain = span._replace(number="")
    return _alone(meeting_marks.bar(plain, 4, 16, 10) if span.known != "day" else meeting_marks.dot(plain, 10, 10))


def line() -> str:
    """Return the line of today alone as a drawing for a legend."""
    return _alone([_rule(10, 0, 20, **TODAY)])


def _alone(drawn: Sequence[Element]) -> str:
    box = {"viewBox": "0 0 20 20", "width": 20, "height": 20, "aria-hidden": "true"}
    return svg.markup(svg.element("svg", box, *drawn))


def _lanes(spans: Sequence[MeetingSpan], said: Said, scale: Scale) -> list[Lane]:
    """Return the lanes that have meetings; all series with one meeting share the last one, if there are several."""
    numbers = Counter(span.series for span in spans)
    once = {series for series, number in numbers.items() if number == 1}
    once = once if len(once) > 1 else set()
    held = [(words, {series}) for series, words in said.lanes.items() if series in numbers and series not in once]
    held += [(said.once, once)] if once else []
    return [_lane(name, [span for span in spans if span.series in series], scale) for name, series in held]


def _lane(name: str, spans: Sequence[MeetingSpan], scale: Scale) -> Lane:
    pitch = 2 * (LARGE if any(span.number for span in spans) else SMALL) + 3
    return Lane(name, tuple(spans), rows([_extent(span, scale) for span in spans]), pitch)


def _extent(span: MeetingSpan, scale: Scale) -> tuple[float, float]:
    """Return the pixels from left to right that a mark takes, with room beside it."""
    half = (LARGE if span.number else SMALL) + (1.5 if span.status == "held" else 3)
    if span.known == "day":
        return scale.at(span.first) - half, scale.at(span.first) + half
    left, right = _ends(span, scale)
    beside = letters.width(span.number, NUMBER) + 4 if span.number else 0
    return left - 2, max(right + beside, left + 2 * SMALL) + 2


def _ends(span: MeetingSpan, scale: Scale) -> tuple[float, float]:
    """Return where a bar begins and ends."""
    left, right = scale.at(span.first), scale.at(span.until)
    return left, max(right, left + BAR)


def _name(lane: Lane, top: float, shape: Shape) -> list[Element]:
    lines, look = _lines(lane, shape), {"font_size": NAME}
    left, first = 0, top + max(lane.pitch - LINE * len(lines), 0) / 2 + 12
    if not shape.names:
        left, first = 4, top + 14
        look |= {"font_weight": 600, "paint_order": "stroke", "stroke": svg.GROUND, "stroke_width": 4}  # above lines
    return [svg.text(line, left, first + LINE * at, **look) for at, line in enumerate(lines)]


def _lines(lane: Lane, shape: Shape) -> list[str]:
    """Return the lines of a name, beside its lane or above it."""
    return letters.broken(lane.name, (shape.names or shape.width) - 8, NAME, 3)


def _rule(x: float, top: float, bottom: float, **look: object) -> Element:
    line = {"x1": x, "y1": top, "x2": x, "y2": bottom, "stroke": svg.LINE, "stroke-width": 1}
    return svg.element("line", line | {name.replace("_", "-"): value for name, value in look.items()})


def _year(year: int, scale: Scale, top: float) -> Element:
    look = {"font_size": NAME, "text_anchor": "middle", "fill": svg.PALE}
    return svg.text(str(year), scale.beginning(year), top + 13, **look)


def _mark(span: MeetingSpan, scale: Scale, y: float) -> list[Element]:
    """Return the mark of a meeting, below a larger area that takes clicks."""
    left, right = _extent(span, scale)
    half = LARGE + 1.5 if span.number else SMALL + 1.5
    hit = {"x": left, "y": y - half, "width": right - left, "height": 2 * half, "fill": "transparent"}
    area = svg.element("rect", hit | {"class": "gms-still"})
    drawn = (
        meeting_marks.dot(span, scale.at(span.first), y)
        if span.known == "day"
        else meeting_marks.bar(span, *_ends(span, scale), y)
    )
    return [area, *drawn]


def _linked(
    span: MeetingSpan, name: str, address: Callable[[str], str] | None, mark: list[Element], pointed: bool
) -> Element:
    """Return a mark as a link to its meeting. pointed: as `svg.link` takes it."""
    if address is None:
        return svg.element("g", {"role": "img"}, svg.element("title", {}, name), *mark)
    return svg.link(address(span.meeting), name, *mark, pointed=pointed)
