"""Shared code of figures and maps: plotly settings, the colour scheme, and the handling of clicks."""

import streamlit as st

from dashboard.charts import map as maps
from dashboard.ui.run import state
from dashboard.ui.run.scheme import scheme

__all__ = ["QUIET", "opens", "opens_on_map", "scheme", "turns"]

QUIET = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}  # for plotly
# Prefixes in the session state, by key of the widget: the mark last clicked on a figure; the clicks handled by a map.
_LAST, _TURNS = "_last_mark_of_", "_turns_of_"


def opens(key: str) -> None:
    """Open the record that was clicked on a figure. key: of its widget. Each mark has an id as its custom data.

    A second click on a mark deselects it. It opens the record again.
    """
    points = st.session_state[key].selection.points
    clicked = str(points[0]["customdata"][0]) if points else st.session_state.get(_LAST + key, "")
    if clicked:
        st.session_state[_LAST + key] = clicked
        state.open_record(clicked)


def opens_on_map(key: str) -> None:
    """Open the record that was clicked on a map. key: of its widget."""
    _, record = maps.clicked(st.session_state[key].selection.objects)
    if record:
        state.open_record(record)
        st.session_state[_TURNS + key] = turns(key) + 1


def turns(key: str) -> int:
    """Return the number of clicks that a map has handled. It is redrawn after each, so a mark can be clicked twice."""
    return st.session_state.get(_TURNS + key, 0)
