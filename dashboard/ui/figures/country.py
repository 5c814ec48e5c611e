"""What is drawn on the page of a country: laws in time and a small map, each above the list that holds the same."""

import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dashboard import geometry
from dashboard.charts import laws as charts
from dashboard.charts import map as decks
from dashboard.measures import laws as timed
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.views import country as told
from dashboard.ui.figures import legend, pointer
from dashboard.ui.parts import heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

HEIGHT = 360  # pixels of the small map
ROOM = (260, 250)  # pixels of the small map within which all posts of a country must fit, on a phone too
NORTH = 26.0  # degrees; posts further away lie outside the map of the Mekong


@memo
def _laws(teller: Teller, code: str) -> go.Figure:
    spans = told.laws(teller, code).figure
    return charts.timeline(spans, labels.laws(teller, spans), labels.kinds(teller, spans), timed.years(teller.record))


def laws(view: View, code: str, found: Finding) -> None:
    """Show the dated laws and plans of a country in time, over the same years for every country; a click opens one."""
    st.header(plain(found.title), anchor=False)
    st.plotly_chart(
        _laws(view.teller, code),
        key=found.name,
        on_select=lambda: pointer.opens(found.name),
        selection_mode="points",
        config=pointer.QUIET,
        alt=view.say("country.laws_alternative", title=found.title),
    )


@memo
def _deck(teller: Teller, code: str, scheme: str, turn: int) -> pdk.Deck:
    shown = told.posts(teller, code).figure
    return decks.deck(
        shown,
        labels.on_map(teller, shown),
        extent="region" if any(post.latitude > NORTH for post in shown.posts) else "mekong",
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        camera=decks.camera_around(shown.posts, ROOM),
    )


def posts(view: View, code: str, found: Finding) -> None:
    """Show a small map of posts; a click opens one."""
    st.pydeck_chart(
        _deck(view.teller, code, pointer.scheme(), pointer.turns(found.name)),
        height=HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map(found.name),
        key=found.name,
        alt=view.say("country.map_alternative", title=found.title),
    )
    legend.show(labels.legend(view.teller, found.figure.posts, Filters()))
    st.caption(plain(found.caption))
    heading.boundaries(view)
