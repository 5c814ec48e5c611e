"""What to read beside commitments: guidelines, toolkits, declarations and plans, with where their full text is."""

from dataclasses import replace

import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.ui import cards
from dashboard.ui.describe import Card
from dashboard.ui.view import View


def show(view: View) -> None:
    """List the documents kind by kind, each with its publisher, date and address, and a button that opens it."""
    rows = measures.reading(view.record)
    for kind in measures.READING:
        own = rows[rows["kind"].astype(str) == kind]
        label = f"{view.say.value('kind', kind)} ({len(own)})"
        with st.expander(label, expanded=kind == measures.READING[0], key=f"reading_{kind}"):
            cards.listing(view, [_card(view, row) for row in own.itertuples()], f"reading-{kind}")


def _card(view: View, row: tuple) -> Card:
    say = view.say
    card = Card(row.Index, row.title, tuple(filter(None, (row.publisher, say.date(row.published)))))
    if not row.url:
        return replace(card, summary=say("commitments.no_address"))
    return replace(card, address=row.url, address_state=say.value("url_state", row.url_state))
