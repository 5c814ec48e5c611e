"""The page Commitments: the choice of text, area and search words, and the paragraphs in printed order."""

import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.telling import commitments as telling
from dashboard.telling.commitments import Paragraph
from dashboard.telling.finding import Finding
from dashboard.telling.views import commitments as told
from dashboard.ui.bodies import beside
from dashboard.ui.parts import cards, lists, pickers
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def _text(view: View) -> str:
    """Return the id of the text whose commitments are listed."""
    return telling.text_shown(view.record, view.place.instrument)


def found(view: View) -> Finding:
    """Return the finding of the matching commitments of the chosen text."""
    return told.listed(view.teller, view.filters, _text(view))


def head(view: View, listed: Finding) -> None:
    """Show the title and caption of the list, then the choices: text, search words, area.

    Texts and areas have the number of matching commitments. A text of guidelines has a sentence that no source says
    governments adopted it.
    """
    st.header(plain(listed.title), anchor=False)
    st.caption(plain(listed.caption))
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    with left:
        _choose_text(view)
    with right:
        pickers.text(view)
    _caption(listed.notes[0])
    pickers.pills(view, "area", measures.area_counts(view.record, view.filters, _text(view)))


def _choose_text(view: View) -> None:
    """Show a box with the texts whose commitments are on record. The first has a blank value, as the default."""
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


def listing(view: View, listed: Finding) -> None:
    """List commitments page by page: number, text, area, status, a button for sources, and the records beside each.

    A sentence below the list names the instruments without paragraphs on record.
    """
    if listed.figure:
        _caption(listed.sentence)
        with st.container(key="commitments", gap=None):
            for told in lists.page_of(view, listed.figure):
                with st.container(key=f"commitment-{told.record}"):
                    _commitment(view, told)
        lists.turn(view, listed.figure)
    else:
        lists.nothing(view, listed.sentence)
    _caption(listed.notes[1])


def _commitment(view: View, told: Paragraph) -> None:
    """Show one commitment. The heading of an activity or part, with commitments below it, is bold."""
    number, text = plain(told.number), plain(told.text)
    light = f"**{number}** {text}" if number else text
    meta = " ".join([plain(" · ".join(told.meta)), *(f":gray-badge[{plain(tag)}]" for tag in told.tags)])
    st.markdown(f"**{number} {text}**  \n{meta}" if told.heading else f"{light}  \n{meta}")
    cards.opener(view, told.record, "commitment")
    beside.show(view, _text(view), told)


def _caption(text: str) -> None:
    if text:
        st.caption(plain(text))
