"""The fifteen pairs as a table: what the two have agreed above the diagonal, their posts below it."""

from collections.abc import Sized

import pandas as pd

from dashboard.measures import pairs
from dashboard.memo import memo
from dashboard.record import Record, pair_of
from dashboard.selection import Filters
from dashboard.telling import lists
from dashboard.telling.teller import Teller
from dashboard.ui.parts import grid
from dashboard.ui.parts.grid import Cell
from dashboard.ui.run.view import View


def shown(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the rows of `pairs.matrix` that a choice of countries leaves: all where no member is chosen."""
    rows, chosen = pairs.matrix(record, filters), set(filters.country) & set(record.members)
    return rows[rows["a"].isin(chosen) | rows["b"].isin(chosen)] if chosen else rows


def agreed(teller: Teller, row: tuple) -> Cell:
    """Return the cell of what a pair has agreed: how far, of which date, how many instruments and drafts."""
    number = counted(teller, row.agreements, row.open) if len(row.agreements) > 1 else ""
    more = [dated(teller, row), number]
    return Cell(lists.state(teller, row.state, row.sure), " · ".join(filter(None, more)), row.state)


def counted(teller: Teller, instruments: Sized, unfinished: int) -> str:
    """Return how many instruments there are; where some of them are not concluded, those apart from the others."""
    if not unfinished:
        return teller.say.count("instruments", len(instruments))
    return teller.say("matrix.counted", n=len(instruments) - unfinished, open=unfinished)


def dated(teller: Teller, row: tuple) -> str:
    """Return the date of the state of a pair and what it is, "latest dated 24 April 2009"; blank without one."""
    return teller.say(f"matrix.dating.{row.dating}", date=teller.say.date(row.date)) if row.date else ""


def stationed(teller: Teller, row: tuple) -> Cell:
    """Return the cell of the posts between a pair: how many, and in which of the two how many stand, whosever."""
    say = teller.say
    if not row.posts:
        return Cell(say("state.nothing"), "" if row.neighbours else say("matrix.no_border"))
    held = [(code, number) for code, number in ((row.a, row.posts_a), (row.b, row.posts_b)) if number]
    key = "matrix.stand" if len(held) > 1 else "matrix.stand_all"
    where = " · ".join(say(key, country=teller.record.label(code), n=number) for code, number in held)
    return Cell(say.count("posts", len(row.posts)), where, "posts")


def whole(cell: Cell) -> str:
    """Return the words of a cell with what stands below them: "Signed (latest dated 24 April 2009)"."""
    return f"{cell.words} ({cell.more})" if cell.more else cell.words


def show(view: View) -> None:
    """Show the matrix: agreements above the diagonal, posts below it; each cell opens its pair."""
    teller, members = view.teller, view.record.members
    held = {row.pair: row for row in shown(view.record, view.filters).itertuples()}

    def cell(at: int, to: int) -> Cell | None:
        pair = pair_of({members[at], members[to]})
        if pair not in held:
            return None
        made = (agreed if at < to else stationed)(teller, held[pair])
        return Cell(made.words, made.more, made.state, grid.opening(view, pair))

    labels = [view.record.label(code) for code in members]
    body = [(label, [cell(at, to) for to in range(len(members))]) for at, label in enumerate(labels)]
    grid.show(view.say("matrix.pairs_title"), [view.say("matrix.corner"), *labels], body)
    grid.states(view)


@memo
def numbers(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return the matrix as one table: a row for each pair shown, in the words of its two cells."""
    say, record = teller.say, teller.record
    rows = []
    for row in shown(record, filters).itertuples():
        first, second = agreed(teller, row), stationed(teller, row)
        titles = "; ".join(record.title(key) for key in row.agreements)
        two = f"{record.country(row.a)} – {record.country(row.b)}"
        rows.append((two, first.words, dated(teller, row), titles, second.words, second.more))
    heads = ("pair", "state", "date", "agreements", "posts", "sides")
    return pd.DataFrame(rows, columns=[say(f"matrix.head.{head}") for head in heads])
