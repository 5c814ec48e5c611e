"""The page of agreements: the tab chosen, with its numbers and its sources."""

import streamlit as st

from dashboard.selection.place import TABS
from dashboard.telling import gaps, legend
from dashboard.telling.finding import Finding
from dashboard.telling.views import agreements as told
from dashboard.ui.parts import findings, grid
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

# Tabs whose marks are explained, each with the states that it adds to those of agreements.
_LEGENDS = {"pairs": (), "instruments": ("consented",)}


def finding(view: View) -> None:
    """Offer the tabs, and show the chosen one with its numbers and sources."""
    say, tab = view.say, view.place.tab
    st.segmented_control(
        say("matrix.part"),
        list(TABS),
        required=True,
        format_func=lambda tab: say(f"matrix.{tab}"),
        key="part",
        label_visibility="collapsed",
    )
    found = told.shown(view.teller, view.filters, tab)
    findings.show(view, found, lambda: show(view, tab, found))


def show(view: View, tab: str, found: Finding) -> None:
    """Show the figure of a tab: a grid, its legend and the sentence below it; or the gaps in sentences."""
    if tab == "gaps":
        _gaps(view)
    elif found.figure.rows:
        grid.show(view, found.title, found.figure)
        if tab in _LEGENDS:
            grid.key(legend.states(view.teller, *_LEGENDS[tab]))
    elif tab == "instruments":
        st.caption(view.say("nothing.short"))
    if found.sentence:
        st.caption(plain(found.sentence))


def _gaps(view: View) -> None:
    """List what is not recorded, kind by kind; the first is open."""
    for number, kind in enumerate(gaps.kinds(view.teller, view.filters)):
        with st.expander(plain(kind.title), expanded=number == 0):
            lines = [f"- {plain(sentence)}" for sentence in kind.sentences]
            st.markdown("\n".join(lines) if lines else view.say("gap.none"))
