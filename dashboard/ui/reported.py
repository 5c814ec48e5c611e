"""What the governments reported, country by country and area by area: a table, and the reports behind a cell."""

from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.remember import remembered
from dashboard.selection import Selection
from dashboard.ui import cards, grid
from dashboard.ui.describe import Card
from dashboard.ui.grid import Cell
from dashboard.ui.view import View, Voice, plain

HOLDS = "\u00a0"  # a space at which no line breaks


def finding(view: View) -> None:
    """Show what the governments reported, country by country and area by area; nothing where no member is chosen."""
    if measures.told(view.record, view.selection).empty or not measures.meeting(view.record):
        return
    cards.finding(
        view,
        title=plain(view.say("commitments.figure", meeting=view.record.title(measures.meeting(view.record)))),
        draw=lambda: _show(view),
        numbers=lambda: numbers(view.voice, view.selection),
        cites=measures.reports(view.record, view.selection).index,
        caption=view.say("commitments.caption"),
    )


def _cell(voice: Voice, row: tuple) -> Cell:
    """How many reports, and in how many of them the work is done, under way, drafted or planned."""
    if not row.number:
        return Cell(voice.say("state.nothing"))
    words = [f"{voice.say.value('status', status)} {number}".replace(" ", HOLDS) for status, number in row.statuses]
    return Cell(voice.say.count("country_reports", row.number), " · ".join(words), "covered")


@remembered
def _cells(voice: Voice, selection: Selection, kept: str) -> dict[str, list[Cell]]:
    """The cells of each country, which lead to what stands behind them. kept: the rest of the address."""
    body = {}
    for row in measures.told(voice.record, selection).itertuples():
        narrowed = "&".join(filter(None, (kept, urlencode({"country": row.country, "area": row.area}))))
        cell = replace(_cell(voice, row), address=f"?{narrowed}")
        body.setdefault(voice.record.label(row.country), []).append(cell)
    return body


def _show(view: View) -> None:
    say = view.say
    kept = urlencode(view.selection.without("country", "area", "q", "page", "record").address, doseq=True)
    heads = [say("commitments.corner"), *(say.value("area", area) for area in measures.areas(view.record))]
    grid.show(say("commitments.corner"), heads, list(_cells(view.voice, view.selection, kept).items()))


@remembered
def numbers(voice: Voice, selection: Selection) -> pd.DataFrame:
    """Return the table of reports in the words of its cells: a row a country, a column an area."""
    rows = []
    for country, own in measures.told(voice.record, selection).groupby("country", sort=False):
        made = [_cell(voice, row) for row in own.itertuples()]
        rows.append((voice.record.country(country), *(f"{cell.words} {cell.more}".strip() for cell in made)))
    heads = [voice.say.value("area", area) for area in measures.areas(voice.record)]
    return pd.DataFrame(rows, columns=[voice.say("commitments.corner"), *heads])


def told(view: View) -> None:
    """List the reports themselves once a country and an area are chosen, as a click on a cell does."""
    if not (view.selection.country and view.selection.area):
        return
    rows = view.selection.keep(measures.reports(view.record, view.selection), "area")
    areas = view.say.listed([view.say.value("area", area) for area in view.selection.area])
    who = view.countries(view.selection.country)
    st.header(plain(view.say("commitments.told", countries=who, areas=areas)), anchor=False)
    cards.listing(view, [_report(view, row) for row in rows.itertuples()], "told")


def _report(view: View, row: tuple) -> Card:
    say = view.say
    about = (say.value("status", row.status), say.value("area", row.area), say.date(row.date))
    meta = (view.record.country(row.country), *about)
    return Card(row.Index, row.text, meta, tags=tuple(view.marks(row.Index)))
