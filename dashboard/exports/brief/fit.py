"""What of a brief stands on two pages: the first rows of each section, with the number and the address of the rest."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.charts import letters
from dashboard.charts.flow import lines
from dashboard.exports import colophon, typeface
from dashboard.exports.colophon import Colophon
from dashboard.selection import permanent
from dashboard.telling import sources
from dashboard.telling.brief import Brief, Row, Section
from dashboard.telling.sources import Source
from dashboard.telling.teller import Teller

PAGES, WIDTH, HEIGHT = 2, 511.0, 748.0  # points of a page of A4 within its margins
SIDES, ABOVE, BELOW = 42.0, 36.0, 58.0  # points of the margins
SPARE = 1.04  # of the pages, by an estimate that is a fifth too high: fonts differ, and no row is broken
SIZE, SMALL, HEADING, TITLE = 9.0, 8.0, 11.5, 20.0
CELL = 4.0  # points above and below the words of a cell, and its line
MOST: Mapping[str, int] = {"facts": 4, "commitments": 3, "practices": 4, "sources": 10}
USUAL, LEAST = 6, 1
LONGEST = 150.0  # widths of letters of a cell: of a title of thousands of letters, the beginning
# The widths of columns, in parts of the page, by their number.
COLUMNS: Mapping[int, tuple[float, ...]] = {1: (1.0,), 2: (0.48, 0.52), 3: (0.2, 0.36, 0.44)}
COMMITTED = (0.58, 0.18, 0.24)


class Shown(NamedTuple):
    """A section as it stands. `rows`: the first ones. `left`: how many more there are. `address`: where, or blank."""

    section: Section
    rows: tuple[Row, ...]
    left: int
    address: str

    @property
    def columns(self) -> tuple[float, ...]:
        """The widths of its columns."""
        return COMMITTED if self.section.name == "commitments" else COLUMNS[len(self.section.heads)]


class Fitted(NamedTuple):
    """A brief as it stands on its pages. `cited`: the first sources of all rows shown. `uncited`: how many more."""

    brief: Brief
    about: Colophon
    sections: tuple[Shown, ...]
    cited: tuple[Source, ...]
    uncited: int


def fitted(teller: Teller, brief: Brief, base: str) -> Fitted:
    """Return a brief of which as much is shown as stands on PAGES pages. base: our address, blank if not known."""
    about = colophon.of(teller, brief.chosen, base)
    numbers = {each.name: min(len(each.rows), MOST.get(each.name, USUAL)) for each in brief.sections}
    numbers["sources"] = MOST["sources"]
    while True:
        made = _made(teller, brief, about, base, numbers)
        if _height(teller, made) <= PAGES * HEIGHT * SPARE:
            return made
        longest = max(numbers, key=lambda name: (numbers[name] > LEAST, name != "facts", numbers[name]))
        if numbers[longest] <= LEAST:
            return made
        numbers[longest] -= 1


def _made(teller: Teller, brief: Brief, about: Colophon, base: str, numbers: Mapping[str, int]) -> Fitted:
    shown = []
    for each in brief.sections:
        rows = each.rows[: numbers[each.name]]
        address = f"{base}/{permanent.page(each.whole)}" if base else ""
        shown.append(Shown(each, tuple(map(_short, rows)), len(each.rows) - len(rows), address))
    cited = sources.cited(teller, dict.fromkeys(key for each in shown for row in each.rows for key in row.rests_on))
    return Fitted(brief, about, tuple(shown), cited[: numbers["sources"]], max(len(cited) - numbers["sources"], 0))


def _short(row: Row) -> Row:
    return row._replace(cells=tuple(cell._replace(words=short(cell.words)) for cell in row.cells))


def short(words: str) -> str:
    """Return words as one line of a safe text, cut with a sign if they are long."""
    return letters.cut(typeface.plain(words), LONGEST, 1.0)


def _height(teller: Teller, made: Fitted) -> float:
    """Return about how many points a brief takes."""
    lead = typeface.of(teller.language).leading
    about = (made.about.cited, teller.say("data.licence"))
    total = TITLE * lead + SIZE * lead * (2 + lines(made.brief.state, WIDTH / SIZE)) + 12
    total += sum(_section(each, lead, teller) for each in made.sections)
    total += HEADING * lead + 8 + sum(_line(source_words(each), lead) for each in made.cited)
    return total + sum(_line(each, lead) for each in about) + 2 * SMALL * lead


def _section(each: Shown, lead: float, teller: Teller) -> float:
    total = HEADING * lead + 8
    if not each.rows:
        return total + SIZE * lead + 3
    total += SIZE * lead + CELL if each.section.name != "gaps" else 0
    total += sum(_row(row, each.columns, teller) for row in each.rows)
    return total + (_line(each.address, lead) if each.left else 0)


def _row(row: Row, columns: Sequence[float], teller: Teller) -> float:
    heights = []
    for cell, part in zip(row.cells, columns, strict=True):
        lead = typeface.of(cell.language or typeface.spoken(cell.words, teller.language)).leading
        heights.append(lines(cell.words, (WIDTH * part - 8) / SIZE) * SIZE * lead)
    return max(heights) + CELL


def _line(words: str, lead: float) -> float:
    return lines(words, WIDTH / SMALL) * SMALL * lead + 2


def source_words(source: Source) -> str:
    """Return a source in a line: title, publisher and date, address."""
    return " · ".join(filter(None, map(short, (source.title, source.basis, source.address.url))))
