"""The matrix of the fifteen pairs in words: agreements above the diagonal of a grid, posts below it."""

from collections.abc import Sequence, Sized
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from dashboard.measures import agreements as instruments
from dashboard.measures import pairs
from dashboard.memo import memo
from dashboard.record import Record, pair_of
from dashboard.selection import Filters
from dashboard.selection.filters import ANY
from dashboard.telling import states, status
from dashboard.telling.finding import Cell, Grid, Table
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def shown(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the rows of `pairs.matrix` with a chosen member, or with all chosen countries; all rows if none is chosen.

    With any of the countries, those that are no member do not count. With all of them they do: no pair has one.
    """
    rows = pairs.matrix(record, filters)
    if not (filters.together or set(filters.country) & set(record.members)):
        return rows
    return rows[[filters.names(two) for two in zip(rows["a"], rows["b"], strict=True)]]


def none(teller: Teller, filters: Filters) -> str:
    """Return the sentence that says that no pair can have all chosen countries; blank if pairs are shown."""
    if len(shown(teller.record, filters)):
        return ""
    countries = teller.countries(filters.country)
    return teller.say("matrix.none", countries=countries, any=teller.say.value("match", ANY))


def cites(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the ids of the agreements, then of the posts, of the pairs shown."""
    return records(shown(record, filters))


def records(rows: pd.DataFrame) -> tuple[str, ...]:
    """Return the ids of the agreements, then of the posts, of rows of `pairs.matrix`."""
    return tuple(key for column in ("agreements", "posts") for keys in rows[column] for key in keys)


def agreed(teller: Teller, row: tuple, day: str = "") -> Cell:
    """Return the cell of a pair's agreements: the state, its report and date, the number of instruments and of drafts.

    The report stands directly after the state, so that nobody takes it for the day of something else.
    day: the day shown as a partial date, blank for the day of the data.
    """
    number = counted(teller, row.agreements, row.open) if len(row.agreements) > 1 else ""
    state = told(teller, row, day)
    wider = teller.say("matrix.wider") if row.wider else ""
    more = " · ".join(filter(None, (state.note, wider, dated(teller, row), number)))
    cell = Cell(state.words, more, row.state, row.pair, paler=state.paler, short=_year(teller, row))
    return replace(cell, name=_called(teller, row, "agreements", cell))


def _year(teller: Teller, row: tuple) -> str:
    """Return the year of a pair's state, or a word in its place; "2024, wider" for a wider agreement."""
    say = teller.say
    if not row.state:
        return say("state.nothing")
    year = row.date[:4] or say(f"matrix.short.{row.state if row.state in ('negotiated', 'ended') else 'undated'}")
    year = year if row.sure else say("state.perhaps", words=year)
    return say("matrix.short.wider", year=year) if row.wider else year


def _called(teller: Teller, row: tuple, what: str, cell: Cell) -> str:
    """Return what the link of a cell is called: the pair, "agreements" or "posts", and both lines of the cell."""
    return teller.say(f"matrix.name.{what}", pair=teller.pair((row.a, row.b)), told=cell.whole(teller.say))


def told(teller: Teller, row: tuple, day: str) -> Status:
    """Return the state of a pair, with the day on which a source told it. day: as for `agreed`."""
    return states.state(teller, row.state, row.sure, row.told, row.derived, row.calculated, day)


def counted(teller: Teller, instruments: Sized, unfinished: int) -> str:
    """Return the count of instruments in words, with those that are not concluded counted separately."""
    if not unfinished:
        return teller.say.count("instruments", len(instruments))
    return teller.say("matrix.counted", n=len(instruments) - unfinished, open=unfinished)


def dated(teller: Teller, row: tuple) -> str:
    """Return the date of a pair's state with its meaning, "latest dated 24 April 2009"; blank if it has none."""
    return teller.say(f"matrix.dating.{row.dating}", date=teller.say.date(row.date)) if row.date else ""


def stationed(teller: Teller, row: tuple, day: str = "") -> Cell:
    """Return the cell of a pair's posts: their number, how many are in each of the two, how many reports are recent.

    day: as for `agreed`.
    """
    say = teller.say
    if not row.posts:
        cell = Cell(say("state.nothing"), "" if row.neighbours else say("matrix.no_border"), opens=row.pair)
        return replace(cell, short=cell.words, name=_called(teller, row, "posts", cell))
    held = [(code, number) for code, number in ((row.a, row.posts_a), (row.b, row.posts_b)) if number]
    key = "matrix.stand" if len(held) > 1 else "matrix.stand_all"
    where = [say(key, country=teller.record.label(code), n=number) for code, number in held]
    more = " · ".join([*where, status.counted(teller, row.recent, row.undated, day)])
    number = say.count("posts", len(row.posts))
    cell = Cell(number, more, "posts", row.pair, paler=not row.recent, short=number)
    return replace(cell, name=_called(teller, row, "posts", cell))


@memo
def grid(teller: Teller, filters: Filters) -> Grid:
    """Return the grid of members by members: agreements above the diagonal, posts below. Each cell opens its pair.

    It has no rows if no pair is shown.
    """
    members = teller.record.members
    held = {row.pair: row for row in shown(teller.record, filters).itertuples()}

    def cell(at: int, to: int) -> Cell | None:
        row = held.get(pair_of({members[at], members[to]}))
        return (agreed if at < to else stationed)(teller, row, filters.asof) if row else None

    labels = [teller.record.label(code) for code in members] if held else []
    rows = [(label, tuple(cell(at, to) for to in range(len(members)))) for at, label in enumerate(labels)]
    listed = tuple(_listed(teller, row, filters.asof) for row in held.values())
    return Grid((teller.say("matrix.corner"), *labels), tuple(rows), listed=listed)


def _listed(teller: Teller, row: tuple, day: str) -> tuple[str, str, Cell]:
    """Return a pair for the list: its name, its state and posts in words, and the cell of its agreements."""
    say, cell = teller.say, agreed(teller, row, day)
    told = say.items(cell.words, say("matrix.wider") if row.wider else "")
    told = say.dated(told, say.date(row.date[:4]) if row.date else "")
    posts = [say.count("posts", len(row.posts))] if row.posts else []
    return teller.pair((row.a, row.b)), " · ".join([told, *posts]), cell


@memo
def table(teller: Teller, filters: Filters) -> Table:
    """Return the grid as a table: one row for each pair shown, in the words of its two cells. A row opens its pair."""
    say, record, day = teller.say, teller.record, filters.asof
    rows, ids, paler = [], [], []
    for row in shown(record, filters).itertuples():
        state, posts = told(teller, row, day), stationed(teller, row, day)
        wider = say("matrix.wider") if row.wider else ""
        two = teller.named_pair(row.pair)
        rows.append(
            (
                two,
                " · ".join(filter(None, (state.whole(teller.say), wider))),
                dated(teller, row),
                titled(teller, row.agreements, day),
                posts.words,
                posts.more,
            )
        )
        ids.append(row.pair)
        paler.append(state.paler)
    heads = ("pair", "state", "date", "agreements", "posts", "sides")
    pale = tuple(at for at, own in enumerate(paler) if own)
    return Table(tuple(say(f"matrix.head.{head}") for head in heads), tuple(rows), tuple(ids), pale)


def titled(teller: Teller, keys: Sequence[str], day: str = "") -> str:
    """Return the titles of agreements, each with its status. day: as for `agreed`."""
    found = zip(keys, states.of_agreements(teller, keys, day), strict=True)
    say, record = teller.say, teller.record
    return say.clauses(*(say.named(record.title(key), state.whole(say)) for key, state in found))


class Concluded(NamedTuple):
    """Pairs with an agreement on trafficking: those that surely have one, and perhaps; `since` as `status.since`."""

    pairs: int
    perhaps: int
    since: str


def concluded(teller: Teller, filters: Filters) -> Concluded:
    """Return how many pairs have an agreement on trafficking, and how many of these were reported recently."""
    rows = instruments.agreements(teller.record, filters)
    rows = rows[rows["focus"] != pairs.WIDER]
    sure = len(instruments.between_pairs(teller.record, rows[rows["sure"]]))
    every = instruments.between_pairs(teller.record, rows)
    return Concluded(sure, len(every) - sure, status.since(teller, every["told"], filters.asof))


def of_pairs(teller: Teller, filters: Filters) -> str:
    """Return the sentence that says how many of the pairs have an agreement on trafficking."""
    told = concluded(teller, filters)
    form = "_".join(["agreements.pairs", *["perhaps"] * bool(told.perhaps), *["since"] * bool(told.since)])
    return teller.say(form, pairs=told.pairs, n=told.perhaps, since=told.since)
