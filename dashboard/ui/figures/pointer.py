"""Clicks on maps, the colour scheme of the reader, and whether the reader holds a phone."""

import streamlit as st

from dashboard.charts import map as maps
from dashboard.ui.run import state
from dashboard.ui.run.scheme import scheme

__all__ = ["handled", "on_phone", "opens_on_map", "scheme", "turns"]

_TURNS = "_turns_of_"  # prefix in the session state, before the key of a map: the clicks that it has handled


def opens_on_map(key: str) -> None:
    """Open the record that was clicked on a map. key: of its widget."""
    _, record = maps.clicked(st.session_state[key].selection.objects)
    if record:
        state.open_record(record)
        handled(key)


def handled(key: str) -> None:
    """Count a click on a map as handled."""
    st.session_state[_TURNS + key] = turns(key) + 1


def turns(key: str) -> int:
    """Return the number of clicks that a map has handled. It is redrawn after each, so a mark can be clicked twice."""
    return st.session_state.get(_TURNS + key, 0)


def on_phone() -> bool:
    """Return whether the browser says that it runs on a phone: the server does not know how wide a map is drawn."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
