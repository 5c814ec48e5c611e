"""A list that readers narrow: its rows in words and codes, its facets, and the words of its controls."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, filters
from dashboard.selection.filters import FIELDS
from dashboard.selection.place import FORMS
from dashboard.telling import choices, lists
from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

MOST_OPEN = 12  # codes of a facet that lie open; more are folded
# Field of Filters → the column of codes, if their names differ.
COLUMNS = {field: column for column, field in FIELDS.items()}


@dataclass(frozen=True)
class Listed:
    """What a page lists. `table`: of its records. `rows`: the measure of those that match, in display order.

    `facets`: the fields of Filters with codes that narrow the list in the browser, as `q` does; all other filters
    decide which rows are sent there. `cards`, `grid`: make cards of ids, and the table of all rows; None for those of
    `telling.lists`. `title`: the position of the column of that table with the titles. `group`: returns the heading
    above a row; None for a list without headings. `event`: returns for each row a text that neighbouring rows about one
    event share, or blank.
    """

    page: str
    table: str
    rows: Callable[[Record, Filters], pd.DataFrame]
    facets: tuple[str, ...] = ()
    cards: Callable[[Teller, Filters, tuple[str, ...]], Sequence[Card]] | None = None
    grid: Callable[[Teller, Filters], Table] | None = None
    title: int | None = None
    group: Callable[[Teller, Mapping], str] | None = None
    event: Callable[[pd.DataFrame], list[str]] | None = None

    def wider(self, chosen: Filters) -> Filters:
        """Return the filters that decide which rows are sent: without search words and facets."""
        return filters.of_page(chosen.without("q", *self.facets), self.page)


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
    columns, empty if it is shown as cards. `title`: the position of the column with the titles."""

    label: str
    matching: str
    facets: tuple[Facet, ...]
    rows: tuple[Row, ...]
    heads: tuple[str, ...] = ()
    title: int = 0


@memo
def facets(teller: Teller, listed: Listed) -> tuple[Facet, ...]:
    """Return the facets of a list with every code that its table has."""
    rows, found = teller.record.facts[listed.table], []
    for name in listed.facets:
        counts = rows[COLUMNS.get(name, name)].astype(object).explode().value_counts(sort=False)
        codes = sorted((code for code in counts.index if code), key=lambda code: (-counts[code], code))
        options = tuple((code, choices.label(teller, name, code)) for code in codes)
        found.append(Facet(name, teller.say(f"facet.{name}"), options))
    return tuple(found)


@memo
def listing(teller: Teller, listed: Listed, chosen: Filters, form: str) -> Listing:
    """Return the rows of a list that match `Listed.wider`. chosen: the filters of the page. form: one of FORMS."""
    name, wide = listed.table, listed.wider(chosen)
    rows = listed.rows(teller.record, wide)
    found, as_table = facets(teller, listed), form != FORMS[0]
    table = _table(teller, listed, rows, wide) if as_table else Table((), ())
    total = teller.say.count(name, len(teller.record.facts[name]))
    return Listing(
        label=teller.say(f"table.{name}"),
        matching=teller.say("shown.of", n="{n}", total=total),
        facets=found,
        rows=_rows(teller, listed, rows, wide, table, found),
        heads=table.heads,
        title=_title_column(teller, name) if listed.title is None else listed.title,
    )


def _rows(
    teller: Teller, listed: Listed, rows: pd.DataFrame, wide: Filters, table: Table, found: tuple[Facet, ...]
) -> tuple[Row, ...]:
    keys = list(rows.index)
    cards = listed.cards(teller, wide, tuple(keys)) if listed.cards else _cards(teller, listed, keys, wide)
    groups = [listed.group(teller, row) for row in rows.to_dict("records")] if listed.group else [""] * len(keys)
    events = listed.event(rows) if listed.event else [""] * len(keys)
    cells = [tuple(map(_text, cells)) for cells in table.rows] or [()] * len(keys)
    codes = _codes(rows, found)
    paler = set(table.paler)
    made = zip(cards, rows["folded"], codes, cells, groups, events, strict=True)
    return tuple(Row(*each, paler=at in paler) for at, each in enumerate(made))


def _cards(teller: Teller, listed: Listed, keys: Sequence[str], wide: Filters) -> list[Card]:
    return lists.cards_by_id(teller, keys, listed.table, wide.asof)


def _table(teller: Teller, listed: Listed, rows: pd.DataFrame, wide: Filters) -> Table:
    return listed.grid(teller, wide) if listed.grid else lists.table(teller, rows, listed.table, wide.asof)


def _codes(rows: pd.DataFrame, found: tuple[Facet, ...]) -> list[tuple[tuple[int, ...], ...]]:
    """Return for each row, for each facet, the positions of its options that the row has."""
    columns = []
    for facet in found:
        at = {code: number for number, (code, _) in enumerate(facet.options)}
        held = rows[COLUMNS.get(facet.name, facet.name)].astype(object)
        columns.append(
            [tuple(at[code] for code in ((cell,) if isinstance(cell, str) else cell) if code) for cell in held]
        )
    return list(zip(*columns, strict=True)) if columns else [()] * len(rows)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _title_column(teller: Teller, name: str) -> int:
    """Return the position of the column of a table that holds the titles of its cards; the first if there is none."""
    kind = registry.of(name)
    title = kind.card_title or teller.record.package.tables[name].title_column
    return kind.columns.index(title) if title in kind.columns else 0
