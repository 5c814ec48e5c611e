"""Short lists of records, one below the other. Each title opens its record."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from dashboard.exports import listing as written
from dashboard.telling.blocks import Heading
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding
from dashboard.ui.parts import component, fields, findings, foot
from dashboard.ui.parts.component import LEVEL
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View
from dashboard.words import Words


def listing(view: View, cards: Sequence[Card], name: str, label: str = "") -> None:
    """List cards, or say that there are none. name: unique on the page. label: of the list, for screen readers."""
    if not cards:
        st.caption(view.say("nothing.short"))
        return
    component.mount(f"cards-{name}", _data(tuple(cards), view.say, name, label))
    component.plain(view, cards, len(cards))


@lru_cache(maxsize=512)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _data(cards: tuple[Card, ...], say: Words, name: str, label: str) -> bytes:
    return b"\n".join((written.chosen(), written.bare(cards, say, name, label, LEVEL)))


def headlines(view: View, found: Finding) -> None:
    """Show a short list with its title and, if it is empty, its sentence. found: its `figure` is a tuple of cards."""
    findings.title(found)
    findings.caption(found.sentence)
    if found.figure:
        listing(view, found.figure, found.name, found.title)
        foot.show(view, found.name)


def heading(say: Words, told: Heading) -> str:
    """Return the heading of a group of cards as markdown. The words of level 1 are bold, the number never is."""
    words = plain(told.words) if told.level > 1 else f"**{plain(told.words)}**"
    return words if told.number is None else say.noted(words, str(told.number))


def in_a_line(card: Card) -> str:
    """Return the byline of a card, its paler part in the paler tone, and its marks as one line of markdown."""
    parts = [fields.paler(plain(part)) if part == card.paler else plain(part) for part in card.meta if part]
    return " · ".join((*parts, *map(plain, card.tags)))
