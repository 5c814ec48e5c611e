"""Lists: page by page as cards or as one table, and what is said where nothing matches."""

from collections.abc import Sequence
from typing import TypeVar

import pandas as pd
import streamlit as st

from dashboard.telling import lists
from dashboard.telling.finding import Finding
from dashboard.ui.parts import cards, findings
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

PAGE = 8  # items of a list on one page
Rows = TypeVar("Rows", pd.DataFrame, Sequence)


def show(view: View, found: Finding, name: str) -> None:
    """Show a list page by page, as cards or as a table, below its sentence.

    found: records of one table, of which `cites` are the ids in their order. name: of that table.
    """
    keys = found.cites
    if not begun(view, found, name):
        return
    cards.listing(view, lists.cards_by_id(view.teller, page_of(view, keys), name, view.timed.asof), name)
    turn(view, keys)


def begun(view: View, found: Finding, name: str) -> bool:
    """Show the sentence of a list, and the list where it is none of cards. Return whether its cards are to follow."""
    if not found.cites:
        nothing(view, found.sentence)
        return False
    findings.caption(found.sentence)
    if view.place.form == "table":
        table(view, found, name)
        return False
    return True


def nothing(view: View, sentence: str) -> None:
    """Say that nothing is recorded for this choice, and offer to clear it. Never an empty picture.

    sentence: plain words, as `telling.lists.nothing` gives them.
    """
    with st.container(border=True):
        st.markdown(f"**{plain(view.say('nothing.title'))}**")
        st.markdown(plain(sentence))
        st.button(view.say("nothing.clear"), on_click=state.clear, key="clear_nothing")


def page_of(view: View, rows: Rows, size: int = PAGE) -> Rows:
    """Return what stands on the list's present page, of size items; a page beyond the last is the last."""
    pages = max(1, -(-len(rows) // size))
    page = min(view.place.list_page, pages)
    shown = slice((page - 1) * size, page * size)
    return rows.iloc[shown] if isinstance(rows, pd.DataFrame) else rows[shown]


def turn(view: View, rows: Rows, size: int = PAGE) -> None:
    """Offer the pages, of size items each, of a list that is longer than one."""
    pages = -(-len(rows) // size)
    if pages > 1:
        page = min(view.place.list_page, pages)
        key = f"pages-{page}"  # a key of its own for each page, so that the widget begins where the address says
        st.pagination(pages, default=page, key=key, on_change=state.turn_to, args=(key,))


def table(view: View, found: Finding, name: str) -> None:
    """Show a list as one table, to take along as CSV; a click beside a row opens its record. name: of its records."""
    key = state.row_key(name)
    st.dataframe(
        found.table.frame,
        hide_index=True,
        placeholder="",
        alt=found.title,
        key=key,
        on_select=lambda: state.open_row(key, found.table.records),
        selection_mode="single-row",
    )
    st.caption(view.say("facet.row_hint"))
    # Above the list a figure may stand whose table has the same name and a button of its own.
    findings.download(view, found.table, f"download_list_{name}")
