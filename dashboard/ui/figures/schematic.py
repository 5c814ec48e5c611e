"""The schematic map on the page. A click on a mark opens its record."""

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import schematic as charts
from dashboard.measures.rows import Map
from dashboard.memo import memo
from dashboard.selection.place import VIEWS
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer
from dashboard.ui.run.view import View


@memo
def _figure(teller: Teller, shown: Map, day: str, scheme: str) -> go.Figure:
    return charts.schematic(shown, labels.on_schematic(teller, shown, day), scheme)


def choice(view: View) -> None:
    """Show the choice between the map and the schematic map."""
    st.segmented_control(
        view.say("map.view"),
        VIEWS,
        required=True,
        format_func=lambda code: view.say.value("view", code),
        key="view",
        label_visibility="collapsed",
    )


def chosen(view: View) -> bool:
    """Return whether the schematic map is chosen."""
    return view.place.map_view == "schematic"


def show(view: View, found: Finding) -> None:
    """Show the schematic map of a finding. A click on a mark opens its record."""
    st.plotly_chart(
        _figure(view.teller, found.figure, view.timed.asof, pointer.scheme()),
        key="schematic",
        on_select=lambda: pointer.opens("schematic"),
        selection_mode="points",
        config=pointer.QUIET,
        alt=view.say("schematic.alternative", sentence=found.sentence),
    )
