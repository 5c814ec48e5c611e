"""The picture that others show of a link to a page: its question, its answer, and the six countries."""

import io
from typing import NamedTuple

from PIL import Image, ImageDraw

from dashboard import theme
from dashboard.charts.small_map import BOXES, ENDS
from dashboard.embeds import pen
from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.telling import views
from dashboard.telling.teller import Teller

SIZE = WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT, ROOM, BAR = 64, 1136, 552, 12
ABOVE, TITLE, TEXT, SMALL = 24, 42, 27, 21  # sizes of text
MOST_TITLE, MOST_TEXT = 4, 7  # lines of the title and of the answer, at most
LEADING = 1.28  # height of a line in parts of its size, where the language has none of its own
TILES, SCALE = (668, 128), 1.175  # where the tiles begin, and their size in parts of that of the small map
FOOT = 556  # where the line above the foot lies
NAMES, INSET = (19, 17, 15), 6  # sizes of the name of a country, the first that fits in a line, and pixels beside it
COLOUR_OF_LINES = "#327ab6"
COLOURS = 64  # of the file: text in a few colours and its edges
NEIGHBOURS = 30  # pixels of the small map between two tiles that lie side by side
KEPT = 64  # pictures
_INK = theme.SCHEMES["light"]


class Card(NamedTuple):
    """What a card says. `above`: the page. `title`: what it is about, or its question. `emphasised`: countries."""

    above: str
    title: str
    answer: str
    emphasised: tuple[str, ...]


def said(told: Teller, chosen: Selection) -> Card:
    """Return what the card of a selection says. It ranks nothing and leaves out what is open beside the page."""
    held, page = chosen.on(record=""), chosen.place.page
    title = views.subject(told, held) or told.say(f"{page}.title")
    return Card(told.say(f"{page}.menu"), title, views.answer(told, held), held.filters.country)


def write(told: Teller, chosen: Selection) -> bytes:
    """Return the card of a selection as PNG. `pen.shapes` says whether it can be written in every language."""
    return _drawn(told, said(told, chosen))


@memo(most=KEPT)
def _drawn(told: Teller, card: Card) -> bytes:
    image = Image.new("RGB", SIZE, _INK["ground"])
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, BAR - 1), _INK["accent"])
    _tiles(draw, told, card.emphasised)
    _words(draw, card, theme.LEADING.get(told.language, LEADING))
    _foot(draw, told)
    written = io.BytesIO()
    image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def _words(draw: ImageDraw.ImageDraw, card: Card, leading: float) -> None:
    """Write what the card says, from top to bottom: of the answer, as much as there is room for."""
    line = BAR + 2 * ABOVE + ABOVE * leading / 2
    pen.write(draw, (LEFT, line), card.above, _INK["accent"], ABOVE, pen.BOLD)
    height = TITLE * min(leading, 1.6)
    for words in pen.broken(card.title, ROOM, TITLE, MOST_TITLE, pen.BOLD):
        line += height
        pen.write(draw, (LEFT, line), words, _INK["ink"], TITLE, pen.BOLD)
    line, height = line + TEXT * 0.6, TEXT * leading
    most = int((FOOT - TEXT - line) // height)
    for words in pen.broken(card.answer, ROOM, TEXT, min(most, MOST_TEXT)):
        line += height
        pen.write(draw, (LEFT, line), words, _INK["pale"], TEXT, pen.REGULAR)


def _foot(draw: ImageDraw.ImageDraw, told: Teller) -> None:
    """Write the name of the dashboard and the day of the data."""
    draw.line((LEFT, FOOT, RIGHT, FOOT), _INK["line"], 2)
    line, day = FOOT + 2 * SMALL, told.say("meetings.today", date=told.as_of)
    taken = pen.width(day, SMALL)
    (name,) = pen.broken(told.say("frame.name"), RIGHT - LEFT - taken - 2 * SMALL, SMALL, 1, pen.BOLD)
    pen.write(draw, (LEFT, line), name, _INK["ink"], SMALL, pen.BOLD)
    pen.write(draw, (RIGHT - taken, line), day, _INK["pale"], SMALL, pen.REGULAR)


def _tiles(draw: ImageDraw.ImageDraw, told: Teller, emphasised: tuple[str, ...]) -> None:
    """Draw the six countries as tiles that lie to each other as on the small map, and join neighbours."""
    for one, other in ENDS.values():
        if max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= NEIGHBOURS:
            draw.line((*_at(one), *_at(other)), COLOUR_OF_LINES, 5)
    for code, (left, top, right, bottom) in BOXES.items():
        held = code in emphasised
        corners = (*_at((left, top)), *_at((right, bottom)))
        draw.rounded_rectangle(corners, 7, _INK["accent" if held else "land"], theme.COUPLE)
        _name(draw, corners, told.record.label(code), _INK["ground" if held else "ink"], told.language)


def _at(place: tuple[float, float]) -> tuple[int, int]:
    return round(TILES[0] + SCALE * place[0]), round(TILES[1] + SCALE * place[1])


def _name(draw: ImageDraw.ImageDraw, corners: tuple[int, int, int, int], name: str, colour: str, language: str) -> None:
    """Write the name of a country in the middle of its tile, in two lines where one is too long."""
    left, top, right, bottom = corners
    room = right - left - 2 * INSET
    size = next((each for each in NAMES if pen.width(name, each, pen.BOLD) <= room), NAMES[-1])
    lines = pen.broken(name, room, size, 3, pen.BOLD)
    height = size * theme.LEADING.get(language, LEADING)
    line = (top + bottom - height * (len(lines) - 1)) / 2 + size * 0.36
    for at, words in enumerate(lines):
        middle = (left + right - pen.width(words, size, pen.BOLD)) / 2
        pen.write(draw, (middle, line + at * height), words, colour, size, pen.BOLD)
