"""Lists that readers narrow: one component for each, with its sentence and a box that says so if nothing matches."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.exports import listing as written
from dashboard.memo import memo
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
    number = len(listed.rows(view.record, wide))
    if not number:
        nothing(view, found.sentence)
        return
    findings.caption(found.notes[0] if found.cites else found.sentence)
    facets = {each.name: [code for code, _ in each.options] for each in listing.facets(view.teller, listed)}
    sent = replace(view.selection, filters=wide)
    far = address.rows(sent, found.name) if number > MOST else ""
    first = written.chosen(*state.set_by_python(tuple(facets)), address.file(sent, found.name), far)
    rest = _told_and_rows(view.teller, listed, wide, view.place.form, headed)
    component.mount(f"list-{found.name}", first + b"\n" + rest, partial(_choose, facets))
    rows = listed.rows(view.record, view.timed)
    cards = listing.cards(view.teller, listed, wide, rows.iloc[: component.MOST_PLAIN])
    component.plain(view, cards, len(rows))


@memo(most=KEPT)
def _told_and_rows(teller: Teller, listed: Listed, wide: Filters, form: str, headed: bool) -> bytes:
    """Return what is sent of a list besides the choice. The browser has it until another is sent."""
    held = listing.listing(teller, listed, wide, form, MOST)
    return written.write(held, teller.say, listed.page, component.LEVEL, headed)


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
