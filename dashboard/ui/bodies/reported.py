"""What the governments reported, country by country and area by area: a table, and the entries behind a cell."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.measures import details
from dashboard.measures import reported as measures
from dashboard.measures.commitments import areas
from dashboard.memo import memo
from dashboard.selection import Filters, address
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.ui.parts import cards, grid
from dashboard.ui.parts.grid import Cell
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

HOLDS = "\u00a0"  # a space at which no line breaks


def finding(view: View) -> None:
    """Show what the governments reported, country by country and area by area; nothing where no member is chosen.

    Of a meeting outside the years chosen a sentence says so: a table without entries would read as silence.
    """
    meeting = measures.meeting(view.record)
    if measures.told(view.record, view.filters).empty or not meeting:
        return
    title = view.say("commitments.figure", meeting=view.record.title(meeting))
    if measures.outside(view.record, view.filters):
        _outside(view, title, view.record.row(meeting))
        return
    found = Finding(
        name="commitments",
        title=title,
        sentence=answer(view.teller, view.filters),
        table=Table.of(numbers(view.teller, view.filters)),
        cites=tuple(measures.reports(view.record, view.filters).index),
        caption=_caption(view.teller, view.filters),
    )
    cards.finding(view, found, lambda: _show(view))


def _outside(view: View, title: str, meeting: Mapping) -> None:
    """Say that the meeting lies outside the years chosen, and offer to clear them."""
    st.header(plain(title), anchor=False)
    date = view.say.date(meeting["starts"], meeting["ends"])
    st.markdown(plain(view.say("reported.outside", date=date)))
    st.button(view.say("reported.clear"), on_click=state.clear, args=(state.YEARS,), key="clear_told")


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return in a sentence how many entries there are, on which meeting, and whose accounts they come from."""
    record, say, rows = teller.record, teller.say, measures.told(teller.record, filters)
    number = int(rows["number"].sum())
    if not number:
        return ""
    named = list(details.sources(record, measures.reports(record, filters).index))
    held = record.tables["sources"].loc[named]
    sources = [
        say("reported.source", title=row.title, kind=say.value("kind", row.kind), publisher=row.publisher)
        for row in held.itertuples()
    ]
    return say(
        "reported.answer",
        entries=say.count("entries", number),
        areas=int(rows.groupby("area")["number"].sum().gt(0).sum()),
        total=rows["area"].nunique(),
        accounts=say.count("accounts", len(named)),
        meeting=record.title(measures.meeting(record)),
        sources=say.listed(sources),
    )


@memo
def _caption(teller: Teller, filters: Filters) -> str:
    """How to read the table, with how many entries repeat what a source says of all six at once."""
    number = int(measures.told(teller.record, filters)["collective"].sum())
    repeated = [teller.say.count("collective", number)] if number else []
    return " ".join([teller.say("commitments.caption"), *repeated, teller.say("reported.uneven")])


def _cell(teller: Teller, row: tuple) -> Cell:
    """How many entries, how far each says that the work had come, and how many are said of all six at once."""
    if not row.number:
        return Cell(teller.say("state.nothing"))
    words = [(teller.say.value("status", status), number) for status, number in row.statuses]
    words += [(teller.say("reported.of_all"), row.collective)] if row.collective else []
    more = " · ".join(f"{text}{HOLDS}{number}" for text, number in words)
    return Cell(teller.say.count("entries", row.number).replace(" ", HOLDS), more, "covered")


@memo
def _cells(teller: Teller, filters: Filters, kept: str) -> dict[str, list[Cell]]:
    """The cells of each country, which lead to what stands behind them. kept: the rest of the address."""
    body = {}
    for row in measures.told(teller.record, filters).itertuples():
        narrowed = "&".join(filter(None, (kept, urlencode({"country": row.country, "area": row.area}))))
        cell = replace(_cell(teller, row), address=f"?{narrowed}")
        body.setdefault(teller.record.label(row.country), []).append(cell)
    return body


def _show(view: View) -> None:
    say = view.say
    kept = urlencode(address.write(view.narrowed_to(view.filters.without("country", "area", "q"))), doseq=True)
    heads = [say("commitments.corner"), *(say.value("area", area) for area in areas(view.record))]
    grid.show(say("commitments.corner"), heads, list(_cells(view.teller, view.filters, kept).items()))


@memo
def numbers(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return the table of reports in the words of its cells: a row a country, a column an area."""
    rows = []
    for country, own in measures.told(teller.record, filters).groupby("country", sort=False):
        made = [_cell(teller, row) for row in own.itertuples()]
        rows.append((teller.record.country(country), *(f"{cell.words} {cell.more}".strip() for cell in made)))
    heads = [teller.say.value("area", area) for area in areas(teller.record)]
    return pd.DataFrame(rows, columns=[teller.say("commitments.corner"), *heads])


def told(view: View) -> None:
    """List the reports themselves once a country and an area are chosen, as a click on a cell does."""
    if not (view.filters.country and view.filters.area) or measures.outside(view.record, view.filters):
        return
    rows = view.filters.keep(measures.reports(view.record, view.filters), "area")
    areas = view.say.listed([view.say.value("area", area) for area in view.filters.area])
    who = view.countries(view.filters.country)
    st.header(plain(view.say("commitments.told", countries=who, areas=areas)), anchor=False)
    cards.listing(view, [_report(view, row) for row in rows.itertuples()], "told")


def _report(view: View, row: tuple) -> Card:
    say = view.say
    about = (say.value("status", row.status), say.value("area", row.area), say.date(row.date))
    meta = (view.record.country(row.country), *about, say("reported.collective") if row.collective else "")
    return Card(row.Index, row.text, meta, tags=tuple(view.marks(row.Index)))
