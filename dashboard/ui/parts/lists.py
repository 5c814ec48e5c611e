"""Lists that readers narrow: one component for each, with its sentence and a box that says so if nothing matches."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard.exports import listing as written
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, address
from dashboard.telling import listing
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller
from dashboard.ui.parts import component, picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.heading import header
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import clearing, state
from dashboard.ui.run.view import View

MOST = 1000  # rows that are sent to the browser; of longer lists it asks for a page at a time
KEPT = 32  # lists as they are sent, a few hundred kilobytes each


def show(view: View, found: Finding, listed: Listed, title: str = "", headed: bool = False, first: str = "") -> None:
    """Show a list of the page that readers narrow, with what else is to be said of it above.

    found: the list as the filters of this run narrow it. listed: what may be in it. title: plain words of a heading, or
    blank. headed: whether a heading stands above already. first: what stands above all of it, as HTML.
    """
    top = first + (header(title) if title else "")
    wide = listed.wider(view.filters)
    known = _known(view.teller, listed, wide, view.timed)
    above = top + (small(found.notes[0] if found.cites else found.sentence) if known else "")
    if above:
        picture.table(above)
    if not known:
        nothing(view, found.sentence)
        return
    chosen = replace(view.as_file, filters=wide)
    facets = {each.name: [code for code, _ in each.options] for each in listing.facets(view.teller, listed)}
    held = _rows(view.teller, listed, known.sent, view.place.form, headed or bool(title))
    component.rows(found.name, held.data)
    far = address.rows(chosen, found.name) if known.far else ""
    turn = state.set_by_python(tuple(facets))
    first = written.chosen(*turn, address.file(chosen, found.name), far, held.key, known.shown)
    component.mount(f"list-{found.name}", first, partial(_choose, facets))
    component.plain(view, known.first, known.matching)


class _Known(NamedTuple):
    """What is sent of a list.

    `sent`: the filters whose rows are sent. `shown`: the positions of the rows to show among them; None for all. `far`:
    whether there are too many to be sent. `first`: the first cards of those that match all filters, and their number.
    """

    sent: Filters
    shown: tuple[int, ...] | None
    far: bool
    first: tuple[Card, ...]
    matching: int


@memo(most=KEPT)
def _known(teller: Teller, listed: Listed, wide: Filters, timed: Filters) -> _Known | None:
    """Return what is sent of a list; None if it has no rows. wide: the filters that its controls do not hold."""
    rows, sent = listed.rows(teller.record, wide), _sent(teller.record, listed, wide)
    if rows.empty:
        return None
    matching = listed.rows(teller.record, timed)
    first = listing.cards(teller, listed, wide, matching.iloc[: component.MOST_PLAIN])
    shown = _positions(listed.rows(teller.record, sent), rows)
    return _Known(sent, shown, len(rows) > MOST, tuple(first), len(matching))


def _sent(record: Record, listed: Listed, wide: Filters) -> Filters:
    """Return the filters whose rows are sent: the widest, so that they are sent once, unless those are too many."""
    widest = listed.widest(wide)
    return widest if len(listed.rows(record, widest)) <= MOST else wide


def _positions(sent: pd.DataFrame, shown: pd.DataFrame) -> tuple[int, ...] | None:
    """Return the positions of rows among those that are sent; None if they are the same."""
    if len(sent) == len(shown):
        return None
    at = {key: position for position, key in enumerate(sent.index)}
    return tuple(at[key] for key in shown.index)


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
        st.button(view.say("nothing.clear"), on_click=clearing.clear, key="clear_nothing")
