"""The toolbar of the map: border, view, extent and zoom in one row. It knows what the map is brought nearer to."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from dashboard.selection.place import EXTENTS, Place
from dashboard.ui.figures import schematic
from dashboard.ui.parts import pickers
from dashboard.ui.run import state
from dashboard.ui.run.view import View

# Session state: how often the map was reset, and the zoom steps since; the posts that it was brought nearer to, after
# the extent and the border with which they were chosen.
_AGAIN, _NEARER, _OPENED = "_map_again", "_map_nearer", "_map_opened"


def show(view: View, borders: Mapping[str, str]) -> None:
    """Show the toolbar. borders: the names of the borders with matching posts, by pair id."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map_toolbar"):
        _border(view, borders)
        schematic.choice(view)
        if not schematic.chosen(view):
            _extent(view)


def steps() -> tuple[int, int]:
    """Return how often the map was reset, and the zoom steps since."""
    return st.session_state.get(_AGAIN, 0), st.session_state.get(_NEARER, 0)


def opened(place: Place) -> tuple[str, ...]:
    """Return the ids of the gathered posts that the map was brought nearer to; none after another choice of place."""
    extent, border, posts = st.session_state.get(_OPENED, ("", "", ()))
    return posts if (extent, border) == (place.extent, place.border) else ()


def bring_nearer(place: Place, posts: tuple[str, ...]) -> None:
    """Bring the map nearer to posts that are gathered under their number. place: with which they are shown."""
    _whole_view()
    st.session_state[_OPENED] = (place.extent, place.border, posts)


def _border(view: View, borders: Mapping[str, str]) -> None:
    """Show the choice of a border, to which the map is then fitted. One without matching posts is closed."""
    if view.place.border not in borders:
        state.close_border()
    if borders:
        st.selectbox(
            view.say("borders.choose"),
            list(borders),
            index=None,
            format_func=borders.__getitem__,
            placeholder=view.say("borders.which"),
            key="border",
            label_visibility="collapsed",
            on_change=_whole_view,
            width=250,
        )


def _extent(view: View) -> None:
    """Show the choice of extents, and buttons to zoom in, zoom out and reset the map."""
    label, says = view.say("map.extent"), partial(view.say.value, "extent")
    pickers.one_of(EXTENTS, "extent", label, says, on_change=_other_extent)
    for key, steps_nearer in (("zoom_in", 1), ("zoom_out", -1)):
        st.button(view.say(f"map.{key}"), on_click=_go_nearer, args=(steps_nearer,), type="tertiary", key=f"map_{key}")
    st.button(view.say("map.reset"), on_click=_whole_view, type="tertiary", key="map_reset")


def _other_extent() -> None:
    """Show an extent instead of a border."""
    st.session_state["border"] = None
    _whole_view()


def _whole_view() -> None:
    st.session_state[_AGAIN] = st.session_state.get(_AGAIN, 0) + 1
    st.session_state[_NEARER] = 0
    st.session_state.pop(_OPENED, None)


def _go_nearer(steps_nearer: int) -> None:
    st.session_state[_NEARER] = st.session_state.get(_NEARER, 0) + steps_nearer
