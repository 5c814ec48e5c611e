"""The slides with a map at the left, and what it says and its key at the right."""

from typing import TYPE_CHECKING

from dashboard.charts.land import border
from dashboard.exports.slides import map as drawing
from dashboard.exports.slides import schematic, symbols
from dashboard.exports.slides.map import LINK, Said
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import Sheet
from dashboard.exports.slides.text import SIZES, fitting, height, leading, para, within
from dashboard.exports.typeface import plain
from dashboard.geometry import current
from dashboard.measures.overview_rows import SmallMap
from dashboard.measures.rows import Map, Post
from dashboard.telling import labels, small_map, whole
from dashboard.telling.labels import Entry
from dashboard.telling.views import overview

if TYPE_CHECKING:
    from dashboard.exports.slides.findings import Told

LEFT = Box(40, 24, 440, 450)
RIGHT = Box(510, 24, 410, 450)
TITLE = Box(RIGHT.left, RIGHT.top, RIGHT.width, 96)


def add(told: "Told") -> bool:
    """Add the slide of a finding that is a map; return False for any other."""
    held, way = told.found.figure, None
    if isinstance(held, Map):
        schematically = told.chosen.place.page == "map" and told.chosen.place.map_view == "schematic"
        way = _schematic if schematically else _map
    elif isinstance(held, SmallMap):
        way = _small
    elif isinstance(held, tuple) and held and all(isinstance(each, Post) for each in held):
        way = _border
    if way:
        way(told)
    return bool(way)


def _map(told: "Told") -> None:
    shown, place = told.found.figure, told.chosen.place
    sheet = told.sheet(box=TITLE)
    extent = place.extent if place.page == "map" else ""
    _drawn(told, sheet, shown, drawing.plane(drawing.frame(shown, extent), LEFT))


def _border(told: "Told") -> None:
    posts = told.found.figure
    pair = posts[0].border or "-".join(sorted(told.chosen.filters.country))
    sheet = told.sheet(box=TITLE)
    held = border(current(), pair)
    box = drawing.around(pair, posts) if held else drawing.frame(Map(posts, (), ()), "")
    _drawn(told, sheet, Map(posts, (), ()), drawing.plane(box, LEFT), two=True)


def _drawn(told: "Told", sheet: Sheet, shown: Map, plane: object, two: bool = False) -> None:
    say, day = told.teller.say, told.chosen.filters.asof
    words = {key: _whole(label) for key, label in labels.on_map(told.teller, shown, day).items()}
    names = {code: told.teller.record.label(code) for code in told.teller.record.members}
    chosen = [code for code in told.chosen.filters.country if code in names] or [*names]
    named = {code: name for code, name in names.items() if not two or code in chosen}
    said = Said(words, words, names, named, told.name())
    outside = drawing.put(sheet, shown, said, plane, LEFT, chosen)
    entries = labels.legend(told.teller, shown.posts, told.chosen.filters)
    entries += labels.lines(told.teller, shown.links, told.chosen.filters) if shown.links else ()
    beyond = say("slides.beyond", n=outside) if outside else ""
    _beside(told, sheet, say.sentences(told.found.sentence, beyond), entries)


def _whole(label: labels.Label) -> str:
    return " · ".join(filter(None, (label.name, *label.lines)))


def _schematic(told: "Told") -> None:
    shown, sheet = told.found.figure, told.sheet(box=TITLE)
    words = labels.on_schematic(told.teller, shown, told.chosen.filters.asof)
    schematic.put(sheet, shown, {key: _whole(label) for key, label in words.items()}, LEFT)
    entries = labels.legend(told.teller, shown.posts, told.chosen.filters)
    _beside(told, sheet, told.found.sentence, (*entries, *labels.lines(told.teller, shown.links, told.chosen.filters)))


def _small(told: "Told") -> None:
    shown, sheet = told.found.figure, told.sheet(box=TITLE)
    held = overview.shown(told.teller, told.chosen.filters)
    words = {key: (each.name, each.more, each.opens) for key, each in small_map.words(told.teller, shown, held).items()}
    room = LEFT._replace(top=LEFT.top + 60, height=LEFT.height - 60)
    schematic.small(sheet, shown, words, room)
    found = small_map.key(told.teller, shown, held)
    looks = {entry.words: schematic.bond(entry.step) for entry in found if entry.step}
    entries = tuple(Entry(entry.words, paler=not entry.step) for entry in found)
    _beside(told, sheet, told.found.sentence, entries, looks)


def _beside(
    told: "Told", sheet: Sheet, sentence: str, entries: tuple[Entry, ...], looks: dict[str, Look] | None = None
) -> None:
    """Write sentence, key and disclaimer beside a map. looks: of lines by their words; None if all are alike."""
    language = told.teller.language
    room = Box(RIGHT.left, TITLE.bottom + 10, RIGHT.width, RIGHT.bottom - TITLE.bottom - 10)
    note = [para(plain(whole.disclaimer(told.teller)), colour="#5f6770")] if looks is None else []
    low = height(note, 9.0, room.width, language)
    words = [para(plain(sentence))]
    most = room.height - low - (symbols.tall(sheet, entries, room.width) + 24 if entries else 0)
    most = max(most, room.height * 0.15)
    size = fitting(words, room.width, most, language, (*SIZES[3:], 9.0))
    words = [para(within(plain(sentence), size, room.width, int(most / (size * leading(language)))))]
    high = height(words, size, room.width, language)
    sheet.write(room._replace(height=high), words, size)
    below = Box(room.left, room.top + high + 12, room.width, room.bottom - low - 8 - (room.top + high + 12))
    symbols.key(sheet, entries, below, LINK, looks or {})
    if note:
        sheet.write(Box(room.left, room.bottom - low, room.width, low), note, 9.0)
