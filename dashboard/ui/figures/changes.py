"""The marks that a curator's file would change, on the map and on the timeline."""

import streamlit as st

from dashboard.charts import map as charts
from dashboard.telling import dry_run as told
from dashboard.telling.outcome import Marks
from dashboard.ui.figures import pointer, timeline
from dashboard.ui.parts import findings
from dashboard.ui.run.view import View


def show(view: View, marks: Marks) -> None:
    """Draw the new and changed marks on a map and on a timeline, each only if it has any."""
    if marks.map.posts or marks.map.links:
        _map(view, marks)
    if marks.meetings:
        findings.caption(told.on_timeline(view.teller, marks))
        timeline.draw(view, marks.meetings, view.say("curator.cells"))


def _map(view: View, marks: Marks) -> None:
    findings.caption(told.on_map(view.teller, marks))
    deck = charts.deck(marks.map, marks.labels[view.say.language], extent="mekong", scheme=pointer.scheme())
    st.pydeck_chart(deck, height=charts.HEIGHT, key="map_tried", alt=view.say("curator.cells"))
