"""The page of agreements: the tab chosen, with its numbers and its sources."""

from collections.abc import Sequence

import streamlit as st

from dashboard.selection.place import TABS
from dashboard.telling import legend
from dashboard.telling.finding import Finding
from dashboard.telling.gaps import Kind
from dashboard.telling.views import agreements as findings
from dashboard.ui.parts import cards, grid
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
    found = findings.shown(view.teller, view.filters, tab)
    cards.finding(view, found, lambda: show(view, tab, found))


def show(view: View, tab: str, found: Finding) -> None:
    """Show the figure of a tab: a grid, its legend and the sentence below it; or the gaps in sentences."""
    if tab == "gaps":
        _gaps(found.figure)
        return
    if found.figure.rows:
        grid.show(view, found.title, found.figure)
        if tab in _LEGENDS:
            grid.key(legend.states(view.teller, *_LEGENDS[tab]))
    if found.sentence:
        st.caption(plain(found.sentence))


def _gaps(kinds: Sequence[Kind]) -> None:
    """List what is not recorded, kind by kind, or say of a kind that there is nothing; the first is open."""
    for number, kind in enumerate(kinds):
        with st.expander(plain(kind.title), expanded=number == 0):
            lines = [f"- {plain(sentence)}" for sentence in kind.sentences]
            st.markdown("\n".join(lines) if lines else plain(kind.nothing))
