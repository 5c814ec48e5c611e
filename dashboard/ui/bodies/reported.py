"""What the governments reported: the grid, and the entries behind a cell."""

import streamlit as st

from dashboard.telling import reported
from dashboard.telling.views import commitments as told
from dashboard.ui.parts import cards, findings, grid
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View


def finding(view: View) -> None:
    """Show what the governments reported, country by country and area by area; nothing where no member is chosen.

    Of a meeting outside the years chosen a sentence says so, with a button that clears them.
    """
    found = told.in_grid(view.teller, view.filters)
    if not found:
        return
    if found.figure is None:
        st.header(plain(found.title), anchor=False)
        st.markdown(plain(found.sentence))
        st.button(view.say("reported.clear"), on_click=state.clear, args=(state.YEARS,), key="clear_told")
        return
    findings.show(view, found, lambda: grid.show(view, view.say("commitments.corner"), found.figure))


def in_full(view: View) -> None:
    """List the reports themselves once a country and an area are chosen, as a click on a cell does."""
    title = reported.in_full_title(view.teller, view.filters)
    if title:
        st.header(plain(title), anchor=False)
        cards.listing(view, reported.in_full(view.teller, view.filters), "told")
