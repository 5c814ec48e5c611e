"""The governments' reports: the grid, and the reports of a chosen cell."""

import streamlit as st

from dashboard.telling import legend
from dashboard.telling.finding import Finding
from dashboard.telling.views import commitments as told
from dashboard.ui.parts import cards, findings, grid
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View


def finding(view: View) -> None:
    """Show the grid of reports by country and area; nothing if only other countries are chosen or no reports exist.

    If the meeting lies outside the chosen years, a sentence says so, with a button that clears the years.
    """
    found = told.in_grid(view.teller, view.filters)
    if not found:
        return
    if found.figure is None:
        st.header(plain(found.title), anchor=False)
        st.markdown(plain(found.sentence))
        st.button(view.say("reported.clear"), on_click=state.clear, args=(state.YEARS,), key="clear_told")
        return
    findings.show(view, found, lambda: _grid(view, found))


def _grid(view: View, found: Finding) -> None:
    """Show the grid of reports, with the legend of its tone."""
    grid.show(view, found.table.heads[0], found.figure, counts=True)
    grid.key((), legend.paler(view.teller, found.figure, ""))


def in_full(view: View) -> None:
    """List the full reports if a country and an area are chosen, as a click on a cell does; else show nothing."""
    found = told.in_full(view.teller, view.filters)
    if not found:
        return
    st.header(plain(found.title), anchor=False)
    if found.sentence:
        st.caption(plain(found.sentence))
    else:
        cards.listing(view, found.figure, found.name)
