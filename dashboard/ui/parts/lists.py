"""Lists: page by page as cards, or as one table; with a box that says so if nothing matches."""

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
    """Show the sentence of a list, then its cards page by page, or all its records as one table.

    found: its `cites` are the ids of the records, in display order. name: of their table.
    """
    keys = found.cites
    if not begun(view, found, name):
        return
    cards.listing(view, lists.cards_by_id(view.teller, page_of(view, keys), name, view.timed.asof), name)
    turn(view, keys)


def begun(view: View, found: Finding, name: str) -> bool:
    """Show the sentence of a list and, if the reader chose that form, its table. Return whether to show cards next."""
    if not found.cites:
        nothing(view, found.sentence)
        return False
    findings.caption(found.sentence)
    if view.place.form == "table":
        table(view, found, name)
        return False
    return True


def nothing(view: View, sentence: str) -> None:
    """Show that nothing is recorded for this choice, with a button that clears the filters.

    sentence: plain words, as `telling.lists.nothing` returns them.
    """
    with st.container(border=True):
        st.markdown(f"**{plain(view.say('nothing.title'))}**")
        st.markdown(plain(sentence))
        st.button(view.say("nothing.clear"), on_click=state.clear, key="clear_nothing")


def page_of(view: View, rows: Rows, size: int = PAGE) -> Rows:
    """Return the items on the current page of a list. size: items on a page. A page beyond the last is the last."""
    pages = max(1, -(-len(rows) // size))
    page = min(view.place.list_page, pages)
    shown = slice((page - 1) * size, page * size)
    return rows.iloc[shown] if isinstance(rows, pd.DataFrame) else rows[shown]


def turn(view: View, rows: Rows, size: int = PAGE) -> None:
    """Show the choice of pages if a list has more than one. size: items on a page."""
    pages = -(-len(rows) // size)
    if pages > 1:
        page = min(view.place.list_page, pages)
        key = f"pages-{page}"  # one key per page, so that the widget starts at the page of the address
        st.pagination(pages, default=page, key=key, on_change=state.turn_to, args=(key,))


def table(view: View, found: Finding, name: str) -> None:
    """Show a list as a table, with a download as CSV. Selecting a row opens its record. name: of the records' table."""
    key = state.row_key(name)
    st.dataframe(
        findings.toned(found.table),
        hide_index=True,
        placeholder="",
        alt=found.title,
        key=key,
        on_select=lambda: state.open_row(key, found.table.records),
        selection_mode="single-row",
    )
    st.caption(view.say("facet.row_hint"))
    # A figure above the list may have a table of the same name with its own button, so the key says "list".
    findings.download(view, found.table, f"download_list_{name}")
