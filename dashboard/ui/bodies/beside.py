"""The records beside a commitment, in a fold."""

import streamlit as st

from dashboard.telling import beside
from dashboard.telling.commitments import Paragraph
from dashboard.telling.views import commitments as findings
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View, text: str, paragraph: Paragraph) -> None:
    """Show a fold with the records beside a commitment; nothing if there are none. text: the id of its text."""
    title = beside.title(view.teller, view.filters, text, paragraph.area)  # as in the finding, without its cards
    if title:
        fold.show(plain(title), f"beside_{paragraph.record}", lambda: _records(view, text, paragraph))


def _records(view: View, text: str, paragraph: Paragraph) -> None:
    """List the records beside a commitment, by table."""
    for group in findings.beside(view.teller, view.filters, text, paragraph.area).figure:
        for heading in group.headings:
            st.markdown(f"**{plain(heading.whole)}**")
        cards.listing(view, group.cards, f"beside-{paragraph.record}-{group.name}")
