"""The governments' reports: the grid, and the reports of a chosen cell."""

import streamlit as st

from dashboard.selection.filters import ANY
from dashboard.telling import reported
from dashboard.telling.views import commitments as told
from dashboard.ui.figures import areas
from dashboard.ui.parts import cards, findings
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import clearing
from dashboard.ui.run.view import View


def finding(view: View) -> None:
    """Show the grid of reports by country and area; nothing if only other countries are chosen or no reports exist.

    If no report can match the chosen years or countries, a sentence says why, with a button that clears that choice.
    """
    found = told.in_grid(view.teller, view.filters)
    if not found:
        return
    if found.figure is None:
        findings.title(found)
        st.markdown(plain(found.sentence))
        _loosen(view)
        return
    areas.reports(view, found)


def _loosen(view: View) -> None:
    """Show the button that clears the choice by which no report can match: the years, or all countries together."""
    outside = reported.outside(view.teller, view.filters)
    label = view.say("reported.clear") if outside else view.say.value("match", ANY)
    name = "years" if outside else "match"
    st.button(label, on_click=clearing.clear, args=(name,), key="clear_told")


def in_full(view: View) -> None:
    """List the full reports if a country and an area are chosen, as a click on a cell does; else show nothing."""
    found = told.in_full(view.teller, view.filters)
    if not found:
        return
    cards.headlines(view, found)
