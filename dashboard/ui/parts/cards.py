"""Findings and lists. No figure stands without its title, its numbers and its sources: there is no way to write one."""

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
NAMED = 80  # letters of a record's title in the name of its button
Rows = TypeVar("Rows", pd.DataFrame, Sequence[str])


def nothing(view: View, noun: str) -> None:
    """Say in words that nothing is recorded for this choice, and how to loosen it. Never an empty picture."""
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
    """Show a finding: its title, the figure, how to read it, the numbers behind it and what it rests on.

    draw: shows the figure. Table and sources are shown when they are opened.
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
    """Show the table of a finding, and offer it as CSV."""
    st.dataframe(found.table.frame, hide_index=True, placeholder="", alt=found.title, key=f"table_{found.name}")
    _download(view, found.table, found.name, f"download_{found.name}")


def cited(view: View, cites: Sequence[str]) -> None:
    """List the sources that the records cited rest on, each once, with its address."""
    lines = []
    for source in resting.cited(view.teller, cites):
        address = f"  \n  {fields.small(fields.address(source.url, source.url_state))}" if source.url else ""
        lines.append(f"- {plain(source.title)}  \n  {plain(source.basis)}{address}")
    st.markdown("\n".join(lines))


def sources(view: View, cites: Sequence[str], name: str) -> None:
    """Offer the sources of a block, with their number; listed when they are asked for. name: sets blocks apart."""
    number = len(details.sources(view.record, cites))
    label = f"{view.say('finding.sources')} ({number})"
    folded = st.popover(label, type="tertiary", key=f"sources-{name}", on_change="rerun")
    if folded.open:
        with folded:
            cited(view, cites)


def shown(view: View, noun: str, number: int, total: int, undated: int = 0) -> None:
    """Say how many records match of how many there are, and how many a choice of years leaves out undated."""
    text = view.say("shown.of", n=f"{number:,}", total=view.say.count(noun, total))
    years = view.filters.start or view.filters.end
    st.caption(text + (" " + view.say.count("out_of_years", undated) if undated and years else ""))


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


def listing(view: View, cards: Sequence[Card], name: str) -> None:
    """Show cards one below the other, each with a button that opens its record; say in words where there is none.

    name: sets lists on one page apart.
    """
    if not cards:
        st.caption(view.say("nothing.short"))
        return
    # The frame's style lays the texts and buttons of a listing out as a grid of two columns.
    with st.container(key=f"listing-{name}", gap=None):
        for card in cards:
            st.markdown(_markdown(card))
            opener(view, card.record, name)


def headlines(view: View, found: Finding) -> None:
    """Show a short list under its title. found: its figure holds the cards."""
    st.header(plain(found.title), anchor=False)
    listing(view, found.figure, found.name)


def opener(view: View, record: str, name: str) -> None:
    """Offer to open a record with its sources. name: sets buttons for one record in several places apart."""
    # Streamlit's buttons take no name beside their text. The frame's style leaves what is strong to screen readers.
    title = links.short(view.record.title(record), NAMED)
    st.button(
        f"{view.say('card.open')} **{plain(title)}**",
        key=f"open-{name}-{record}",
        on_click=state.open_record,
        args=(record,),
        type="tertiary",
    )


@lru_cache(maxsize=2048)  # by the words of the card alone, so that no record is kept
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
    """Show a list page by page, as cards or as a table, with the count of what is shown of what there is.

    found: records of one table, of which `cites` are the ids in their order. name: of that table.
    """
    keys, facts = found.cites, view.record.facts[name]
    if not keys:
        nothing(view, name)
        return
    shown(view, name, len(keys), len(facts), int((facts["first"] == "").sum()))
    if view.place.form == "table":
        table(view, found, name)
        return
    listing(view, lists.known(view.teller, page_of(view, keys), name, view.timed.asof), name)
    turn(view, keys)


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
