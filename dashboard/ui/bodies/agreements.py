"""The page Agreements: the chosen tab with its numbers and sources."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.selection.place import TABS
from dashboard.telling import legend
from dashboard.telling.finding import Finding
from dashboard.telling.gaps import Kind
from dashboard.telling.views import agreements as told
from dashboard.ui.parts import findings, grid, heading, picture, ways
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

_STEPS = ("consented", "named")  # of parties, which the legend of instruments adds to the states of agreements


def finding(view: View) -> None:
    """Show the tabs, and the chosen one with its numbers and sources."""
    say, tab = view.say, view.place.tab
    leads = partial(view.selection.on, record="")
    tabs = ways.abreast(
        "part", say("matrix.part"), TABS, tab, lambda code: say(f"matrix.{code}"), lambda code: leads(tab=code)
    )
    found = told.shown(view.teller, view.filters, tab)
    if tab == "gaps":
        picture.table(tabs + heading.header(found.title))
        _gaps(found.figure)
        findings.below(view, found)
    else:
        findings.written(view, found, drawn(view, tab, found), tabs)


def drawn(view: View, tab: str, found: Finding) -> str:
    """Return the grid of a tab as HTML, with its legend and sentence."""
    if not found.figure.rows:
        return small(found.sentence)
    states = legend.counted(view.teller, found.figure) if tab == "pairs" else ()
    states = legend.states(view.teller, *_STEPS) if tab == "instruments" else states
    key = grid.key(states, legend.paler(view.teller, found.figure, view.filters.asof))
    return key + grid.html(view, found.title, found.figure) + small(found.sentence)


def _gaps(kinds: Sequence[Kind]) -> None:
    """Show a fold for each kind of gap: its gaps, or the sentence that there is none. The first fold is open."""
    for number, kind in enumerate(kinds):
        with st.expander(plain(kind.title), expanded=number == 0):
            lines = [f"- {plain(sentence)}" for sentence in kind.sentences]
            st.markdown("\n".join(lines) if lines else plain(kind.nothing))
