"""Lists that readers narrow: one component for each, with its sentence and a box that says so if nothing matches."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.exports import listing as written
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, address
from dashboard.telling import listing
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller
from dashboard.ui.parts import component, findings
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

MOST = 1000  # rows that are sent to the browser; of longer lists it asks for a page at a time
KEPT = 32  # lists as they are sent, a few hundred kilobytes each


def show(view: View, found: Finding, listed: Listed, headed: bool = False) -> None:
    """Show a list of the page that readers narrow, with what else is to be said of it above.

    found: the list as the filters of this run narrow it. listed: what may be in it. headed: whether a heading stands
    above it.
    """
    wide = listed.wider(view.filters)
    rows = listed.rows(view.record, wide)
    if rows.empty:
        nothing(view, found.sentence)
        return
    findings.caption(found.notes[0] if found.cites else found.sentence)
    chosen = replace(view.as_file, filters=wide)
    facets = {each.name: [code for code, _ in each.options] for each in listing.facets(view.teller, listed)}
    sent = _sent(view.record, listed, wide)
    held = _rows(view.teller, listed, sent, view.place.form, headed)
    component.rows(found.name, held.data)
    shown = _positions(listed.rows(view.record, sent), rows)
    far = address.rows(chosen, found.name) if len(rows) > MOST else ""
    turn = state.set_by_python(tuple(facets))
    first = written.chosen(*turn, address.file(chosen, found.name), far, held.key, shown)
    component.mount(f"list-{found.name}", first, partial(_choose, facets))
    matching = listed.rows(view.record, view.timed)
    cards = listing.cards(view.teller, listed, wide, matching.iloc[: component.MOST_PLAIN])
    component.plain(view, cards, len(matching))


def _sent(record: Record, listed: Listed, wide: Filters) -> Filters:
    """Return the filters whose rows are sent: the widest, so that they are sent once, unless those are too many."""
    widest = listed.widest(wide)
    return widest if len(listed.rows(record, widest)) <= MOST else wide


def _positions(sent: pd.DataFrame, shown: pd.DataFrame) -> list[int] | None:
    """Return the positions of rows among those that are sent; None if they are the same."""
    if len(sent) == len(shown):
        return None
    at = {key: position for position, key in enumerate(sent.index)}
    return [at[key] for key in shown.index]


@memo(most=KEPT)
def _rows(teller: Teller, listed: Listed, sent: Filters, form: str, headed: bool) -> written.Rows:
    """Return what is sent of a list besides the choice. The browser has it until another is sent."""
    held = listing.listing(teller, listed, sent, form, MOST)
    return written.apart(held, teller.say, listed.page, component.LEVEL, headed)


def _choose(facets: dict[str, list[str]], key: str) -> None:
    state.narrow(st.session_state[key].choice, facets)


def nothing(view: View, sentence: str) -> None:
    """Show that nothing is recorded for this choice, with a button that clears the filters.

    sentence: plain words, as `telling.lists.nothing` returns them.
    """
    with st.container(border=True):
        st.markdown(f"**{plain(view.say('nothing.title'))}**")
        st.markdown(plain(sentence))
        st.button(view.say("nothing.clear"), on_click=state.clear, key="clear_nothing")
