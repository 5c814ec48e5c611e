"""The figures on the page of a country: a timeline of laws and a small map of posts."""

import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dashboard import geometry
from dashboard.charts import laws as charts
from dashboard.charts import map as decks
from dashboard.measures import country as measures
from dashboard.measures import laws as timed
from dashboard.measures import map as maps
from dashboard.measures.rows import Map
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import labels
from dashboard.telling.teller import Teller
from dashboard.ui.figures import legend, pointer
from dashboard.ui.parts import heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

HEIGHT = 360  # pixels of the small map
ROOM = (260, 250)  # pixels of the small map within which all posts of a country must fit, on a phone too
NORTH = 26.0  # degrees; posts further away lie outside the map of the Mekong


@memo
def _laws(teller: Teller, code: str) -> go.Figure:
    spans = timed.spans(teller.record, code)
    return charts.timeline(spans, labels.laws(teller, spans), labels.kinds(teller, spans), timed.years(teller.record))


def laws(view: View, code: str) -> None:
    """Show the timeline of a country's laws and plans, with the same years for every country. A click opens one."""
    if not timed.spans(view.record, code):
        return
    key, title = f"laws-{code}", view.say("country.laws", country=view.record.label(code))
    st.header(plain(title), anchor=False)
    st.plotly_chart(
        _laws(view.teller, code),
        key=key,
        on_select=lambda: pointer.opens(key),
        selection_mode="points",
        config=pointer.QUIET,
        alt=view.say("country.laws_alternative", country=view.record.label(code)),
    )


@memo
def _shown(teller: Teller, code: str) -> Map:
    """Return the posts of a country's block that can be shown on a map of the six."""
    return maps.of_posts(teller.record, measures.blocks(teller.record, code)["liaison_posts"]["record"])


@memo
def _deck(teller: Teller, code: str, scheme: str, turn: int) -> pdk.Deck:
    shown = _shown(teller, code)
    return decks.deck(
        shown,
        labels.on_map(teller, shown),
        extent="region" if any(post.latitude > NORTH for post in shown.posts) else "mekong",
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        camera=decks.camera_around(shown.posts, ROOM),
    )


def posts(view: View, code: str) -> None:
    """Show a small map of a country's posts. A click opens one."""
    key, label = f"map-{code}", view.record.label(code)
    st.pydeck_chart(
        _deck(view.teller, code, pointer.scheme(), pointer.turns(key)),
        height=HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map(key),
        key=key,
        alt=view.say("country.map_of", country=label),
    )
    legend.show(labels.legend(view.teller, _shown(view.teller, code).posts, Filters()))
    st.caption(view.say("country.map_caption"))
    heading.boundaries(view)
