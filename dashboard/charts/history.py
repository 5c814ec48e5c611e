"""Laws, agreements and meetings in time: a lane for each from top to bottom, the years across.

A mark: a bar for the years of a plan, a dot for a known day, a frame for an unknown day within a month or year. What is
only drafted, negotiated or announced is hollow with a dashed edge; what was reported long ago is paler.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dashboard.charts import letters, svg
from dashboard.charts.axis import EARLY, MARK, TARGET, Axis, Gathered, Mark, gathered, older, placed, rows
from dashboard.measures.rows import Event

WIDTH = 980.0  # of a drawing over the whole page, beside the open sidebar of a laptop
BAR, FRAME = 18.0, 9.0  # height of a bar, and of a frame, which is the less certain
MOST_ROWS, FEWEST_ROWS = 12, 4  # of all lanes together, so that a screen holds them; of the last lane at least
TEXT = 14
EDGE = 14.0  # pixels between the last day and the edge
LANE_HEAD, AXIS = 24.0, 20.0  # heights of the head of a lane and of a line of years
Lane = tuple[str, str]  # table and country, as of an event


@dataclass(frozen=True)
class Words:
    """What a timeline says. `name`: of the whole. `lanes`: the head of each lane, from top to bottom, empty ones too.

    `marks`: what the link of each record is called. `short`: what stands within its bar, if there is room. `early`:
    over the marks left of the first year. `today`: at the line of the day. `more`: what a mark is called that stands
    for some more records of the years from the first to the second number.
    """

    name: str
    lanes: Mapping[Lane, str]
    marks: Mapping[str, str]
    short: Mapping[str, str]
    early: str
    today: str
    more: Callable[[int, int, int], str]


def history(
    events: Sequence[Event],
    words: Words,
    years: tuple[int, int],
    today: str,
    opens: Callable[[str], str],
    gathers: Callable[[Lane, int, int], str],
    width: float = WIDTH,
) -> str:
    """Return the timeline of events as one line. years: the first and the last of the axis. today: ISO day.

    opens: gives the address of a record. gathers: gives the address of the records of a lane from a year to another.
    width: of the drawing, in pixels.
    """
    early = EARLY if any(older(event, years) for event in events) else EDGE
    axis = Axis(years, early, width - EDGE)
    made, top = [], 2 * AXIS
    for lane, (marks, more) in _lanes(events, words, axis).items():
        made.append(svg.element("line", {"x1": 0, "x2": width, "y1": top, "y2": top, "stroke": svg.LINE}))
        made.append(_halo(words.lanes[lane], 0, top + 17, font_weight=600))
        made += [_link(mark, top + LANE_HEAD, words, opens) for mark in marks]
        below = top + LANE_HEAD + TARGET * rows(marks)
        made += [_more(each, below, words, gathers, lane) for each in more]
        top = below + TARGET * bool(more) + 4
    return svg.drawing(width, top + AXIS, words.name, [*_grid(axis, top, today, words, early > EDGE), *made], 560)


def _lanes(events: Sequence[Event], words: Words, axis: Axis) -> dict[Lane, tuple[list[Mark], list[Gathered]]]:
    """Return the marks of each lane. If all need more than MOST_ROWS, those of the last table give up rows."""
    found = {lane: placed([each for each in events if (each.lane, each.country) == lane], axis) for lane in words.lanes}
    last = {lane for lane in found if lane[0] == list(found)[-1][0]}
    taken = sum(rows(marks) for lane, marks in found.items() if lane not in last)
    most = max((MOST_ROWS * len({code for _, code in found}) - taken) // max(len(last), 1), FEWEST_ROWS)
    return {lane: gathered(marks, axis, most) if lane in last else (marks, []) for lane, marks in found.items()}


def _more(each: Gathered, top: float, words: Words, gathers: Callable[[Lane, int, int], str], lane: Lane) -> Element:
    """Return a gathered mark: its number, as a link."""
    hit = {"x": each.middle - TARGET / 2, "y": top, "width": TARGET, "height": TARGET, "fill": "transparent"}
    drawn = svg.element("rect", hit | {"class": "gms-still"})
    number = svg.text(f"+{each.number}", each.middle, top + 16, font_size=TEXT - 1, text_anchor="middle")
    name = words.more(each.number, each.first, each.last)
    return svg.link(gathers(lane, each.first, each.last), name, drawn, number)


def _grid(axis: Axis, bottom: float, today: str, words: Words, early: bool) -> list[Element]:
    """Return a line for each year that has one, with the year at both ends, and the line of the day."""
    made = []
    for year in axis.lines():
        x = axis.at(f"{year:04}-01-01")
        made.append(
            svg.element(
                "line", {"x1": x, "x2": x, "y1": 2 * AXIS, "y2": bottom, "stroke": svg.LINE, "class": "gms-still"}
            )
        )
        for y in (2 * AXIS - 6, bottom + 16):
            made.append(_small(str(year), x, y, text_anchor="middle"))
    x = axis.at(today)
    if axis.left <= x <= axis.right:
        line = {"x1": x, "x2": x, "y1": AXIS - 4, "y2": bottom, "stroke": svg.INK, "stroke-dasharray": "2 3"}
        middle = min(x, axis.right + EDGE - letters.width(words.today, TEXT) / 2)  # within the drawing
        made += [svg.element("line", line), _small(words.today, middle, 13, text_anchor="middle")]
    return [*made, _small(words.early, 0, AXIS - 9)] if early else made


def _small(words: str, x: float, y: float, **attributes: object) -> Element:
    return svg.text(words, x, y, font_size=TEXT - 1, fill=svg.PALE, **attributes)


def _halo(words: str, x: float, y: float, **attributes: object) -> Element:
    """Return words that stay readable over a line."""
    rim = {"paint_order": "stroke", "stroke": svg.GROUND, "stroke_width": 5, "stroke_linejoin": "round"}
    return svg.text(words, x, y, font_size=TEXT, **rim, **attributes)


def _link(mark: Mark, top: float, words: Words, opens: Callable[[str], str]) -> Element:
    """Return the mark as a link of the size of a target. top: of the lane's first row."""
    event, y = mark.event, top + TARGET * mark.row
    wide = max(mark.right - mark.left, TARGET)
    hit = {"x": (mark.left + mark.right - wide) / 2, "y": y, "width": wide, "height": TARGET}
    drawn = [svg.element("rect", hit | {"fill": "transparent", "class": "gms-still"})]
    if mark.left == 0:  # older than the axis: the dot with its year
        drawn += [
            shape(event, 4, 4 + MARK, y, FRAME),
            svg.text(event.first[:4], MARK + 8, y + TARGET / 2 + 5, font_size=TEXT - 1),
        ]
    else:
        drawn.append(shape(event, mark.left, mark.right, y, BAR if event.form == "period" else FRAME))
        short = words.short.get(event.record, "")
        if event.form == "period" and short and letters.width(short, TEXT) + 8 <= mark.right - mark.left:
            drawn.append(svg.text(short, mark.left + 5, y + TARGET / 2 + 4.5, font_size=TEXT - 1))
    return svg.link(opens(event.record), words.marks[event.record], *drawn)


def shape(event: Event, left: float, right: float, top: float, high: float) -> Element:
    """Return the mark of an event within a row. high: its height."""
    edge = svg.PALE if event.paler else svg.ACCENT
    look = {"stroke": edge, "stroke-width": 1.5 if event.paler or event.form == "within" else 2}
    look |= {} if event.settled else {"stroke-dasharray": "3 2"}
    solid = (svg.LAND if event.paler else svg.ACCENT) if event.form == "day" else svg.LAND
    fill = solid if event.settled and event.form != "within" else svg.GROUND
    middle = top + TARGET / 2
    if event.form == "day":
        return svg.element("circle", {"cx": (left + right) / 2, "cy": middle, "r": MARK / 2 - 1, "fill": fill} | look)
    box = {"x": left, "y": middle - high / 2, "width": right - left, "height": high, "rx": 3}
    return svg.element("rect", box | {"fill": fill} | look)
