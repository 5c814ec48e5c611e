"""The records beside a commitment, in a fold."""

import streamlit as st

from dashboard.telling import beside
from dashboard.telling.commitments import Paragraph
from dashboard.telling.views import commitments as findings
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View, text: str, paragraph: Paragraph) -> None:
    """Offer what stands beside a commitment of a text; it is made when it is opened. text: its id."""
    title = beside.title(view.teller, view.filters, text, paragraph.area)  # that of the finding, blank without one
    if title:
        fold.show(plain(title), f"beside_{paragraph.record}", lambda: _records(view, text, paragraph))


def _records(view: View, text: str, paragraph: Paragraph) -> None:
    """List what stands beside a commitment, table by table."""
    for group in findings.beside(view.teller, view.filters, text, paragraph.area).figure:
        for heading in group.headings:
            st.markdown(f"**{plain(heading.whole)}**")
        cards.listing(view, group.cards, f"beside-{paragraph.record}-{group.name}")
