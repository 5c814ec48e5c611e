"""The timeline of meetings on the page. A click on a meeting opens it."""

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import meetings as charts
from dashboard.measures.rows import MeetingSpan
from dashboard.memo import memo
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer
from dashboard.ui.run.view import View


def figure(teller: Teller, spans: tuple[MeetingSpan, ...]) -> go.Figure:
    """Return the timeline of some meetings."""
    lanes, statuses = labels.series(teller, spans), labels.statuses(teller, spans)
    return charts.timeline(spans, labels.meetings(teller, spans), lanes, statuses)


_kept = memo(figure)


def show(view: View, found: Finding) -> None:
    """Show the timeline of a finding. A click on a meeting opens it."""
    st.plotly_chart(
        _kept(view.teller, found.figure),
        key="timeline",
        on_select=lambda: pointer.opens("timeline"),
        selection_mode="points",
        config=pointer.QUIET,
        alt=view.say("meetings.alternative", sentence=found.sentence),
    )
