"""Each finding of a page as one slide or several: a map, a timeline, a chart, a table or text, with its sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.exports import typeface
from dashboard.exports.colophon import Colophon
from dashboard.exports.slides import counts, maps, marks, notes, rows, table, timeline
from dashboard.exports.slides.sheet import BELOW, BODY, Deck, Sheet
from dashboard.exports.slides.table import Row
from dashboard.exports.slides.text import Para, height, roomiest, sentence, within
from dashboard.measures import history
from dashboard.selection import Selection
from dashboard.telling.finding import Finding, Grid
from dashboard.telling.teller import Teller

MOST = 2  # slides of one list
ITEMS, TEXT = 8, (18.0, 16.0, 14.0, 13.0, 12.0)  # records told as text on a slide, and sizes of their letters
SAID = (TEXT[1:], 66.0)  # sizes of the sentence above records, and the most points that it takes
KEY = 22.0  # points for the key of a timeline
REST = 18.0  # points for the line that says how many more there are


class Told(NamedTuple):
    """A finding to be shown. `chosen`: of which it was told. `about`: what its slides say of themselves.

    `title`: above it, the finding's own unless a story says a sentence. `said`: that comes first in the notes.
    `language`: of the title, if it is neither the reader's nor that of the record; else blank.
    """

    deck: Deck
    chosen: Selection
    about: Colophon
    found: Finding
    title: str
    said: str = ""
    language: str = ""

    @property
    def teller(self) -> Teller:
        """The teller."""
        return self.deck.teller

    def sheet(self, at: int = 1, of: int = 1, **more: object) -> Sheet:
        """Return a new slide, the `at`-th of several of this finding. more: as for `Sheet`."""
        say, title = self.teller.say, self.title
        named = say("slides.part", title=title, n=at, total=of) if of > 1 else title
        made = Sheet(self.deck, named, self.about, foreign=self.language or self.teller.foreign(title), **more)
        made.notes(notes.of(self.teller, self.found, self.about, self.said))
        return made

    def name(self) -> str:
        """Return what the figure is called, for its alternative text."""
        return self.teller.say.sentences(f"{self.title}.", self.found.sentence)


def add(told: Told) -> None:
    """Add the slides of a finding."""
    if maps.add(told):
        return
    for way in (_timeline, _chart, _grid, _cards, _table):
        if way(told):
            return
    _nothing(told)


def _nothing(told: Told) -> None:
    told.sheet().say(told.found.sentence or told.teller.say("nothing.short"))


def _above(told: Told, words: str) -> float:
    """Return the height that a sentence takes above records, with the room below it."""
    words, (sizes, high) = typeface.plain(words), SAID
    return sentence(words, BODY.width, high, told.teller.language, sizes).height + BELOW if words else 0.0


def _timeline(told: Told) -> bool:
    lanes = marks.lanes(told.teller, told.found)
    if not lanes:
        return False
    first, _ = history.years(told.teller.record)
    early = any(mark.first < f"{first:04}" for lane in lanes for mark in lane.marks)
    said = told.teller.say.sentences(told.found.sentence, told.teller.say("slides.early", year=first) if early else "")
    above = _above(told, said)
    room = BODY._replace(top=BODY.top + above, height=BODY.height - above - KEY)
    lanes = timeline.clipped(lanes, first)
    across = timeline.scale(lanes, room)
    pages = timeline.parted(lanes, room, across, told.teller.language)
    more = told.teller.say("history.lane", lane="", n="{n}").strip()
    for at, (pitch, own) in enumerate(pages, 1):
        sheet = told.sheet(at, len(pages))
        sheet.say(said, *SAID)
        sheet.room = room
        timeline.put(sheet, own, pitch, across, more)
        sheet.room = BODY._replace(top=room.bottom + 4, height=KEY - 4)
        timeline.key(sheet, [each.lane for each in own])
    return True


def _chart(told: Told) -> bool:
    held = counts.counts(told.found)
    if held and any(held.numbers):
        sheet = told.sheet()
        sheet.say(told.found.sentence)
        counts.put(sheet, held, told.name())
    elif held:
        _nothing(told)
    return bool(held)


def _grid(told: Told) -> bool:
    grid = told.found.figure
    if not (isinstance(grid, Grid) and grid.rows):
        return False
    heads, held = rows.of_grid(told.teller, grid, short=told.found.name == "agreements")
    _tables(told, heads, held, len(grid.rows), (*table.SIZES, 11.0, 10.0), len(held))
    return True


def _cards(told: Told) -> bool:
    held = rows.cards(told.teller, told.found)
    if not held:
        return False
    texts = {told.teller.record.table_of(each.card.record) for each in held} <= {*rows.TEXTS}
    if texts:
        _texts(told, [rows.item(each.card) for each in held])
    else:
        _tables(told, *rows.of_cards(told.teller, held), len(told.found.table.rows))
    return True


def _table(told: Told) -> bool:
    if told.found.table.rows:
        _tables(told, *rows.of_table(told.teller, told.found), len(told.found.table.rows))
    return bool(told.found.table.rows)


def _tables(
    told: Told, heads: Row, held: Sequence[Row], total: int, sizes: Sequence[float] = table.SIZES, most: int = MOST
) -> None:
    """Add rows as tables. total: of the records, shown or not. most: slides."""
    language = told.teller.language
    high = BODY.height - REST - _above(told, told.found.sentence)
    enough = held[: max(rows.MOST_ROWS + 1, most)]
    pages = table.parted(heads, enough, BODY.width, high, language, sizes)
    shown = pages[:most]
    left = total - sum(not row[0].across for page in shown for row in page.rows)
    for at, page in enumerate(shown, 1):
        sheet = told.sheet(at, len(shown))
        sheet.say(told.found.sentence, *SAID)
        table.put(sheet, heads, page, told.name())
        sheet.room = sheet.room._replace(top=sheet.room.top + sum(page.heights), height=REST)
        if at == len(shown):
            _rest(told, sheet, left, len(heads) == rows.MOST_COLUMNS < len(rows.filled(told.found.table.rows)))


def _texts(told: Told, items: Sequence[list[Para]]) -> None:
    """Add records as text, as many to a slide as stand there."""
    pages = roomiest(TEXT, lambda size: _parted(told, items[: MOST * ITEMS + 1], size))
    shown = pages[:MOST]
    left = len(told.found.table.rows) - sum(len(page) for _, page in shown)
    for at, (size, page) in enumerate(shown, 1):
        sheet = told.sheet(at, len(shown))
        sheet.say(told.found.sentence, *SAID)
        told_here = [each for item in page for each in item]
        taken = height(told_here, size, sheet.room.width, told.teller.language)
        sheet.write(sheet.room._replace(height=taken), told_here, size)
        sheet.room = sheet.room._replace(top=sheet.room.top + taken, height=REST)
        if at == len(shown):
            _rest(told, sheet, left)


def _parted(told: Told, items: Sequence[list[Para]], size: float) -> Iterator[tuple[float, list[list[Para]]]]:
    language, high = told.teller.language, BODY.height - REST - _above(told, told.found.sentence)
    own: list[list[Para]] = []
    for item in items:
        item = rows.shorter(item, size, high, language)
        longer = [each for one in (*own, item) for each in one]
        if own and (len(own) == ITEMS or height(longer, size, BODY.width, language) > high):
            yield size, own
            own = []
        own.append(item)
    yield size, own


def _rest(told: Told, sheet: Sheet, left: int, whole: bool = False) -> None:
    """Write how many records are not shown, or that there are more columns, and where all are."""
    if not left and not whole:
        return
    line = notes.rest(told.teller, left, told.about) if left else notes.whole(told.teller, told.about)
    cut = tuple(run._replace(words=within(run.words, 12.0, sheet.room.width * 0.7, 1)) for run in line.runs)
    sheet.write(sheet.room._replace(top=sheet.room.top + 2, height=REST - 2), [line._replace(runs=cut)], 11.0)
