"""The page Directory: bodies by kind, each with its roles in words and its contact as printed."""

from itertools import groupby

import streamlit as st

from dashboard.measures import directory as measures
from dashboard.telling.finding import Finding
from dashboard.telling.views.directory import NAME
from dashboard.ui.parts import cards, lists, pickers
from dashboard.ui.run.view import View

PAGE = 25  # bodies on one page: more than on other lists, because readers scan a directory


def choose(view: View) -> None:
    """Show the choices: kinds with the count of bodies that match all other filters, search words, cards or table."""
    pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
    with pickers.row():
        pickers.text(view, "directory.hint")
        pickers.form(view)


def show(view: View, listed: Finding) -> None:
    """Show the sentence of the list, then the matching bodies by kind, page by page, or as a table."""
    if not lists.begun(view, listed, NAME):
        return
    held = [(group, card) for group in listed.figure for card in group.cards]
    for group, own in groupby(lists.page_of(view, held, PAGE), lambda each: each[0]):
        st.markdown("\n\n".join(map(cards.heading, group.headings)))
        cards.listing(view, [card for _, card in own], f"{NAME}-{group.name}")
    lists.turn(view, held, PAGE)
