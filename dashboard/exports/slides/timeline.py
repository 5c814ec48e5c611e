"""A timeline as native shapes: a lane for each series or table, the years across, split over slides if it is high."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard import theme
from dashboard.charts import letters, years
from dashboard.charts.flow import BROADER
from dashboard.charts.years import Scale
from dashboard.exports.slides.marks import GROUND, Lane, Mark
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import LINE, Sheet
from dashboard.exports.slides.text import ACCENT, INK, PALE, fitting, height, para, roomiest, within
from dashboard.measures import age

PALER = theme.PALER
KEY = 40.0  # points of a mark in the key, and between two entries
NAMES = 230.0  # points for the heads of lanes
AXIS, GAP = 16.0, 6.0  # heights of a line of years, and between two lanes
# From one row of marks to the next: the largest at which all lanes stand on a slide.
PITCH = (24.0, 20.0, 16.0, 13.0, 11.0, 9.0, 8.0)
TEXT, NUMBER = 12.0, 8.0  # sizes
ROWS = 20  # of marks in a lane, at most: a lane of a thousand meetings says how many more there are


class _Wide(NamedTuple):
    width: float


class Placed(NamedTuple):
    """A lane with the row of each mark. `head`: the height of its head. `left_out`: how many marks have no row."""

    lane: Lane
    head: float
    rows: tuple[int, ...]
    left_out: int

    def height(self, pitch: float) -> float:
        """Return the points that it takes."""
        return max((max(self.rows, default=0) + 1) * pitch, self.head) + GAP


def clipped(lanes: Sequence[Lane], first: int) -> list[Lane]:
    """Return lanes in which what is older than the first day of a year stands at that day."""
    start = f"{first:04}-01-01"
    return [Lane(lane.head, tuple(_since(mark, start) for mark in lane.marks)) for lane in lanes]


def _since(mark: Mark, start: str) -> Mark:
    return mark._replace(first=max(mark.first, start), until=max(mark.until, start))


def scale(lanes: Sequence[Lane], room: Box) -> Scale:
    """Return the years of all marks, from left to right in a room."""
    days = [day for lane in lanes for mark in lane.marks for day in (mark.first, mark.until)]
    return Scale.over(days, room.left + NAMES + 14, _Wide(room.right - years.EDGE / 2 + 12))


def parted(lanes: Sequence[Lane], room: Box, across: Scale, language: str) -> list[tuple[float, list[Placed]]]:
    """Return the lanes as they stand on slides, each with the height of a row."""

    def sheets(pitch: float) -> Iterator[tuple[float, list[Placed]]]:
        placed = [_placed(lane, across, pitch, language) for lane in lanes]
        return ((pitch, own) for own in _sheets(placed, pitch, room.height - 2 * AXIS))

    return roomiest(PITCH, sheets)


def _sheets(placed: Sequence[Placed], pitch: float, tall: float) -> Iterator[list[Placed]]:
    own: list[Placed] = []
    for each in placed:
        if own and sum(lane.height(pitch) for lane in own) + each.height(pitch) > tall:
            yield own
            own = []
        own.append(each)
    yield own


def _placed(lane: Lane, across: Scale, pitch: float, language: str) -> Placed:
    marks = sorted(lane.marks, key=lambda mark: mark.first)
    rows = years.rows([_extent(mark, across, pitch) for mark in marks])
    kept = [(mark, row) for mark, row in zip(marks, rows, strict=True) if row < ROWS]
    said = Lane(lane.head, tuple(mark for mark, _ in kept))
    head = height([para(lane.head, bold=True)], TEXT, NAMES - 6, language)
    return Placed(said, min(head, 2.2 * TEXT * 1.85), tuple(row for _, row in kept), len(marks) - len(kept))


def _extent(mark: Mark, across: Scale, pitch: float) -> tuple[float, float]:
    """Return where a mark begins and ends, with room beside it."""
    left, size = across.at(mark.first), pitch - 2
    if mark.dot:
        return left - size / 2 - 1, left + size / 2 + 1
    beside = letters.width(mark.number, NUMBER) + 4 if mark.number else 0
    return left - 1, max(across.at(mark.until), left + 5) + beside + 2


def put(sheet: Sheet, placed: Sequence[Placed], pitch: float, across: Scale, more: str) -> None:
    """Put lanes on a slide. across: their years. more: said of marks without a row, with {n}."""
    room = sheet.room
    below = room.top + AXIS + sum(each.height(pitch) for each in placed)
    _years(sheet, across, below)
    top = room.top + AXIS
    for each in placed:
        _head(sheet, each, Box(room.left, top, NAMES, each.height(pitch) - 2), more)
        for mark, row in zip(each.lane.marks, each.rows, strict=True):
            _mark(sheet, mark, across, top + pitch * (row + 0.5) + 2, pitch - 2)
        top += each.height(pitch)
        sheet.canvas.line((room.left, top - 3), (room.right, top - 3), Look(line=LINE, width=0.5), each.lane.head)


def key(sheet: Sheet, lanes: Sequence[Lane]) -> None:
    """Put a key in the room of a slide: a mark and words for each look of the marks of a timeline."""
    say, room = sheet.deck.teller.say, sheet.room
    marks = [mark for lane in lanes for mark in lane.marks]
    found = [(Look(ACCENT, ACCENT), "ellipse", "slides.day")] if any(mark.dot for mark in marks) else []
    found += [(Look(ACCENT, ACCENT), "rect", "slides.span")] if any(not mark.dot for mark in marks) else []
    hollow = any(mark.look.dash for mark in marks)
    found += [(Look(GROUND, ACCENT, 1.25, "sysDash"), "ellipse", "slides.not_yet")] if hollow else []
    paler = any(mark.look.line == PALER for mark in marks)
    found += [(Look(PALER, PALER), "ellipse", "slides.paler")] if paler else []
    words = [say(name, years=age.YEARS) for _, _, name in found]
    size = next((size for size in (11.0, 10.0, 9.0, 8.0) if _long(words, size) <= room.width), 8.0)
    # Words that are too long for one line at the smallest size take two.
    left, part = room.left, min(1.0, room.width / max(_long(words, size), 1.0))
    for (look, form, _), said in zip(found, words, strict=True):
        wide = (letters.width(said, size) * BROADER + KEY) * part - KEY
        sheet.canvas.mark(form, Box(left, room.top + 3, 10 if form == "ellipse" else 18, 10), look, said)
        sheet.write(Box(left + 22, room.top, wide, room.height), [para(said)], size)
        left += wide + KEY


def _long(words: Sequence[str], size: float) -> float:
    return sum(letters.width(each, size) * BROADER + KEY for each in words)


def _years(sheet: Sheet, across: Scale, below: float) -> None:
    """Put a line for each year that has one, with the year above and below it."""
    top = sheet.room.top
    for year in across.lines():
        x = across.beginning(year)
        sheet.canvas.line((x, top + AXIS - 2), (x, below), Look(line=LINE, width=0.5), str(year))
        told = [para(str(year), colour=PALE)._replace(align="ctr")]
        for y in (top, below):
            sheet.write(Box(x - 20, y, 40, AXIS - 2), told, 10.0)


def _head(sheet: Sheet, placed: Placed, box: Box, more: str) -> None:
    head = sheet.deck.teller.say.noted(placed.lane.head, more.format(n=placed.left_out) if placed.left_out else "")
    told = [para(head, bold=True)]
    size = fitting(told, box.width - 6, box.height, sheet.language, (TEXT, 11.0, 10.0, 9.0))
    if height(told, size, box.width - 6, sheet.language) > box.height:
        told = [para(within(head, size, box.width - 6, 2), bold=True)]
    sheet.write(box._replace(width=box.width - 6), told, size)


def _mark(sheet: Sheet, mark: Mark, across: Scale, y: float, size: float) -> None:
    left = across.at(mark.first)
    if mark.dot:
        box, form = Box(left - size / 2, y - size / 2, size, size), "ellipse"
    else:
        wide = max(across.at(mark.until) - left, 4)
        box, form = Box(left, y - size * 0.35, wide, size * 0.7), "rect"
    drawn = sheet.canvas.mark(form, box, mark.look, mark.name)
    if mark.number and mark.dot and size >= NUMBER + 2:
        ink = "#ffffff" if mark.look.fill == mark.look.line else INK
        told = [para(mark.number[:3], bold=True, colour=ink)._replace(align="ctr")]
        if letters.width(mark.number[:3], NUMBER) * BROADER <= size:
            sheet.canvas.text(box, told, NUMBER, sheet.language, on=drawn, anchor="ctr")
