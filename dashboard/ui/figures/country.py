"""The small map of the posts of a country. A click on a mark opens its record."""

import pydeck as pdk
import streamlit as st

from dashboard import geometry
from dashboard.charts import map as decks
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.views import country as told
from dashboard.ui.figures import legend, pointer
from dashboard.ui.parts import foot, heading, picture
from dashboard.ui.run.view import View

HEIGHT = 360  # pixels of the small map
ROOM = (260, 250)  # width and height in pixels within which all posts must fit, on a phone too
NORTH = 26.0  # degrees of latitude; posts north of it are outside the map's extent "mekong"


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
    """Show a small map of a country's posts with its legend and caption. A click opens a post."""
    st.pydeck_chart(
        _deck(view.teller, code, pointer.scheme(), pointer.turns(found.name)),
        height=HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map(found.name),
        key=found.name,
        alt=view.say("country.map_alternative", title=found.title, sentence=found.sentence),
    )
    legend.show(labels.legend(view.teller, found.figure.posts, Filters()))
    below = foot.html(view, found.name, found.caption) + heading.boundaries(view)
    picture.table(foot.small(found.sentence) + below)
