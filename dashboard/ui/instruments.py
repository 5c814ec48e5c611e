"""Instruments of more than two countries as a table: who signed, who consented to be bound."""

import pandas as pd
import streamlit as st

from dashboard.measures import instruments
from dashboard.remember import remembered
from dashboard.selection import Selection
from dashboard.ui import describe, grid
from dashboard.ui.grid import Cell
from dashboard.ui.view import View, Voice


def show(view: View) -> None:
    """Show who signed and who is bound, instrument by instrument; each cell opens its instrument."""
    record, members = view.record, view.record.members
    rows = instruments.instruments(record, view.selection)
    steps = instruments.consents(record, view.selection).set_index(["agreement", "country"])
    body = []
    for row in rows.itertuples():
        cells = [
            _consent(view.voice, steps.loc[(row.Index, code)] if (row.Index, code) in steps.index else None)
            for code in members
        ]
        state = Cell(describe.state(view.voice, row.state, row.sure), "", row.state)
        linked = [Cell(c.words, c.more, c.state, grid.address(view, row.Index)) for c in (state, *cells)]
        body.append((row.short_title, linked))
    if not body:
        st.caption(view.say("nothing.short"))
        return
    heads = [view.say("matrix.instrument"), view.say("column.status"), *(record.label(code) for code in members)]
    grid.show(view.say("matrix.instruments_title"), heads, body)
    grid.states(view, "consented")


def _consent(voice: Voice, step: pd.Series | None) -> Cell:
    """The cell of one party: the furthest step and its date."""
    say = voice.say
    if step is None:
        return Cell(say("state.nothing"))
    words = say.value("consent", step["consent"]) if step["step"] == "consented" else say(f"step.{step['step']}")
    date = say.date(step["date"]) if step["date"] else ""
    return Cell(words if step["sure"] else say("state.perhaps", words=words), date, step["step"])


@remembered
def numbers(voice: Voice, selection: Selection) -> pd.DataFrame:
    """Return the instruments as one table: a row an instrument, a column a member, in the words of the cells."""
    say, record = voice.say, voice.record
    steps = instruments.consents(record, selection).set_index(["agreement", "country"])
    rows = []
    for row in instruments.instruments(record, selection).itertuples():
        cells = [
            _consent(voice, steps.loc[(row.Index, code)] if (row.Index, code) in steps.index else None)
            for code in record.members
        ]
        said = [f"{cell.words} {cell.more}".strip() for cell in cells]
        rows.append((row.short_title, describe.state(voice, row.state, row.sure), *said))
    heads = [say("matrix.instrument"), say("column.status"), *(record.country(code) for code in record.members)]
    return pd.DataFrame(rows, columns=heads)
