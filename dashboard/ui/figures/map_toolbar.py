"""The toolbar of the map: border, view, extent and zoom in one row. It knows what the map is brought nearer to."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.selection.place import EXTENTS, Place
from dashboard.ui.figures import schematic
from dashboard.ui.parts import picture, ways
from dashboard.ui.run import state
from dashboard.ui.run.view import View

# Session state: how often the map was reset; the zoom steps since, and the posts that it was brought nearer to, each
# after the extent and the border with which they were chosen.
_AGAIN, _NEARER, _OPENED = "_map_again", "_map_nearer", "_map_opened"


def show(view: View, borders: Mapping[str, str]) -> None:
    """Show the toolbar. borders: the names of the borders with matching posts, by pair id."""
    place = view.place
    if place.border not in borders:
        state.close_border()
        place = replace(place, border="")
    if st.session_state.get(_NEARER, ("", "", 0))[:2] != (place.extent, place.border):
        st.session_state.pop(_NEARER, None)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map_toolbar"):
        picture.table(picture.once(view, "map_toolbar", lambda: _choices(view, borders)))
        if not schematic.chosen(view):
            _zoom(view, place)


def steps(place: Place) -> tuple[int, int]:
    """Return how often the map was reset, and the zoom steps since; none after another choice of place."""
    extent, border, nearer = st.session_state.get(_NEARER, ("", "", 0))
    return st.session_state.get(_AGAIN, 0), nearer if (extent, border) == (place.extent, place.border) else 0


def opened(place: Place) -> tuple[str, ...]:
    """Return the ids of the gathered posts that the map was brought nearer to; none after another choice of place."""
    extent, border, posts = st.session_state.get(_OPENED, ("", "", ()))
    return posts if (extent, border) == (place.extent, place.border) else ()


def bring_nearer(place: Place, posts: tuple[str, ...]) -> None:
    """Bring the map nearer to posts that are gathered under their number. place: with which they are shown."""
    _whole_view()
    st.session_state[_OPENED] = (place.extent, place.border, posts)


def _choices(view: View, borders: Mapping[str, str]) -> str:
    """Return the choices of a border, to which the map is then fitted, of the view and of the extent."""
    say, place = view.say, view.place
    border = place.border if place.border in borders else ""
    chosen, parts = view.selection.on(record="", border=border), []
    if borders:
        named = {"": say("borders.which"), **borders}
        label, leads = say("borders.choose"), lambda code: chosen.on(border=code)
        parts.append(ways.box("border", label, named, border, named.__getitem__, leads, hidden=True))
    parts.append(schematic.choice(view, chosen))
    if not schematic.chosen(view):
        label, says = say("map.extent"), partial(say.value, "extent")
        leads = partial(chosen.on, border="")
        parts.append(ways.abreast("extent", label, EXTENTS, place.extent, says, lambda code: leads(extent=code)))
    return f'<div class="gms-toolbar">{"".join(parts)}</div>'


def _zoom(view: View, place: Place) -> None:
    """Show buttons to zoom in, zoom out and reset the map. place: that is shown."""
    for key, steps_nearer in (("zoom_in", 1), ("zoom_out", -1)):
        chosen = place, steps_nearer
        st.button(view.say(f"map.{key}"), on_click=_go_nearer, args=chosen, type="tertiary", key=f"map_{key}")
    st.button(view.say("map.reset"), on_click=_whole_view, type="tertiary", key="map_reset")


def _whole_view() -> None:
    st.session_state[_AGAIN] = st.session_state.get(_AGAIN, 0) + 1
    for key in (_NEARER, _OPENED):
        st.session_state.pop(key, None)


def _go_nearer(place: Place, steps_nearer: int) -> None:
    st.session_state[_NEARER] = place.extent, place.border, steps(place)[1] + steps_nearer
