"""Playback of the years: whether it runs, and the next day."""

from collections.abc import Sequence

import streamlit as st

_PLAYS, _NEXT = "_plays", "_next"


def plays() -> bool:
    """Return whether playback runs."""
    return st.session_state.get(_PLAYS, False)


def play(first: str) -> None:
    """Start playback, from `first` if the last day is shown. For the callback of a button."""
    st.session_state[_PLAYS] = True
    st.session_state["asof"] = st.session_state["asof"] or first


def stop() -> None:
    """Stop playback at the current day. For the callback of a button."""
    st.session_state[_PLAYS] = False


def go_on(days: Sequence[str]) -> None:
    """Request the next day for the next run, and stop at the last."""
    at = days.index(st.session_state["asof"]) + 1
    st.session_state[_NEXT] = days[min(at, len(days) - 1)]
    if at >= len(days) - 1:
        stop()


def take() -> None:
    """Apply the requested day. Call it before any widget."""
    if _NEXT in st.session_state:
        st.session_state["asof"] = st.session_state.pop(_NEXT)
