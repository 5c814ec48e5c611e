"""The directory on the page: bodies kind by kind, each with its roles in words and how it is reached, as printed."""

from collections import Counter
from itertools import groupby

import streamlit as st

from dashboard.measures import directory as measures
from dashboard.telling.finding import Finding
from dashboard.telling.views.directory import NAME, card
from dashboard.ui.parts import cards, pickers
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

PAGE = 25  # bodies on one page: a directory is run through by eye, as a printed list is


def choose(view: View) -> None:
    """Offer kinds, each with the count of bodies that match all other choices, words, and cards or a table."""
    pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
    with pickers.row():
        pickers.text(view, "directory.hint")
        pickers.form(view)


def show(view: View, listed: Finding) -> None:
    """List the bodies that match, page by page under their kinds, or as a table; say what no choice can hold."""
    if not listed.cites:
        cards.nothing(view, NAME)
        return
    st.caption(plain(listed.caption))
    if view.place.form == "table":
        cards.table(view, listed, NAME)
        return
    kinds = view.record.tables[NAME]["kind"]
    numbers = Counter(kinds[key] for key in listed.cites)
    for kind, own in groupby(cards.page_of(view, listed.cites, PAGE), kinds.__getitem__):
        st.markdown(f"**{view.say.value('kind', kind)}** ({numbers[kind]})")
        cards.listing(view, [card(view.teller, key) for key in own], f"{NAME}-{kind}")
    cards.turn(view, listed.cites, PAGE)
