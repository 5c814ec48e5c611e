"""Figures and decks on the page, with what a click on them opens."""

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dashboard import geometry, theme
from dashboard.charts import map as charts
from dashboard.charts import meetings as timelines
from dashboard.charts import symbols
from dashboard.measures import map as maps
from dashboard.measures import meetings
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import answers
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer, schematic
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run.view import View

REGIONAL = 9  # instruments in sight beside the map; the others are folded away, so that the list ends with it
QUIET = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}
# What the session remembers: whole views of the map asked for, steps nearer.
_AGAIN, _NEARER = "_map_again", "_map_nearer"


@memo
def _timeline(teller: Teller, chosen: Filters) -> go.Figure:
    spans = meetings.spans(teller.record, chosen)
    lanes, statuses = answers.lanes(teller, spans), answers.statuses(teller)
    return timelines.timeline(answers.hovers(teller, spans), lanes, statuses)


def timeline(view: View) -> None:
    """Show the timeline of the meetings that match; a click on a meeting opens it."""
    st.plotly_chart(
        _timeline(view.teller, view.filters),
        key="timeline",
        on_select=lambda: pointer.opens("timeline"),
        selection_mode="points",
        config=QUIET,
        alt=view.say("meetings.alternative"),
    )


def _whole_view() -> None:
    st.session_state[_AGAIN] = st.session_state.get(_AGAIN, 0) + 1
    st.session_state[_NEARER] = 0


def _go_nearer(steps: int) -> None:
    st.session_state[_NEARER] = st.session_state.get(_NEARER, 0) + steps


@memo
def _deck(teller: Teller, chosen: Filters, extent: str, scheme: str, turn: int, again: int, nearer: int) -> pdk.Deck:
    record = teller.record
    posts = answers.marks(teller, maps.drawn(record, chosen))
    if extent != "world":  # a mark at the edge would look like a place of its own
        posts = posts[posts["hosted_by"].isin(record.members)]
    arcs = answers.arcs(teller, maps.arcs(record, chosen))
    return charts.deck(
        posts,
        arcs,
        maps.labels(record),
        extent=extent,
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        again=again,
        nearer=nearer,
    )


def scheme() -> str:
    """Return the tone of the reader's theme: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def deck(view: View) -> pdk.Deck:
    """Return the map of what matches, in the tone of the reader's theme."""
    held = [st.session_state.get(name, 0) for name in (_AGAIN, _NEARER)]
    return _deck(view.teller, view.filters, view.place.extent, scheme(), pointer.turns("map"), *held)


def map_and_list(view: View, regional: pd.DataFrame) -> None:
    """Show the map with its legend, and beside it the instruments of more than two countries; clicks open records."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        schematic.choice(view)
        if not schematic.chosen(view):
            extent(view)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        if schematic.chosen(view):
            schematic.show(view, scheme(), QUIET)
        else:
            _map(view)
        st.html(_legend(view.teller, view.filters))
    with right:
        st.markdown(f"**{plain(view.say('map.regional'))}**")
        links.first(view, regional.index, REGIONAL, "regional")


def _map(view: View) -> None:
    st.pydeck_chart(
        deck(view),
        height=charts.HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map("map"),
        key="map",
        alt=view.say("map.alternative", sentence=answers.posts_and_pairs(view.teller, view.filters)),
    )


def extent(view: View) -> None:
    """Offer the extents of the map, steps nearer and further, and the way back from where the reader has moved it."""
    st.segmented_control(
        view.say("map.extent"),
        list(charts.EXTENTS),
        required=True,
        format_func=lambda code: view.say.value("extent", code),
        key="extent",
        label_visibility="collapsed",
        on_change=_whole_view,
    )
    for key, steps in (("zoom_in", 1), ("zoom_out", -1)):
        st.button(view.say(f"map.{key}"), on_click=_go_nearer, args=(steps,), type="tertiary", key=f"map_{key}")
    st.button(view.say("map.reset"), on_click=_whole_view, type="tertiary", key="map_reset")


def _form(teller: Teller, form: str, chosen: Filters) -> str:
    return teller.say("map.form.open_then" if form == "open" and chosen.asof else f"map.form.{form}")


@memo
def _legend(teller: Teller, chosen: Filters) -> str:
    """Say which symbol stands for which kind of post, for those on the map, and what a line stands for."""
    line = f'<span style="display:inline-block">⌒ {within_html(teller.say("map.line"))}</span>'
    return legend_of(teller, maps.drawn(teller.record, chosen), chosen, line)


def legend_of(teller: Teller, posts: pd.DataFrame, chosen: Filters, more: str = "") -> str:
    """Say as HTML which symbol stands for which kind of post, for posts as `map.drawn` gives them. more: HTML."""
    marks = posts.loc[::-1, ["status", "precision", "kind"]].itertuples(index=False, name="Mark")
    forms = {symbols.form(mark.status, mark.precision): mark.kind for mark in marks}
    kinds = [kind for kind in theme.KINDS if kind in set(posts["kind"])]
    entries = [(symbols.picture(kind), teller.say.value("kind", kind)) for kind in kinds]
    # Each form beside the first kind that has it on this map.
    entries += [
        (symbols.picture(forms[form], form), _form(teller, form, chosen)) for form in symbols.FORMS[1:] if form in forms
    ]
    items = "".join(
        f'<span style="display:inline-block;margin-right:1.2em"><img src="{picture}" alt="" width="18" height="18" '
        f'style="vertical-align:-3px"> {within_html(label)}</span>'
        for picture, label in entries
    )
    return f'<div style="font-size:14px;line-height:1.9">{items}{more}</div>'
