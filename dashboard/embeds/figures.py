"""The figures that other sites may show: which they are, and how each is drawn for a selection."""

from collections.abc import Callable
from typing import NamedTuple

from dashboard.charts import matrix, meetings, schematic
from dashboard.charts.matrix import Field
from dashboard.memo import memo
from dashboard.selection import Selection, permanent
from dashboard.telling import labels, views
from dashboard.telling.finding import Cell, Finding
from dashboard.telling.teller import Teller

Way = Callable[[str], str]  # the address at which a record stands open
PAGES = {"matrix": "agreements", "schematic": "map", "timeline": "meetings"}  # figure → its page


class Drawn(NamedTuple):
    """A figure. `drawings`: for wide and for narrow room, or one for both; none if there is nothing to draw."""

    name: str
    finding: Finding
    answer: str
    drawings: tuple[str, ...]


@memo
def drawn(teller: Teller, chosen: Selection, name: str, base: str) -> Drawn:
    """Return a figure. chosen: a selection of its page. name: a key of PAGES. base: our address, for its links."""
    held = chosen.on(record="", tab="pairs", map_view="schematic" if name == "schematic" else chosen.place.map_view)
    first = views.findings(teller, held)[0]
    drawings = _DRAWING[name](teller, first, held, lambda key: f"{base}/{permanent.page(held.on(record=key))}")
    return Drawn(name, first, views.answer(teller, held), drawings)


def _matrix(teller: Teller, found: Finding, chosen: Selection, way: Way) -> tuple[str, ...]:
    grid = found.figure
    rows = [(head, [cell and _field(teller, cell, way) for cell in cells]) for head, cells in grid.rows]
    return (matrix.matrix(grid.heads, rows, found.title),) if rows else ()


def _field(teller: Teller, cell: Cell, way: Way) -> Field:
    whole = cell.whole(teller.say)
    return Field(cell.short or cell.words, cell.state, way(cell.opens) if cell.opens else "", cell.name or whole)


def _schematic(teller: Teller, found: Finding, chosen: Selection, way: Way) -> tuple[str, ...]:
    named = labels.on_schematic(teller, found.figure, chosen.filters.asof)
    return (schematic.schematic(found.figure, named, way, teller.say("schematic.name"), chosen.place.border),)


def _timeline(teller: Teller, found: Finding, chosen: Selection, way: Way) -> tuple[str, ...]:
    spans = found.figure if found.name == "meetings" else ()
    if not spans:
        return ()
    said = meetings.Said(found.title, labels.series(teller, spans), teller.say("meetings.once"))
    end, made = chosen.filters.end, teller.record.package.created
    today, names = made if not end or end >= int(made[:4]) else "", labels.named(teller, spans)
    shapes = (meetings.WIDE, meetings.NARROW)
    return tuple(meetings.timeline(spans, names, said, today, way, shape) for shape in shapes)


_DRAWING = {"matrix": _matrix, "schematic": _schematic, "timeline": _timeline}
