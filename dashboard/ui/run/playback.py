"""The years that play: whether they do, and the day that comes next."""

from collections.abc import Sequence

import streamlit as st

_PLAYS, _NEXT = "_plays", "_next"


def plays() -> bool:
    """Say whether the years are playing."""
    return st.session_state.get(_PLAYS, False)


def play(first: str) -> None:
    """Let the years play, from the first where the last is shown. For the callback of a button."""
    st.session_state[_PLAYS] = True
    st.session_state["asof"] = st.session_state["asof"] or first


def stop() -> None:
    """Stop the years where they are. For the callback of a button."""
    st.session_state[_PLAYS] = False


def go_on(days: Sequence[str]) -> None:
    """Ask for the next of the days in the next run, and stop at the last."""
    at = days.index(st.session_state["asof"]) + 1
    st.session_state[_NEXT] = days[min(at, len(days) - 1)]
    if at >= len(days) - 1:
        stop()


def take() -> None:
    """Take the day that was asked for. Before any widget."""
    if _NEXT in st.session_state:
        st.session_state["asof"] = st.session_state.pop(_NEXT)
