"""The page of a pair: its state in one sentence, ways on, and block by block what the record holds."""

import streamlit as st

from dashboard.measures import pair as measures
from dashboard.selection import Filters
from dashboard.telling import pair as telling
from dashboard.telling.views import pair as told
from dashboard.ui.parts import cards, findings, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

OPEN = ("agreements", "liaison_posts")  # blocks that a reader finds open


def chosen(view: View) -> str:
    """Return the id of the pair that the page shows, blank where the choice is no two members; say in words why."""
    frame.unknown_countries(view)
    pair, why = telling.chosen(view.teller, view.filters)
    if why:
        st.info(plain(why))
    return pair


def show(view: View, pair: str) -> None:
    """Show the pair: its state in one sentence, ways on, its blocks, and what is not recorded."""
    say, record = view.say, view.record
    codes = record.pair(pair)
    st.header(plain(telling.title(record, pair)), anchor=False)
    st.markdown(plain(view.dated(told.answer(view.teller, view.filters))))
    with st.container(horizontal=True, gap="small", key="ways-countries"):
        for code in codes:
            frame.link(view, "country", (code,), say("country.whole", country=record.label(code)))
        frame.link(view, "country", codes, say("pair.side_by_side"))
    for name in measures.NAMES:
        block(view, pair, name)
    _missing(view, pair)


def block(view: View, pair: str, name: str, where: str = "pair") -> None:
    """Show a block with its count; what is folded away is not made. where: sets the page and the drawer apart."""
    day = Filters(asof=view.timed.asof)
    rows = measures.blocks(view.record, day, pair)[name]

    def inside() -> None:
        order = telling.order(view.teller, name, rows)
        if order:
            st.caption(plain(order))
        _listed(view, day, pair, name, where)
        if len(rows):
            findings.sources(view, rows.index, f"{where}-{name}")

    few = name == "wider" and not rows["common"].all()
    fold.show(plain(telling.label(view.teller, name, rows)), f"{where}-{name}", inside, few or name in OPEN)


def _listed(view: View, day: Filters, pair: str, name: str, where: str) -> None:
    """List the cards of a block; a group with a heading stands in a fold of its own."""
    for group in telling.groups(view.teller, day, pair, name):
        key = "-".join(filter(None, (where, name, group.name)))
        if group.headings:
            label = plain(group.headings[0].whole)
            fold.show(label, key, lambda own=group.cards, key=key: cards.listing(view, own, key))
        else:
            cards.listing(view, group.cards, key)


def _missing(view: View, pair: str) -> None:
    """Say what is not recorded between the two."""
    found = told.missing(view.teller, view.filters.only("asof"), pair)
    with st.expander(plain(found.title), expanded=True, key="pair-gaps"):
        lines = [f"- {plain(sentence)}" for _, sentence in found.table.rows]
        st.markdown("\n".join(lines) if lines else plain(found.sentence))
        st.caption(plain(found.caption))
