"""What is drawn on the page of a country: laws in time and a small map."""

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from dashboard import geometry
from dashboard.charts import laws as charts
from dashboard.charts import map as decks
from dashboard.measures import agreements
from dashboard.measures import country as measures
from dashboard.measures import map as maps
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling import answers
from dashboard.telling.teller import Teller
from dashboard.ui.figures import map as figures
from dashboard.ui.figures import pointer
from dashboard.ui.parts import heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

HEIGHT = 360  # pixels of the small map
ROOM = (260, 250)  # pixels of the small map, on a phone too, within which the posts of a country stand
NORTH = 26.0  # degrees; posts beyond lie out of sight of the map of the Mekong


@memo
def _laws(teller: Teller, code: str) -> go.Figure:
    say, spans, texts = teller.say, measures.spans(teller.record, code), []
    for row in spans.itertuples():
        when = say.date(row.starts, row.ends)
        told = say("law.covers", period=when) if row.act == "covers" else say(f"law.{row.act}", date=when)
        parts = (say.value("kind", row.kind), told, say.value("status", row.status))
        texts.append(pointer.box(row.title, " · ".join(parts)))
    order = teller.record.package.tables["laws_and_plans"].column("kind").values
    lanes = [say.value("kind", kind) for kind in order if kind in set(spans["kind"])]
    labelled = spans.assign(lane=[say.value("kind", kind) for kind in spans["kind"]], hover=texts)
    every = [measures.spans(teller.record, member) for member in teller.record.members]
    years = (min(rows["first"].min() for rows in every if len(rows)), max(rows["until"].max() for rows in every))
    return charts.timeline(labelled, lanes, years)


def laws(view: View, code: str) -> None:
    """Show the dated laws and plans of a country in time, over the same years for every country; a click opens one."""
    if measures.spans(view.record, code).empty:
        return
    key, title = f"laws-{code}", view.say("country.laws", country=view.record.label(code))
    st.header(plain(title), anchor=False)
    st.plotly_chart(
        _laws(view.teller, code),
        key=key,
        on_select=lambda: pointer.opens(key),
        selection_mode="points",
        config=figures.QUIET,
        alt=view.say("country.laws_alternative", country=view.record.label(code)),
    )


@memo
def _standing(teller: Teller, code: str) -> pd.DataFrame:
    """The posts of a country's block that can stand on a map of the six."""
    record = teller.record
    keys = measures.blocks(record, code)["liaison_posts"]["record"]
    rows = maps.standing(maps.placed(record, record.facts["liaison_posts"].loc[keys]))
    return rows[rows["hosted_by"].isin(record.members)]


@memo
def _deck(teller: Teller, code: str, scheme: str, turn: int) -> pdk.Deck:
    record, rows = teller.record, answers.marks(teller, _standing(teller, code))
    none = answers.arcs(teller, maps.joined(record, agreements.between_pairs(record, _no_agreements(record))))
    return decks.deck(
        rows,
        none,
        maps.labels(record),
        extent="region" if (rows["latitude"] > NORTH).any() else "mekong",
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        camera=decks.camera_around(rows, ROOM),
    )


def _no_agreements(record: Record) -> pd.DataFrame:
    return record.facts["agreements"].iloc[:0].assign(state="")


def posts(view: View, code: str) -> None:
    """Show a small map of posts; a click opens one."""
    key, label = f"map-{code}", view.record.label(code)
    st.pydeck_chart(
        _deck(view.teller, code, figures.scheme(), pointer.turns(key)),
        height=HEIGHT,
        selection_mode="single-object",
        on_select=lambda: pointer.opens_on_map(key),
        key=key,
        alt=view.say("country.map_of", country=label),
    )
    st.html(figures.legend_of(view.teller, _standing(view.teller, code), Filters()))
    st.caption(view.say("country.map_caption"))
    heading.boundaries(view)
