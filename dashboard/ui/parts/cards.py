"""Findings and lists. Figures are shown by `finding` only, so each has its title, numbers and sources."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

import pandas as pd
import streamlit as st

from dashboard.exports import csv
from dashboard.measures import details
from dashboard.telling import links, lists
from dashboard.telling import sources as resting
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding, Table
from dashboard.ui.parts import fields, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

PAGE = 8  # items of a list on one page
NAMED = 80  # letters of a record's title in the accessible name of its button
Rows = TypeVar("Rows", pd.DataFrame, Sequence[str])


def nothing(view: View, noun: str) -> None:
    """Say that nothing is recorded for this choice, with buttons that widen it. Shown instead of an empty figure."""
    with st.container(border=True):
        st.markdown(f"**{view.say('nothing.title')}**")
        st.markdown(
            view.say(
                "nothing.body", noun=view.say(f"noun.{noun}"), words=plain(view.in_words() or view.say("nothing.any"))
            )
        )
        st.button(
            view.say("nothing.clear"),
            on_click=state.clear,
            key="clear_nothing",
        )


def finding(view: View, found: Finding, draw: Callable[[], object]) -> None:
    """Show a finding: title, figure, caption, numbers and sources.

    draw: shows the figure. Table and sources are made when they are opened.
    """
    st.header(plain(found.title), anchor=False)
    draw()
    if found.caption:
        st.caption(plain(found.caption))
    left, right = st.columns(2)
    with left:
        fold.show(view.say("finding.table"), f"table_of_{found.name}", lambda: dataframe(view, found))
    with right:
        fold.show(view.say("finding.sources"), f"sources_of_{found.name}", lambda: cited(view, found.cites))


def dataframe(view: View, found: Finding) -> None:
    """Show the table of a finding, with a CSV to download."""
    st.dataframe(found.table.frame, hide_index=True, placeholder="", alt=found.title, key=f"table_{found.name}")
    _download(view, found.table, found.name, f"download_{found.name}")


def cited(view: View, cites: Sequence[str]) -> None:
    """List the sources of the cited records, each once, with its address."""
    lines = []
    for source in resting.cited(view.teller, cites):
        address = f"  \n  {fields.small(fields.address(source.url, source.url_state))}" if source.url else ""
        lines.append(f"- {plain(source.title)}  \n  {plain(source.basis)}{address}")
    st.markdown("\n".join(lines))


def sources(view: View, cites: Sequence[str], name: str) -> None:
    """Show a fold with the sources of a block and their number, made when it is opened. name: unique on the page."""
    number = len(details.sources(view.record, cites))
    label = f"{view.say('finding.sources')} ({number})"
    folded = st.popover(label, type="tertiary", key=f"sources-{name}", on_change="rerun")
    if folded.open:
        with folded:
            cited(view, cites)


def shown(view: View, noun: str, number: int, total: int, undated: int = 0) -> None:
    """Show how many records match, of how many, and how many undated ones a choice of years leaves out."""
    text = view.say("shown.of", n=f"{number:,}", total=view.say.count(noun, total))
    years = view.filters.start or view.filters.end
    st.caption(text + (" " + view.say.count("out_of_years", undated) if undated and years else ""))


def page_of(view: View, rows: Rows, size: int = PAGE) -> Rows:
    """Return the rows on the current page of a list, `size` a page. A page number beyond the last means the last."""
    pages = max(1, -(-len(rows) // size))
    page = min(view.place.list_page, pages)
    shown = slice((page - 1) * size, page * size)
    return rows.iloc[shown] if isinstance(rows, pd.DataFrame) else rows[shown]


def turn(view: View, rows: Rows, size: int = PAGE) -> None:
    """Show the page buttons of a list with more than one page. size: rows a page."""
    pages = -(-len(rows) // size)
    if pages > 1:
        page = min(view.place.list_page, pages)
        key = f"pages-{page}"  # a new key for each page, so that the widget starts with the page of the address
        st.pagination(pages, default=page, key=key, on_change=state.turn_to, args=(key,))


def listing(view: View, cards: Sequence[Card], name: str) -> None:
    """List cards, each with a button that opens its record, or say that there are none.

    name: unique on the page.
    """
    if not cards:
        st.caption(view.say("nothing.short"))
        return
    # The CSS of run/style.py lays texts and buttons of a listing out in two columns.
    with st.container(key=f"listing-{name}", gap=None):
        for card in cards:
            st.markdown(_markdown(card))
            opener(view, card.record, name)


def headlines(view: View, found: Finding) -> None:
    """Show a short list under its title. found: a finding with cards as figure."""
    st.header(plain(found.title), anchor=False)
    listing(view, found.figure, found.name)


def opener(view: View, record: str, name: str) -> None:
    """Show the button that opens a record. name: distinguishes several buttons for the same record."""
    # Streamlit's buttons have no aria-label. The CSS of run/style.py hides bold text except from screen readers.
    title = links.short(view.record.title(record), NAMED)
    st.button(
        f"{view.say('card.open')} **{plain(title)}**",
        key=f"open-{name}-{record}",
        on_click=state.open_record,
        args=(record,),
        type="tertiary",
    )


@lru_cache(maxsize=2048)  # not @memo: the key is a card of plain words, so this cache keeps no record alive
def _markdown(card: Card) -> str:
    tags = " ".join(f":gray-badge[{plain(tag)}]" for tag in card.tags)
    meta = " · ".join(plain(part) for part in card.meta if part)
    parts = ["  \n".join(filter(None, (f"**{plain(card.title)}**", f"{meta} {tags}".strip()))), plain(card.summary)]
    if card.address:
        parts.append(fields.small(fields.address(card.address), plain(card.address_state)))
    for entries, known in card.printed:
        parts.append(fields.small(*map(fields.printed, entries), plain(known)))
    return "\n\n".join(part for part in parts if part)


def pages(view: View, found: Finding, name: str) -> None:
    """Show a list by page, as cards or as a table, with the count of matching records.

    found: a finding of one table, whose `cites` are the ids in list order. name: of that table.
    """
    keys, facts = found.cites, view.record.facts[name]
    if not keys:
        nothing(view, name)
        return
    shown(view, name, len(keys), len(facts), int((facts["first"] == "").sum()))
    if view.place.form == "table":
        table(view, found, name)
        return
    listing(view, lists.cards_by_id(view.teller, page_of(view, keys), name, view.timed.asof), name)
    turn(view, keys)


def table(view: View, found: Finding, name: str) -> None:
    """Show a list as one table with a CSV to download. Selecting a row opens its record. name: of their table."""
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
    # A figure above the list may have a table of the same name with its own button.
    _download(view, found.table, name, f"download_list_{name}")


def _download(view: View, table: Table, name: str, key: str) -> None:
    st.download_button(
        view.say("finding.download"),
        data=lambda: csv.write(table.frame),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=key,
    )
