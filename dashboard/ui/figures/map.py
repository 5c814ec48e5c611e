"""The map on the page and the list next to it. A click on a mark opens its record."""

import pydeck as pdk
import streamlit as st

from dashboard import geometry
from dashboard.charts import map as charts
from dashboard.measures import map as measures
from dashboard.measures.rows import Map
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.selection.place import EXTENTS
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.figures import legend, pointer, schematic
from dashboard.ui.parts import component, findings, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

REGIONAL = 9  # visible instruments next to the map; the rest is folded, to keep the list as short as the map
# Session state: how often the map was reset, and the zoom steps since.
_AGAIN, _NEARER = "_map_again", "_map_nearer"


def show(view: View, found: Finding, regional: Finding) -> None:
    """Show the map of a finding with its legend, and next to it the instruments not drawn. Clicks open records.

    regional: the finding of the instruments that the map cannot draw.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        schematic.choice(view)
        if not schematic.chosen(view):
            _extent(view)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        if schematic.chosen(view):
            schematic.show(view, found)
        else:
            _map(view, found)
        legend.show(_legend(view.teller, view.filters))
    with right:
        st.markdown(f"**{plain(regional.title)}**")
        findings.caption(regional.sentence)
        if regional.cites:
            links.first(view, regional.cites, REGIONAL, regional.name)
            component.foot(view, regional.name)


def _map(view: View, found: Finding) -> None:
    held = [st.session_state.get(name, 0) for name in (_AGAIN, _NEARER)]
    st.pydeck_chart(
        _deck(
            view.teller, found.figure, view.timed.asof, view.place.extent, pointer.scheme(), pointer.turns("map"), *held
        ),
        height=charts.HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map("map"),
        key="map",
        alt=view.say("map.alternative", sentence=found.sentence),
    )


@memo
def _deck(
    teller: Teller, shown: Map, day: str, extent: str, scheme: str, turn: int, again: int, nearer: int
) -> pdk.Deck:
    return charts.deck(
        shown,
        labels.on_map(teller, shown, day),
        extent=extent,
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        again=again,
        nearer=nearer,
    )


@memo
def _legend(teller: Teller, filters: Filters) -> tuple[labels.Entry, ...]:
    """Return the legend of all matching posts, including those outside the extent, and of the lines."""
    posts, links = measures.marks(teller.record, filters), measures.links(teller.record, filters)
    return *labels.legend(teller, posts, filters), *labels.lines(teller, links, filters)


def _extent(view: View) -> None:
    """Show the choice of extents, and buttons to zoom in, zoom out and reset the map."""
    st.segmented_control(
        view.say("map.extent"),
        list(EXTENTS),
        required=True,
        format_func=lambda code: view.say.value("extent", code),
        key="extent",
        label_visibility="collapsed",
        on_change=_whole_view,
    )
    for key, steps in (("zoom_in", 1), ("zoom_out", -1)):
        st.button(view.say(f"map.{key}"), on_click=_go_nearer, args=(steps,), type="tertiary", key=f"map_{key}")
    st.button(view.say("map.reset"), on_click=_whole_view, type="tertiary", key="map_reset")


def _whole_view() -> None:
    st.session_state[_AGAIN] = st.session_state.get(_AGAIN, 0) + 1
    st.session_state[_NEARER] = 0


def _go_nearer(steps: int) -> None:
    st.session_state[_NEARER] = st.session_state.get(_NEARER, 0) + steps
