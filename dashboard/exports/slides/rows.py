"""What a finding holds, as rows of a native table: grids with their states, cards with their headings, or its table."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dashboard import theme
from dashboard.exports.csv import joined
from dashboard.exports.slides.sheet import BODY
from dashboard.exports.slides.table import Field, Row, field, head
from dashboard.exports.slides.text import PALE, Para, height, para, within
from dashboard.exports.typeface import plain
from dashboard.telling import lists
from dashboard.telling.beside import SAID_IN_PARTS
from dashboard.telling.blocks import Group
from dashboard.telling.card import Card
from dashboard.telling.finding import Cell, Finding, Grid
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

MOST_COLUMNS, MOST_ROWS = 8, 24  # of a list on slides
_RGBA = re.compile(r"rgba\((\d+), (\d+), (\d+), (\.\d+)\)")
TEXTS = ("news", "practices", "documents")  # tables whose records are told with their summaries, not in columns
GROUND = theme.SCHEMES["light"]["ground"]
GROUP = "#eef1f4"


class Shown(NamedTuple):
    """A card as it is shown. `heading`: above it, or blank. `table`: of its group, blank if it is in none."""

    card: Card
    heading: str = ""
    table: str = ""


def cards(teller: Teller, found: Finding) -> tuple[Shown, ...]:
    """Return the records of a finding as cards, each with the headings above it; none if it has no cards.

    Lists have the cards of their records; a finding with groups has its own.
    """
    held = found.figure
    if isinstance(held, tuple) and held and all(isinstance(each, Group) for each in held):
        return tuple(Shown(card, _headed(teller, group), group.table) for group in held for card in group.cards)
    if isinstance(held, tuple) and held and all(isinstance(each, Card) for each in held):
        return tuple(map(Shown, held))
    table = listed(teller, found)
    if table:
        return tuple(map(Shown, lists.cards_by_id(teller, found.table.records, table)))
    return ()


def listed(teller: Teller, found: Finding) -> str:
    """Return the table whose records a finding lists in the columns of its kind; blank if it does not."""
    tables = {teller.record.table_of(key) for key in found.table.records}
    if len(tables) != 1 or not tables <= {*teller.record.package.record_tables}:
        return ""
    (table,) = tables
    heads = tuple(teller.say(f"column.{column}") for column in registry.of(table).columns)
    return table if heads == found.table.heads else ""


def _headed(teller: Teller, group: Group) -> str:
    return " · ".join(heading.whole(teller.say) for heading in group.headings)


def of_cards(teller: Teller, held: Sequence[Shown]) -> tuple[Row, list[Row]]:
    """Return cards as heads and rows, without columns that no card fills; a row across for each heading.

    The columns are title, byline, countries and marks. A record that is told by its text has it below its title.
    """
    say, rows, above = teller.say, [], ""
    told = [(each.card.title, _byline(each.card), say.items(*each.card.tags)) for each in held]
    columns = filled(told)
    for each, words in zip(held, told, strict=True):
        if each.heading and each.heading != above:
            rows.append((field(each.heading, fill=GROUP, across=True, bold=True),))
        above = each.heading
        first = field(words[0], each.card.language, bold=not each.card.light)
        if each.table in SAID_IN_PARTS and each.card.summary:
            first = Field((*first.told, *field(each.card.summary, teller.foreign(each.card.summary)).told))
        rows.append(tuple(field(words[at]) if at else first for at in columns))
    heads = say("column.title"), say("block.byline"), say("block.tags")
    return tuple(head(heads[at]) for at in columns), rows


def _byline(card: Card) -> str:
    return " · ".join(filter(None, (*card.meta, *_printed(card))))


def filled(told: Sequence[Sequence[object]]) -> list[int]:
    """Return the first column, and those in which one of the first rows, which are shown, says something.

    told: rows of words, or of values.
    """
    columns = enumerate(zip(*told[:MOST_ROWS], strict=True))
    return [at for at, column in columns if not at or any(map(_words, column))]


def _words(cell: object) -> str:
    return "" if cell is None else str(joined(cell))


def item(card: Card) -> list[Para]:
    """Return a card as paragraphs: title, byline, summary, and how it is reached."""
    after = " · ".join(filter(None, (*card.meta, *card.tags)))
    printed = " · ".join(_printed(card))
    parts = [
        para(plain(card.title), card.language, bold=True),
        para(plain(card.summary), card.summary_language, scale=0.9) if card.summary else None,
        para(plain(after), scale=0.8, colour=PALE),
        para(plain(printed), scale=0.8) if printed else None,
    ]
    held = [each for each in parts if each]
    return [*held[:-1], held[-1]._replace(after=0.7)]


def shorter(item: list[Para], size: float, high: float, language: str) -> list[Para]:
    """Return a record that `item` told in no more than half a slide, its parts cut with a sign if they have to be."""
    most = 4
    while most and height(item, size, BODY.width, language) > high / 2:
        item = [
            each._replace(
                runs=tuple(run._replace(words=within(run.words, size, BODY.width, most)) for run in each.runs)
            )
            for each in item
        ]
        most -= 1
    return item


def _printed(card: Card) -> list[str]:
    """Return how a body is reached, such as the number of a hotline."""
    return [entry for entries, _ in card.printed for entry in entries]


def of_grid(teller: Teller, grid: Grid, short: bool) -> tuple[Row, list[Row]]:
    """Return a grid as heads and rows, each cell with the tone of its state. short: in as few words as it has."""
    rows, groups = [], dict(grid.groups)
    for at, (name, cells) in enumerate(grid.rows):
        if at in groups:
            rows.append((field(groups[at], fill=GROUP, across=True, bold=True),))
        rows.append((field(name, teller.foreign(name), bold=True), *(_cell(cell, short) for cell in cells)))
    return tuple(map(head, grid.heads)), rows


def _cell(cell: Cell | None, short: bool) -> Field:
    if cell is None:
        return Field((para(""),), "#f1f3f5")
    more = cell.short if short else cell.more
    lines = [para(plain(cell.words), bold=bool(cell.state))]
    lines += [para(plain(more), scale=0.85, colour=PALE)] if more and more != cell.words else []
    return Field(tuple(lines), toned(theme.TONES[cell.state]) if cell.state in theme.TONES else "")


def toned(tone: str) -> str:
    """Return a tone of `theme.TONES` as the colour that it makes on a slide."""
    *colour, part = _RGBA.fullmatch(tone).groups()
    return theme.mixed(GROUND, "#" + "".join(f"{int(each):02x}" for each in colour), float(part))


def of_table(teller: Teller, found: Finding) -> tuple[Row, list[Row]]:
    """Return the table of a finding as heads and rows, in the first MOST_COLUMNS columns that a row fills."""
    columns = filled(found.table.rows)[:MOST_COLUMNS]
    heads = tuple(head(found.table.heads[at]) for at in columns)
    return heads, [tuple(_plain(teller, row[at]) for at in columns) for row in found.table.rows]


def _plain(teller: Teller, cell: object) -> Field:
    """Return a cell. Of an address it has the site alone: the whole stands in the notes, with its source."""
    words = _words(cell)
    if words.startswith(("https://", "http://")):
        return field(words.split("/")[2], "en")
    return field(words, teller.foreign(words))
