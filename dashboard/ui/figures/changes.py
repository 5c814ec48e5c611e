"""The marks that a curator's file would change, on the map and on the timeline."""

import streamlit as st

from dashboard.charts import map as charts
from dashboard.measures import map as measures
from dashboard.measures.dry_run import Concerned
from dashboard.measures.rows import Map
from dashboard.telling import dry_run as told
from dashboard.telling import labels
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer, timeline
from dashboard.ui.parts import findings
from dashboard.ui.run.view import View


def show(view: View, teller: Teller, concerned: Concerned) -> None:
    """Draw the new and changed marks on a map and on a timeline, each only if it has any.

    teller: of the record with the file in place. concerned: the marks to draw.
    """
    if concerned.posts or concerned.links:
        _map(view, teller, concerned)
    if concerned.meetings:
        findings.caption(told.on_timeline(view.teller, concerned))
        st.plotly_chart(
            timeline.figure(teller, concerned.meetings),
            key="timeline_tried",
            config=pointer.QUIET,
            alt=view.say("curator.cells"),
        )


def _map(view: View, teller: Teller, concerned: Concerned) -> None:
    findings.caption(told.on_map(view.teller, concerned))
    shown = Map(concerned.posts, concerned.links, measures.capitals(teller.record))
    deck = charts.deck(shown, labels.on_map(teller, shown), extent="mekong", scheme=pointer.scheme())
    st.pydeck_chart(deck, height=charts.HEIGHT, key="map_tried", alt=view.say("curator.cells"))
