"""What figures and maps share on the page: no zooming in plotly, the tone, the record that a click opens."""

import streamlit as st

from dashboard.charts import map as maps
from dashboard.ui.run import state

QUIET = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}  # for plotly
# What the session remembers of each figure by its key: the mark clicked last; of each map: how many clicks it answered.
_LAST, _TURNS = "_last_mark_of_", "_turns_of_"


def scheme() -> str:
    """Return the tone of the reader's theme: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def opens(key: str) -> None:
    """Open what was clicked on a figure, by the key of its widget: each mark carries an id as its custom data.

    A second click on a mark takes the selection back, and opens it again.
    """
    points = st.session_state[key].selection.points
    clicked = str(points[0]["customdata"][0]) if points else st.session_state.get(_LAST + key, "")
    if clicked:
        st.session_state[_LAST + key] = clicked
        state.open_record(clicked)


def opens_on_map(key: str) -> None:
    """Open what was clicked on a map, by the key of its widget."""
    _, record = maps.clicked(st.session_state[key].selection.objects)
    if record:
        state.open_record(record)
        st.session_state[_TURNS + key] = turns(key) + 1


def turns(key: str) -> int:
    """Return how many clicks a map has answered; it is drawn anew after each, so that the same mark can be clicked."""
    return st.session_state.get(_TURNS + key, 0)
