"""A list that readers narrow: its rows in words and codes, its facets, and the words of its controls."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, filters
from dashboard.selection.place import FORMS
from dashboard.telling import choices, lists
from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

MOST_OPEN = 12  # codes of a facet that lie open; more are folded


@dataclass(frozen=True)
class Listed:
    """What a page lists. `table`: of its records. `rows`: the measure of those that match, in display order.

    `facets`: the fields of Filters with codes that narrow the list in the browser, as `q` does; all other filters
    decide which rows may be shown there. `cards`, `grid`: make cards and a table of ids; None for those of
    `telling.lists`. `title`: the position of the column of that table with the titles; None for the table's title
    column. `group`: returns the heading above a row; None for a list without headings. `event`: returns for each row a
    text that neighbouring rows about one event share, or blank. `told_by`: the fields of Filters besides `asof` that
    change what is told of a row.
    """

    page: str
    table: str
    rows: Callable[[Record, Filters], pd.DataFrame]
    facets: tuple[str, ...] = ()
    cards: Callable[[Teller, Filters, tuple[str, ...]], Sequence[Card]] | None = None
    grid: Callable[[Teller, tuple[str, ...], Filters], Table] | None = None
    title: int | None = None
    group: Callable[[Teller, Mapping], str] | None = None
    event: Callable[[pd.DataFrame], list[str]] | None = None
    told_by: tuple[str, ...] = ()

    def wider(self, chosen: Filters) -> Filters:
        """Return the filters that decide which rows are sent: without search words and facets."""
        return filters.of_page(chosen.without("q", *self.facets), self.page)

    def widest(self, chosen: Filters) -> Filters:
        """Return the filters without which rows are told otherwise. The rows that match them are sent once."""
        return self.wider(chosen).only("asof", *self.told_by)


@dataclass(frozen=True)
class Facet:
    """Codes to choose from. `name`: a field of Filters. `options`: (code, label), most frequent in the table first."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]

    @property
    def folded(self) -> bool:
        """Whether it has too many codes to lie open."""
        return len(self.options) > MOST_OPEN


@dataclass(frozen=True)
class Row:
    """One row. `text`: folded, to be searched. `codes`: for each facet, the positions of its options.

    `cells`: of the table, empty if the list is shown as cards. `group`: the heading above it, or blank. `event`: the
    same for neighbouring rows about one event, or blank. `paler`: whether its status is told in the paler tone.
    """

    card: Card
    text: str = ""
    codes: tuple[tuple[int, ...], ...] = ()
    cells: tuple[str, ...] = ()
    group: str = ""
    event: str = ""
    paler: bool = False


@dataclass(frozen=True)
class Listing:
    """A list in words. `label`: its name. `matching`: says how many match, with "{n}" for the number. `heads`: of its
    columns. `title`: the position of the column with the titles."""

    label: str
    matching: str
    facets: tuple[Facet, ...]
    rows: tuple[Row, ...]
    heads: tuple[str, ...] = ()
    title: int = 0


@dataclass(frozen=True)
class Part:
    """Some of the rows that match. `number`: of all of them. `counts`: for each facet, the numbers of its options."""

    number: int
    counts: tuple[tuple[int, ...], ...]
    rows: tuple[Row, ...]


@memo
def facets(teller: Teller, listed: Listed) -> tuple[Facet, ...]:
    """Return the facets of a list with every code that its table has."""
    rows, found = teller.record.facts[listed.table], []
    for name in listed.facets:
        counts = Counter(code for codes in _held(rows, name) for code in codes)
        codes = sorted(filter(None, counts), key=lambda code: (-counts[code], code))
        options = tuple((code, choices.label(teller, name, code)) for code in codes)
        found.append(Facet(name, teller.say(f"facet.{name}"), options))
    return tuple(found)


