"""The symbols of posts as native shapes: the forms and colours of the map, and its key."""

from collections.abc import Mapping, Sequence

from dashboard import theme
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import Sheet
from dashboard.exports.slides.text import height, para
from dashboard.exports.typeface import plain
from dashboard.telling.labels import Entry

LIGHT = theme.SCHEMES["light"]
# The form of DrawingML for each shape of `theme.KINDS`, and by how many degrees it is turned.
FORMS = {
    "circle": ("ellipse", 0),
    "triangle": ("triangle", 0),
    "square": ("rect", 0),
    "diamond": ("diamond", 0),
    "pentagon": ("pentagon", 0),
    "hexagon": ("hexagon", 0),
    "fallen_triangle": ("triangle", 180),
    "octagon": ("octagon", 0),
    "bar": ("rect", 0),
}
_SHARES = {"square": (0.84, 0.84), "bar": (1.0, 0.46)}  # width and height, in parts of the size
COLUMNS, BESIDE = (1, 2), 26.0  # of a key; points from the left of an entry to its words
SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0)  # of the words of a key
PALER = 0.3  # opacity of the paler tone


def post(
    sheet: Sheet, kind: str, certainty: str, paler: bool, spot: tuple[float, float], size: float, name: str
) -> None:
    """Put the symbol of a post on a slide. kind, certainty, paler: as of `rows.Post`. spot: its middle."""
    colour, shape = theme.KINDS[kind]
    form, turned = FORMS[shape]
    wide, high = (size * share for share in _SHARES.get(shape, (1.0, 1.0)))
    box = Box(spot[0] - wide / 2, spot[1] - high / 2, wide, high)
    full = certainty == "solid"
    edge = LIGHT[f"edge-{shape}"]
    fill = theme.mixed(LIGHT["ground"], colour, PALER) if full and paler else colour if full else LIGHT["ground"]
    dash = "sysDash" if certainty == "planned" else ""
    sheet.canvas.mark(form, box, Look(fill, edge, 1.0 if full or paler else 1.5, dash), name, turned)
    if certainty == "closed":
        ends = (box.left, box.bottom), (box.right, box.top)
        sheet.canvas.line(*ends, Look(line=edge, width=1.5), name)


def tall(sheet: Sheet, entries: Sequence[Entry], width: float, size: float = 9.0) -> float:
    """Return how high a key stands, in as many columns as make it lowest. size: of its letters."""
    return min(_high(sheet, entries, width, size, columns) for columns in COLUMNS)


def _high(sheet: Sheet, entries: Sequence[Entry], width: float, size: float, columns: int) -> float:
    return max(map(sum, _parted(_heights(sheet, entries, width, size, columns), columns)), default=0.0)


def _heights(sheet: Sheet, entries: Sequence[Entry], width: float, size: float, columns: int) -> list[float]:
    """Return the height of each entry, with the room below it."""
    room = width / columns - BESIDE
    return [height([para(plain(entry.words))], size, room, sheet.language) + 3 for entry in entries]


def _parted(held: Sequence, columns: int) -> list[Sequence]:
    own = -(-len(held) // columns)
    return [held[at : at + own] for at in range(0, len(held), max(own, 1))]


def key(sheet: Sheet, entries: Sequence[Entry], box: Box, line: Look, looks: Mapping[str, Look]) -> None:
    """Put a key on a slide: a symbol and its words for each entry, in two columns if one has not the room.

    line: how the line of an entry without kind looks, unless there is another look for its words.
    """
    ways = [(size, columns) for size in SIZES for columns in COLUMNS]
    fit = (way for way in ways if _high(sheet, entries, box.width, *way) <= box.height)
    size, columns = next(fit, ways[-1])
    wide, heights = box.width / columns, _heights(sheet, entries, box.width, size, columns)
    parts = zip(_parted(entries, columns), _parted(heights, columns), strict=True)
    for at, (own, high) in enumerate(parts):
        left, top = box.left + at * wide, box.top
        for entry, taken in zip(own, high, strict=True):
            if top + taken - 3 > box.bottom:
                break
            _entry(sheet, entry, Box(left, top, wide, taken - 3), size, looks.get(entry.words, line))
            top += taken


def _entry(sheet: Sheet, entry: Entry, box: Box, size: float, line: Look) -> None:
    middle = box.top + size * 0.65
    if entry.kind:
        post(sheet, entry.kind, entry.certainty, entry.paler, (box.left + 9, middle), 12, entry.words)
    else:
        own = line._replace(line=theme.PALER) if entry.paler else line
        sheet.canvas.line((box.left, middle), (box.left + 18, middle), own, entry.words)
    words = box._replace(left=box.left + BESIDE, width=box.width - BESIDE)
    sheet.write(words, [para(plain(entry.words))], size)
