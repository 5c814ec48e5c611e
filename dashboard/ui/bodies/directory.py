"""The page Directory: bodies by kind, each with its roles in words and its contact as printed."""

from collections import Counter
from itertools import groupby

import streamlit as st

from dashboard.measures import directory as measures
from dashboard.telling.finding import Finding
from dashboard.telling.views.directory import NAME, card
from dashboard.ui.parts import cards, pickers
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

PAGE = 25  # bodies on one page: more than on other lists, because readers scan a directory


def choose(view: View) -> None:
    """Show the choices: kinds with the count of bodies that match all other filters, search words, cards or table."""
    pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
    with pickers.row():
        pickers.text(view, "directory.hint")
        pickers.form(view)


def show(view: View, listed: Finding) -> None:
    """List the bodies that match, by page under their kinds or as a table, with their count."""
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