def listing(teller: Teller, listed: Listed, chosen: Filters, form: str, most: int) -> Listing:
    """Return a list with the rows that match `Listed.wider`; without rows if there are more than `most`.

    chosen: the filters of the page. form: one of FORMS.
    """
    name, wide = listed.table, listed.wider(chosen)
    rows = listed.rows(teller.record, wide)
    kept = rows if len(rows) <= most else rows.iloc[:0]
    return Listing(
        label=teller.say(f"table.{name}"),
        matching=teller.say("shown.of", n="{n}", total=teller.say.count(name, len(teller.record.facts[name]))),
        facets=facets(teller, listed),
        rows=_rows(teller, listed, kept, wide, form),
        heads=_table(teller, listed, rows.iloc[:0], wide).heads,
        title=_title_column(teller, listed),
    )


def part(teller: Teller, listed: Listed, chosen: Filters, form: str, first: int, most: int) -> Part:
    """Return some rows of those that match all filters, for a list that is too long to be sent as a whole.

    first: the position of the first row, from 0; one beyond the last means the last part. most: how many rows.
    """
    wide = filters.of_page(chosen, listed.page)
    rows = listed.rows(teller.record, wide)
    first = min(first, max(0, (len(rows) - 1) // most * most))
    counts = []
    for facet in facets(teller, listed):
        others = listed.rows(teller.record, wide.without(facet.name))
        held = Counter(code for codes in _held(others, facet.name) for code in codes)
        counts.append(tuple(held[code] for code, _ in facet.options))
    return Part(len(rows), tuple(counts), _rows(teller, listed, rows.iloc[first : first + most], wide, form))


def _rows(teller: Teller, listed: Listed, rows: pd.DataFrame, wide: Filters, form: str) -> tuple[Row, ...]:
    table = _table(teller, listed, rows, wide) if form != FORMS[0] else Table((), ())
    groups = [listed.group(teller, row) for row in rows.to_dict("records")] if listed.group else [""] * len(rows)
    events = listed.event(rows) if listed.event else [""] * len(rows)
    cells = [tuple(map(_text, cells)) for cells in table.rows] or [()] * len(rows)
    codes, paler = _codes(rows, facets(teller, listed)), set(table.paler)
    made = zip(cards(teller, listed, wide, rows), rows["folded"], codes, cells, groups, events, strict=True)
    return tuple(Row(*each, paler=at in paler) for at, each in enumerate(made))


def cards(teller: Teller, listed: Listed, wide: Filters, rows: pd.DataFrame) -> Sequence[Card]:
    """Return rows of a list as cards. wide: the filters that decided which rows were sent."""
    if listed.cards:
        return listed.cards(teller, wide, tuple(rows.index))
    return lists.cards_by_id(teller, rows.index, listed.table, wide.asof)


def _table(teller: Teller, listed: Listed, rows: pd.DataFrame, wide: Filters) -> Table:
    if listed.grid:
        return listed.grid(teller, tuple(rows.index), wide)
    return lists.table(teller, rows, listed.table, wide.asof)


def _held(rows: pd.DataFrame, name: str) -> list[Sequence[str]]:
    """Return the codes of each row for a facet, blank ones too. name: of a field of Filters."""
    return [(cell,) if isinstance(cell, str) else cell for cell in rows[choices.COLUMNS.get(name, name)].tolist()]


def _codes(rows: pd.DataFrame, found: tuple[Facet, ...]) -> list[tuple[tuple[int, ...], ...]]:
    """Return for each row, for each facet, the positions of its options that the row has."""
    columns = []
    for facet in found:
        at = {code: number for number, (code, _) in enumerate(facet.options)}
        columns.append([tuple(at[code] for code in codes if code) for codes in _held(rows, facet.name)])
    return list(zip(*columns, strict=True)) if columns else [()] * len(rows)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _title_column(teller: Teller, listed: Listed) -> int:
    """Return the position of the column of a table that holds the titles of its cards; the first if there is none."""
    if listed.title is not None:
        return listed.title
    kind = registry.of(listed.table)
    title = kind.card_title or teller.record.package.tables[listed.table].title_column
    return kind.columns.index(title) if title in kind.columns else 0
