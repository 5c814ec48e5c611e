"""The timeline of `charts.history` for a narrow screen: a row a year, the newest first, a column for each lane."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import letters, svg
from dashboard.charts.axis import MARK, TARGET, older
from dashboard.charts.history import FRAME, TEXT, Lane, Words, shape
from dashboard.charts.years import rows
from dashboard.measures.rows import Event

WIDTH = 340.0  # of a phone's page
YEAR, GAP, HEAD = 44.0, 6.0, 24.0  # of the years, between two columns, and the height of a line of heads
SMALL = TEXT - 1  # size of the letters of heads and years
LEAST = 20.0  # height of a year without a mark
Cell = tuple[Lane, int]  # a lane and a year
Opens = Callable[[str], str]


class Column(NamedTuple):
    """A lane as a column: its left edge, how many marks fit side by side, and which of its events are bars."""

    left: float
    room: int
    tracks: Mapping[str, int]


def upright(events: Sequence[Event], words: Words, years: tuple[int, int], opens: Opens) -> str:
    """Return the timeline as one line. The parameters are those of `history.history`."""
    columns, width = _columns(events, words)
    cells: dict[Cell, list[Event]] = {}
    for event in sorted(events, key=lambda event: event.first):
        lane, year = (event.lane, event.country), 0 if older(event, years) else _year(event.first)
        if event.record not in columns[lane].tracks:
            cells.setdefault((lane, year), []).append(event)
    known = list(range(years[1], years[0] - 1, -1)) + [0] * any(older(event, years) for event in events)
    heads, y = _heads(words, columns, width)
    edges = _edges(known, cells, columns, y)
    made = list(heads)
    for year in known:
        made += _row(str(year) if year else words.early, edges[year][0], width)
    for lane, column in columns.items():
        bars = [event for event in events if event.record in column.tracks and (event.lane, event.country) == lane]
        made += [_bar(event, column, _box(event, years, edges), words, opens) for event in bars]
        for year in known:
            for at, event in enumerate(cells.get((lane, year), ())):
                made.append(_dot(event, column, at, edges[year][0], words, opens))
    return svg.drawing(width, max(low for _, low in edges.values()), words.name, made)


def _year(day: str) -> int:
    return int(day[:4])


def _last(event: Event) -> int:
    return (date.fromisoformat(event.until) - timedelta(days=1)).year


def _columns(events: Sequence[Event], words: Words) -> tuple[dict[Lane, Column], float]:
    """Return the columns, and the width of all: that of a phone unless many bars stand side by side."""
    lanes, found, left = list(words.lanes), {}, YEAR
    free = WIDTH - YEAR - GAP * len(lanes)
    for lane in lanes:
        bars = [event for event in events if (event.lane, event.country) == lane and event.form == "period"]
        tracks = _tracks(bars)
        most = max(tracks.values(), default=-1) + 1
        room = max(int(free / len(lanes) / TARGET), 1) if lane != lanes[-1] else int((WIDTH - left) / TARGET)
        room = max(room if not bars else most + 1, 2)
        found[lane] = Column(left, room, tracks)
        left += room * TARGET + GAP
    return found, max(left, WIDTH)


def _tracks(bars: Sequence[Event]) -> dict[str, int]:
    """Return the place of each bar beside others of the same years, 0 for the left."""
    held = sorted(bars, key=lambda event: event.first)
    places = rows([(_year(event.first), _last(event) + 1) for event in held])
    return {event.record: place for event, place in zip(held, places, strict=True)}


def _free(column: Column) -> int:
    """Return how many marks stand side by side in a year, right of the bars."""
    return max(column.room - (max(column.tracks.values(), default=-1) + 1), 1)


def _edges(
    known: Sequence[int], cells: Mapping[Cell, list[Event]], columns: Mapping[Lane, Column], y: float
) -> dict[int, tuple[float, float]]:
    """Return the upper and the lower edge of each year. y: the upper edge of the first."""
    edges = {}
    for year in known:
        taken = [-(-len(cells.get((lane, year), ())) // _free(column)) for lane, column in columns.items()]
        edges[year] = y, y + max(max(taken, default=0) * TARGET, LEAST)
        y = edges[year][1]
    return edges


def _box(event: Event, years: tuple[int, int], edges: Mapping[int, tuple[float, float]]) -> tuple[float, float]:
    """Return the upper and the lower edge of a bar: from its last year, which stands above, to its first."""
    first, last = (min(max(year, years[0]), years[1]) for year in (_year(event.first), _last(event)))
    return edges[last][0] + 2, edges[first][1] - 2


def _row(head: str, top: float, width: float) -> list[Element]:
    line = {"x1": 0, "x2": width, "y1": top, "y2": top, "stroke": svg.LINE}
    return [svg.element("line", line), svg.text(head, 0, top + 15, font_size=SMALL, fill=svg.PALE)]


def _heads(words: Words, columns: Mapping[Lane, Column], width: float) -> tuple[list[Element], float]:
    """Return the heads of the columns and where the years begin. The first begins at the edge, over the years.

    If one would reach the next, every second head stands a line lower, so that each may run on above the next column.
    """
    lefts = [0.0, *(column.left for column in list(columns.values())[1:]), width, width]
    said = [words.lanes[lane] for lane in columns]
    apart = all(letters.width(head, SMALL) <= lefts[at + 1] - lefts[at] - GAP for at, head in enumerate(said))
    lines, made = (1 if apart else 2), []
    for at, head in enumerate(said):
        room = lefts[at + lines] - lefts[at] - GAP
        y = 15 + HEAD * 0.75 * (at % lines)
        made.append(svg.text(letters.cut(head, room, SMALL), lefts[at], y, font_size=SMALL, font_weight=600))
    return made, HEAD * (1 if apart else 1.75)


def _bar(event: Event, column: Column, box: tuple[float, float], words: Words, opens: Opens) -> Element:
    """Return a plan as a bar over its years. box: its upper and its lower edge."""
    x, (top, bottom) = column.left + column.tracks[event.record] * TARGET, box
    hit = {"x": x, "y": top, "width": TARGET, "height": max(bottom - top, TARGET), "fill": "transparent"}
    bar = {"x": x + 5, "y": top + 1, "width": TARGET - 10, "height": max(bottom - top - 2, MARK), "rx": 3}
    edge = {"stroke": svg.PALE if event.paler else svg.ACCENT, "stroke-width": 1.5 if event.paler else 2}
    edge |= {"fill": svg.LAND} if event.settled else {"fill": svg.GROUND, "stroke-dasharray": "3 2"}
    drawn = [svg.element("rect", hit | {"class": "gms-still"}), svg.element("rect", bar | edge)]
    return svg.link(opens(event.record), words.marks[event.record], *drawn)


def _dot(event: Event, column: Column, at: int, top: float, words: Words, opens: Opens) -> Element:
    """Return the mark of an event of a year. at: its number within the year. top: of the year."""
    row, place = divmod(at, _free(column))
    x = column.left + (column.room - _free(column) + place) * TARGET
    y = top + row * TARGET
    hit = {"x": x, "y": y, "width": TARGET, "height": TARGET, "fill": "transparent", "class": "gms-still"}
    middle = x + TARGET / 2
    mark = shape(event, middle - MARK / 2, middle + MARK / 2, y, FRAME)
    return svg.link(opens(event.record), words.marks[event.record], svg.element("rect", hit), mark)
