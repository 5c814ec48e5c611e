"""What the room sees of a view: its open record, or its drawing, or the first rows of its table."""

from collections.abc import Iterator

from lxml import html as parser

from dashboard.embeds import figures
from dashboard.embeds.offline import overview
from dashboard.embeds.offline.way import Way
from dashboard.exports.html import Child, Element, spoken, tag
from dashboard.selection import Selection
from dashboard.telling import views
from dashboard.telling.drawer import head
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller

MOST_ROWS = 8  # of a table that can be read from the back of a room
_FIGURES = {page: name for name, page in figures.PAGES.items()}


def write(told: Teller, chosen: Selection, base: str) -> Iterator[Child]:
    """Yield what is seen of a view. base: our address, no slash at its end."""
    key = chosen.place.record
    if told.record.table_of(key):
        yield from _record(told, key)
        return
    first = views.findings(told, chosen)[:1]
    if chosen.place.page == "overview":
        yield from map(_still, overview.drawn(told, Way(told.language, told.record), *first))
    elif drawings := _drawings(told, chosen, base):
        yield _still(parser.fragment_fromstring(drawings[0]))
    else:
        for found in first:
            yield from _table(told, found)


def _drawings(told: Teller, chosen: Selection, base: str) -> tuple[str, ...]:
    name = _FIGURES.get(chosen.place.page)
    return figures.drawn(told, chosen, name, base).drawings if name else ()


def _record(told: Teller, key: str) -> Iterator[Child]:
    """Yield what a record is, its title, the fact in one line, its summary and its marks."""
    row, line, marks = told.record.row(key), head.line(told, key), told.marks(key)
    yield tag("p", " · ".join((head.kind(told, key), *head.countries(told, key))), class_="pale")
    yield tag("h3", *spoken((told.piece(head.title(told, key)),)))
    yield tag("p", line) if line else None
    yield tag("p", *spoken((told.piece(row["summary"]),))) if row.get("summary") else None
    yield tag("p", " · ".join(marks), class_="pale") if marks else None


def _still(part: Child) -> Child:
    """Return a part without its links, which would lead away in mid-talk."""
    for link in list(part.iter("{*}a", "a")) if isinstance(part, Element) else ():
        link.tag = link.tag.removesuffix("a") + "g"
        for name in ("href", "target", "tabindex"):
            link.attrib.pop(name, None)
    return part


def _table(told: Teller, found: Finding) -> Iterator[Child]:
    table = found.table
    yield tag("h3", found.title)
    if not table.rows:
        yield tag("p", found.sentence or told.say("state.nothing"))
        return
    heads = tag("tr", *(tag("th", text, scope="col") for text in table.heads))
    cells = ([("" if cell is None else str(cell)) for cell in row] for row in table.rows[:MOST_ROWS])
    rows = (tag("tr", *(tag("td", *spoken((told.piece(cell),))) for cell in row)) for row in cells)
    yield tag("table", tag("thead", heads), tag("tbody", *rows))
    left = len(table.rows) - MOST_ROWS
    yield tag("p", told.say.count("more_rows", left), class_="pale") if left > 0 else None
