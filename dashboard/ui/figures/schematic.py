"""The schematic map on the page, with what a click on it opens."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import schematic as charts
from dashboard.measures import borders
from dashboard.measures import map as maps
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.selection.place import VIEWS
from dashboard.telling import answers
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer
from dashboard.ui.run.view import View


def _posts(teller: Teller, chosen: Filters) -> pd.DataFrame:
    rows, say = borders.paired(maps.drawn(teller.record, chosen)), teller.say
    hovers = [
        pointer.box(
            row.name,
            f"{say.value('kind', row.kind)} · {teller.record.place(row.place)}",
            say("posts.as_of", status=say.value("status", row.status), date=say.date(row.as_of)),
        )
        for row in rows.itertuples(index=False, name="Post")
    ]
    return rows.assign(hover=hovers)


def _links(teller: Teller, chosen: Filters) -> pd.DataFrame:
    pairs = answers.arcs(teller, maps.arcs(teller.record, chosen))
    return pairs.assign(hover=[pointer.box(row.name, row.line) for row in pairs.itertuples(index=False, name="Pair")])


def _countries(teller: Teller) -> pd.DataFrame:
    labels = maps.labels(teller.record)
    return labels.assign(hover=[pointer.box(teller.record.country(code)) for code in labels["country"]])


@memo
def _figure(teller: Teller, chosen: Filters, scheme: str) -> go.Figure:
    return charts.schematic(_countries(teller), _links(teller, chosen), _posts(teller, chosen), scheme)


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
    return view.place.map_view == "schematic"


def show(view: View, scheme: str, config: dict[str, bool]) -> None:
    """Show the schematic map of what matches; a click on a mark opens its record.

    scheme: "light" or "dark", the tone of the reader's theme. config: that of plotly.
    """
    st.plotly_chart(
        _figure(view.teller, view.filters, scheme),
        key="schematic",
        on_select=lambda: pointer.opens("schematic"),
        selection_mode="points",
        config=config,
        alt=view.say("schematic.alternative", sentence=answers.posts_and_pairs(view.teller, view.filters)),
    )
