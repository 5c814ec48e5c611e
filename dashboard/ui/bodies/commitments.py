"""Commitments on the page: the paragraphs of a text in printed order, each with its kind, area and status."""

import pandas as pd
import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.ui.bodies import beside, reported
from dashboard.ui.parts import cards, pickers
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

TAGGED = ("preamble", "aim", "guideline")  # kinds of paragraphs named on their row: they undertake nothing


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many paragraphs there are of what kinds, and how many entries of reports from whose account."""
    texts = measures.instruments(teller.record, filters)
    held = _held(teller, measures.kinds(teller.record, filters), int((texts["number"] > 0).sum()))
    return " ".join(filter(None, (held, reported.answer(teller, filters))))


def _held(teller: Teller, kinds: dict[str, int], texts: int) -> str:
    """How many paragraphs there are, how many of them are pledges or actions, and what the others are."""
    say, undertaken = teller.say, sum(kinds.get(kind, 0) for kind in measures.UNDERTAKEN)
    others = [say.count(kind, number) for kind, number in kinds.items() if kind not in measures.UNDERTAKEN]
    return say(
        "commitments.answer",
        counts=say.count("commitments", sum(kinds.values())),
        texts=say.count("texts", texts),
        undertaken=say.count("undertaken", undertaken),
        others=say("commitments.others", kinds=say.listed(others)) if others else "",
    )


def _instrument(view: View) -> str:
    """The text chosen; the newest plan where none is, blank where the record holds no commitment yet."""
    return view.place.instrument or next(iter(measures.instruments(view.record, Filters()).index), "")


def choose(view: View) -> None:
    """Offer texts, areas and words, each with the count of commitments that match."""
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    with left:
        _choose_text(view)
    with right:
        pickers.text(view)
    _not_adopted(view)
    pickers.pills(view, "area", measures.area_counts(view.record, view.filters, _instrument(view)))


def _choose_text(view: View) -> None:
    """Offer the texts whose commitments are on record; blank stands for the first."""
    texts = measures.instruments(view.record, view.filters)
    if texts.empty:
        return
    names = dict(zip(["", *texts.index[1:]], texts.itertuples(), strict=True))
    st.selectbox(
        view.say("commitments.instrument"),
        list(names),
        format_func=lambda code: f"{names[code].title} ({names[code].number})",
        key="instrument",
    )


def _not_adopted(view: View) -> None:
    """Say of a text that is guidelines that nothing on record says that governments adopted it."""
    key = _instrument(view)
    if key in measures.guidelines(view.record):
        row = view.record.row(key)
        date = view.say.date(row["published"])
        st.caption(plain(view.say("commitments.not_adopted", publisher=row["publisher"], date=date)))


def chosen(view: View) -> pd.DataFrame:
    """Return the commitments of the text chosen that match, in printed order."""
    return measures.commitments(view.record, view.filters, _instrument(view))


def listing(view: View, rows: pd.DataFrame) -> None:
    """List commitments page by page: number, text, area, status, sources, and what stands beside each."""
    cards.shown(view, "commitments", len(rows), len(view.record.tables["commitments"]))
    with st.container(key="commitments", gap=None):
        for row in cards.page_of(view, rows).itertuples():
            with st.container(key=f"commitment-{row.Index}"):
                _commitment(view, row)
    cards.turn(view, rows)


def _commitment(view: View, row: tuple) -> None:
    """Show one commitment; the heading of an activity, under which others stand, in heavier type."""
    number, text = plain(row.number), plain(row.text)
    tags = [beside.status(view.teller, row.status, row.sure), *view.marks(row.Index)]
    words = [view.say.value("area", row.area), *([view.say.value("kind", row.kind)] if row.kind in TAGGED else [])]
    meta = " ".join([plain(" · ".join(words)), *(f":gray-badge[{plain(tag)}]" for tag in tags)])
    heading = row.kind == measures.HEADING
    st.markdown(f"**{number} {text}**  \n{meta}" if heading else f"**{number}** {text}  \n{meta}")
    cards.opener(view, row.Index, "commitment")
    beside.show(view, row)


def unread(view: View) -> None:
    """Name the instruments of the six of which no paragraph is in the record."""
    titles = [view.record.title(key) for key in measures.unread(view.record)]
    if titles:
        st.caption(plain(view.say("commitments.unread", titles=view.say.listed(titles))))
