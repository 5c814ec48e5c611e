"""The records beside a commitment, in a fold."""

import streamlit as st

from dashboard.telling import beside
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View, row: tuple) -> None:
    """Show a fold with the records beside a commitment, made when it is opened. row: of `measures.commitments`."""
    title = beside.title(view.teller, view.filters, row.instrument, row.area)
    if title:
        fold.show(plain(title), f"beside_{row.Index}", lambda: _records(view, row))


def _records(view: View, row: tuple) -> None:
    """List the records beside a commitment by table."""
    for group in beside.groups(view.teller, view.filters, row.instrument, row.area):
        for heading in group.headings:
            st.markdown(f"**{plain(heading.whole)}**")
        cards.listing(view, group.cards, f"beside-{row.Index}-{group.name}")
