"""Commitments on the page: the choice of text, area and words, and the paragraphs in printed order."""

import pandas as pd
import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.telling import blocks
from dashboard.telling import commitments as telling
from dashboard.ui.bodies import beside
from dashboard.ui.parts import cards, lists, pickers
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def _text(view: View) -> str:
    """The text whose commitments are listed."""
    return telling.text_shown(view.record, view.place.instrument)


def choose(view: View) -> None:
    """Offer texts, areas and words, each with the count of commitments that match."""
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    with left:
        _choose_text(view)
    with right:
        pickers.text(view)
    _caption(telling.not_adopted(view.teller, _text(view)))
    pickers.pills(view, "area", measures.area_counts(view.record, view.filters, _text(view)))


def _choose_text(view: View) -> None:
    """Offer the texts whose commitments are on record; blank stands for the first."""
    labels = telling.texts(view.teller, view.filters)
    if not labels:
        return
    first, *others = labels
    st.selectbox(
        view.say("commitments.instrument"),
        ["", *others],
        format_func=lambda text: labels[text or first],
        key="instrument",
    )


def chosen(view: View) -> pd.DataFrame:
    """Return the commitments of the text chosen that match, in printed order."""
    return measures.commitments(view.record, view.filters, _text(view))


def listing(view: View, rows: pd.DataFrame) -> None:
    """List commitments page by page: number, text, area, status, sources, and what stands beside each."""
    _caption(blocks.matching(view.teller, "commitments", len(rows), len(view.record.tables["commitments"])))
    with st.container(key="commitments", gap=None):
        for row in lists.page_of(view, rows).itertuples():
            with st.container(key=f"commitment-{row.Index}"):
                _commitment(view, row)
    lists.turn(view, rows)


def _commitment(view: View, row: tuple) -> None:
    """Show one commitment; the heading of an activity, under which others stand, in heavier type."""
    told = telling.paragraph(view.teller, row)
    number, text = plain(told.number), plain(told.text)
    meta = " ".join([plain(" · ".join(told.meta)), *(f":gray-badge[{plain(tag)}]" for tag in told.tags)])
    st.markdown(f"**{number} {text}**  \n{meta}" if told.heading else f"**{number}** {text}  \n{meta}")
    cards.opener(view, told.record, "commitment")
    beside.show(view, row)


def without_paragraphs(view: View) -> None:
    """Name the instruments of the six of which no paragraph is in the record."""
    _caption(telling.without_paragraphs(view.teller))


def _caption(text: str) -> None:
    if text:
        st.caption(plain(text))
