"""The records beside a commitment, in the drawer."""

import streamlit as st

from dashboard.telling import beside
from dashboard.telling.views import commitments as findings
from dashboard.ui.parts import cards, fold, foot
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View, key: str) -> None:
    """Show a fold with the records beside a commitment; nothing for other records, or if there are none."""
    if view.record.table_of(key) != "commitments":
        return
    row = view.record.row(key)
    text, area = row["agreement"] or row["document"], row["area"]
    title = beside.headline(view.teller, view.filters, text, area)  # as in the finding, without its cards
    if title:
        fold.show(plain(title), f"beside_{key}", lambda: _records(view, text, area))


def _records(view: View, text: str, area: str) -> None:
    """List the records beside a commitment, by table."""
    found = findings.beside(view.teller, view.filters, text, area)
    for group in found.figure:
        for heading in group.headings:
            st.markdown(f"**{plain(heading.whole(view.say))}**")
        cards.listing(view, group.cards, f"beside-{group.name}")
    foot.in_drawer(view, found.name)
