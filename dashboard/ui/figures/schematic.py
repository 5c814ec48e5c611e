"""The schematic map on the page: a drawing whose tiles, symbols and numbers are links."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.charts import schematic as charts
from dashboard.measures.rows import Map
from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.selection.place import VIEWS
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.parts import picture, ways
from dashboard.ui.run.view import View


@memo
def _drawing(teller: Teller, shown: Map, day: str, selection: Selection) -> str:
    way, name = picture.opening(View(teller.record, teller.say, selection)), teller.say("schematic.name")
    return charts.schematic(shown, labels.on_schematic(teller, shown, day), way, name, selection.place.border)


def choice(view: View, chosen: Selection) -> str:
    """Return the choice between the map and the schematic map as HTML. chosen: what stays as it is."""
    label, says = view.say("map.view"), partial(view.say.value, "view")
    return ways.abreast("view", label, VIEWS, view.place.map_view, says, lambda code: chosen.on(map_view=code))


def chosen(view: View) -> bool:
    """Return whether the schematic map is chosen."""
    return view.place.map_view == "schematic"


def show(view: View, found: Finding) -> None:
    """Show the schematic map of a finding, with the border marked that is chosen."""
    with st.container(key="schematic_frame"):
        shut = replace(view.selection, place=replace(view.place, record=""))
        picture.show(_drawing(view.teller, found.figure, view.timed.asof, shut))
