"""Instruments of more than two countries as a table: who signed, who consented to be bound."""

import pandas as pd
import streamlit as st

from dashboard.measures import instruments
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import consents, lists
from dashboard.telling.teller import Teller
from dashboard.ui.parts import grid
from dashboard.ui.parts.grid import Cell
from dashboard.ui.run.view import View


def show(view: View) -> None:
    """Show who signed and who is bound, instrument by instrument; each cell opens its instrument."""
    body = []
    for key, title, cells in _rows(view.teller, view.filters):
        address = grid.opening(view, key)
        body.append((title, [Cell(c.words, c.more, c.state, address) for c in cells]))
    if not body:
        st.caption(view.say("nothing.short"))
        return
    heads = [view.say("matrix.instrument"), view.say("column.status"), *map(view.record.label, view.record.members)]
    grid.show(view.say("matrix.instruments_title"), heads, body)
    grid.states(view, "consented")


@memo
def _rows(teller: Teller, filters: Filters) -> list[tuple[str, str, list[Cell]]]:
    """The id, the title and the cells (state, then member by member) of each instrument."""
    taken, rows = steps(teller, filters), []
    shown = instruments.instruments(teller.record, filters)[["short_title", "state", "sure"]]
    for row in shown.itertuples(name="Instrument"):
        state = Cell(lists.state(teller, row.state, row.sure), "", row.state)
        cells = [consent(teller, taken.get((row.Index, code))) for code in teller.record.members]
        rows.append((row.Index, row.short_title, [state, *cells]))
    return rows


def steps(teller: Teller, filters: Filters) -> dict[tuple[str, str], tuple]:
    """Return the rows of `consents` by instrument and party."""
    rows = instruments.consents(teller.record, filters).itertuples(index=False, name="Step")
    return {(row.agreement, row.country): row for row in rows}


def consent(teller: Teller, step: tuple | None) -> Cell:
    """Return the cell of one party: the furthest step and its date."""
    say = teller.say
    if step is None:
        return Cell(say("state.nothing"))
    words, date = consents.reached(teller, step.agreement, step.step, step.consent, step.date)
    return Cell(words if step.sure else say("state.perhaps", words=words), date, step.step)


@memo
def numbers(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return the instruments as one table: a row an instrument, a column a member, in the words of the cells."""
    say, record = teller.say, teller.record
    rows = [
        (title, *(f"{cell.words} {cell.more}".strip() for cell in cells)) for _, title, cells in _rows(teller, filters)
    ]
    heads = [say("matrix.instrument"), say("column.status"), *(record.country(code) for code in record.members)]
    return pd.DataFrame(rows, columns=heads)
