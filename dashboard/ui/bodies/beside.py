"""What the record holds beside a commitment: its status in words, and the records themselves in a fold."""

from collections import Counter

import pandas as pd
import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.card import Card, countries
from dashboard.telling.teller import Teller
from dashboard.ui.parts import cards, fold
from dashboard.ui.run.view import View


def status(teller: Teller, code: str, sure: bool) -> str:
    """Return a status of `measures.commitments` in words, with its qualifier where all that decides it is open."""
    words = teller.say(f"beside.{code}")
    return words if sure else teller.say("beside.open", status=words)


@memo
def _counted(teller: Teller, filters: Filters, instrument: str, area: str) -> str:
    """How many records of each kind stand beside a commitment, in words; blank where there is none."""
    found = Counter(measures.beside(teller.record, filters, instrument, area)["table"])
    return teller.say.listed([teller.say.count(table, number) for table, number in found.items()])


def show(view: View, row: tuple) -> None:
    """Offer what stands beside a commitment; it is made when it is opened."""
    counts = _counted(view.teller, view.filters, row.instrument, row.area)
    if not counts:
        return
    fold.show(view.say("beside.title", counts=counts), f"beside_{row.Index}", lambda: _records(view, row))


def _records(view: View, row: tuple) -> None:
    """List what stands beside a commitment, kind by kind."""
    rows = measures.beside(view.record, view.filters, row.instrument, row.area)
    for table, own in rows.groupby("table", sort=False):
        st.markdown(f"**{view.say(f'beside.{table}')}**")
        made = [_card(view, table, same) for _, same in own.groupby("record", sort=False)]
        cards.listing(view, made, f"beside-{row.Index}-{table}")


def _card(view: View, table: str, rows: pd.DataFrame) -> Card:
    """One record that stands beside a commitment; of a meeting all its outputs."""
    say, row = view.say, rows.iloc[0]
    held = view.record.row(row["record"])
    reported = table == "country_reports"
    date = say.date(row["date"], row["until"])
    meta = (
        say.value("status", held.get("status", "")),
        say("beside.told", date=date) if reported and not held["date"] else date,
        say("reported.collective") if held.get("collective") else "",
        say("beside.perhaps") if row["when"] == measures.OPEN else "",
    )
    title = view.countries(row["countries"]) if reported else view.record.title(row["record"])
    summary = " ".join(rows["text"]) if table in ("country_reports", "meeting_outputs") else held["summary"]
    tags = [] if reported else countries(view.teller, row["countries"])
    return Card(row["record"], title, meta, summary, (*tags, *view.marks(row["record"])))
