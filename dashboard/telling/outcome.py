"""The outcome of a dry run, small enough to be handed from one process to another and shown at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from dashboard import dry_run, words
from dashboard.dry_run import DryRun
from dashboard.languages import DEFAULT
from dashboard.measures import differences
from dashboard.measures import dry_run as measures
from dashboard.measures import map as maps
from dashboard.measures.rows import Map, MeetingSpan
from dashboard.package.description import Table
from dashboard.parse.faults import Fault
from dashboard.record import Record
from dashboard.telling import labels
from dashboard.telling.labels import Label
from dashboard.telling.teller import teller

MOST_FAULTS = 100  # of each kind that a page shows
MOST_CHANGES = 5_000  # cells
MOST_MARKS = 500  # on the map, and on the timeline


@dataclass(frozen=True)
class Faults:
    """The number of faults of one kind, and the first of them."""

    number: int
    first: tuple[Fault, ...]


@dataclass(frozen=True)
class Marks:
    """What is new or changed on the map and on the timeline, the first MOST_MARKS of each, and how many there are.

    `labels`: those of the map, by language and id.
    """

    map: Map
    meetings: tuple[MeetingSpan, ...]
    posts_in_all: int
    meetings_in_all: int
    labels: Mapping[str, Mapping[str, Label]]


@dataclass(frozen=True, eq=False)
class Outcome:
    """The outcome of the dry run of a file in the place of a table.

    `faults`, `left`, `elsewhere`, `owed`: as in DryRun. `ordered`: the file put in order, empty if it cannot be. `rows`
    and `wrong`: the faulty rows, see `measures.dry_run.faulty_rows`. `cells`: the first changes that the file would
    make, see `differences.cells`; None if the file cannot be entered. `counts`: how many records it would add, change
    and remove, None if the record as it stands has faults. `marks`: None if nothing would change.
    """

    table: Table
    faults: Faults
    left: Faults
    elsewhere: Faults
    owed: Faults
    ordered: bytes = field(repr=False)
    rows: pd.DataFrame = field(repr=False)
    wrong: pd.DataFrame = field(repr=False)
    enters: bool
    cells: pd.DataFrame | None = field(repr=False)
    changes: int
    counts: Mapping[str, int] | None
    marks: Marks | None = field(repr=False)

    @property
    def ready(self) -> bool:
        """Whether the file in order has no fault of its own."""
        return bool(self.ordered) and not self.left.number


def of(tried: DryRun, most: int | None = MOST_FAULTS, language: str = DEFAULT) -> Outcome:
    """Return the outcome of a dry run.

    most: the largest number of faults of each kind, None for all. language: of the remarks in the file put in order.
    """
    rows, wrong = measures.faulty_rows(tried, MOST_FAULTS)
    after, before = tried.record, tried.before
    compared = after is not None and before is not None
    cells = differences.cells(before, after.tables[tried.table.name]) if compared else None
    return Outcome(
        table=tried.table,
        **{name: _first(getattr(tried, name), most) for name in ("faults", "left", "elsewhere", "owed")},
        ordered=dry_run.ordered(tried, words.of(language)),
        rows=rows,
        wrong=wrong,
        enters=after is not None,
        cells=cells.head(MOST_CHANGES) if compared else None,
        changes=len(cells) if compared else 0,
        counts=differences.counts(cells) if compared else None,
        marks=_marks(after, tried.table.name, cells) if compared and len(cells) else None,
    )


def _first(faults: Sequence[Fault], most: int | None) -> Faults:
    return Faults(len(faults), tuple(faults[:most]))


def _marks(after: Record, table: str, cells: pd.DataFrame) -> Marks:
    """Return the marks that change with a table. after: the record with the file in place."""
    found = measures.concerned(after, table, cells)
    shown = Map(found.posts[:MOST_MARKS], found.links, maps.capitals(after))
    said = {code: labels.on_map(teller(after, code), shown) for code in words.languages()}
    return Marks(shown, found.meetings[:MOST_MARKS], len(found.posts), len(found.meetings), said)
