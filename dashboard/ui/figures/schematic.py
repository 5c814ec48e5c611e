"""The schematic map on the page, with what a click on it opens."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import schematic as charts
from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.remember import remembered
from dashboard.selection import VIEWS, Selection
from dashboard.ui import sentences
from dashboard.ui.figures import pointer
from dashboard.ui.run.view import View, Voice


def _posts(voice: Voice, chosen: Selection) -> pd.DataFrame:
    rows, say = borders.paired(maps.drawn(voice.record, chosen)), voice.say
    hovers = [
        pointer.box(
            row.name,
            f"{say.value('kind', row.kind)} · {voice.record.place(row.place)}",
            say("posts.as_of", status=say.value("status", row.status), date=say.date(row.as_of)),
        )
        for row in rows.itertuples(index=False, name="Post")
    ]
    return rows.assign(hover=hovers)


def _links(voice: Voice, chosen: Selection) -> pd.DataFrame:
    pairs = sentences.arcs(voice, maps.arcs(voice.record, chosen))
    return pairs.assign(hover=[pointer.box(row.name, row.line) for row in pairs.itertuples(index=False, name="Pair")])


def _countries(voice: Voice) -> pd.DataFrame:
    labels = maps.labels(voice.record)
    return labels.assign(hover=[pointer.box(voice.record.country(code)) for code in labels["country"]])


@remembered
def _figure(voice: Voice, chosen: Selection, scheme: str) -> go.Figure:
    return charts.schematic(_countries(voice), _links(voice, chosen), _posts(voice, chosen), scheme)


def choice(view: View) -> None:
    """Offer the map and the schematic map."""
    st.segmented_control(
        view.say("map.view"),
        VIEWS,
        required=True,
        format_func=lambda code: view.say.value("view", code),
        key="view",
        label_visibility="collapsed",
    )


def chosen(view: View) -> bool:
    """Whether the reader chose the schematic map."""
    return view.selection.view == "schematic"


def show(view: View, scheme: str, config: dict[str, bool]) -> None:
    """Show the schematic map of what matches; a click on a mark opens its record.

    scheme: "light" or "dark", the tone of the reader's theme. config: that of plotly.
    """
    st.plotly_chart(
        _figure(view.voice, view.selection, scheme),
        key="schematic",
        on_select=lambda: pointer.opens("schematic"),
        selection_mode="points",
        config=config,
        alt=view.say("schematic.alternative", sentence=sentences.posts_and_pairs(view.voice, view.selection)),
    )
