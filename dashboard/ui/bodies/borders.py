"""Along each border: the posts of both sides, side by side, kinds kept apart."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import theme
from dashboard.measures import borders as measures
from dashboard.measures import map as maps
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling import lists
from dashboard.telling.card import Card
from dashboard.ui.parts import cards, heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View


def along(view: View) -> None:
    """Offer the borders with posts that match; show the posts of both sides of the one chosen, each with its record."""
    found = _sides(view.record, view.filters)
    numbers = found["pair"].value_counts(sort=False).to_dict()
    heading.section(view, "borders.title")
    if view.place.border not in numbers:
        state.close_border()
    if numbers:
        pair = st.selectbox(
            view.say("borders.choose"),
            list(numbers),
            index=None,
            format_func=lambda pair: f"{_name(view, pair)} ({numbers[pair]})",
            placeholder=view.say("borders.which"),
            key="border",
            width=360,
        )
        if pair:
            _both(view, pair, found[found["pair"] == pair])
    else:
        st.caption(view.say("nothing.short"))
    _unrecorded(view)


@memo
def _sides(record: Record, filters: Filters) -> pd.DataFrame:
    return measures.sides(maps.posts(record, filters))


@memo
def _bare(record: Record, filters: Filters) -> tuple[str, ...]:
    return measures.without(maps.posts(record, filters))


def _name(view: View, pair: str) -> str:
    return " – ".join(view.record.label(code) for code in pair.split("-"))


def _unrecorded(view: View) -> None:
    """Name the borders on which the record holds no post, whatever is chosen. That says nothing of the border."""
    whole = view.filters.without("country", "start", "end", "q", "kind")
    bare = _bare(view.record, whole)
    if bare:
        names = view.say.listed([_name(view, pair) for pair in bare])
        st.caption(view.say("borders.unrecorded", borders=plain(names)))


def _both(view: View, pair: str, rows: pd.DataFrame) -> None:
    for column, side in zip(st.columns(2, gap="large"), pair.split("-"), strict=True):
        own = rows[rows["side"] == side]
        with column:
            label = view.record.label(side)
            st.markdown(f"**{plain(view.say('borders.side', country=label, n=len(own)))}**")
            if own.empty:
                st.caption(view.say("nothing.short"))
            kinds = set(own["kind"])
            for kind in (*(kind for kind in theme.KINDS if kind in kinds), *sorted(kinds - set(theme.KINDS))):
                _kind(view, kind, own[own["kind"] == kind])


def _kind(view: View, kind: str, rows: pd.DataFrame) -> None:
    st.markdown(f"{plain(view.say.value('kind', kind))} · {len(rows)}")
    facts = rows.set_index("post")
    told = zip(lists.headlines(view.teller, facts, "liaison_posts"), facts["paired_post"], strict=True)
    cards.listing(view, [_card(view, *one) for one in told], f"border-{rows['side'].iloc[0]}-{kind}")


def _card(view: View, card: Card, partner: str) -> Card:
    """Return the card of a post without what stands above it already, and with the post that it works with."""
    mate = view.say("borders.paired", name=view.record.title(partner)) if partner else ""
    return replace(card, meta=(*card.meta[1:], mate), tags=tuple(view.marks(card.record)))
