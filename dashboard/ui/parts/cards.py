"""Cards one below the other, each with a button that opens its record."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from dashboard.telling import links
from dashboard.telling.blocks import Heading
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding
from dashboard.ui.parts import fields, findings
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

NAMED = 80  # letters of a record's title in the name of its button


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
    """Show a short list with its title and, if it is empty, its sentence. found: its `figure` is a tuple of cards."""
    findings.title(found)
    findings.caption(found.sentence)
    if found.figure:
        listing(view, found.figure, found.name)


def heading(told: Heading) -> str:
    """Return the heading of a group of cards as markdown. The words of level 1 are bold, the number never is."""
    words = plain(told.words) if told.level > 1 else f"**{plain(told.words)}**"
    return words if told.number is None else f"{words} ({told.number})"


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


def byline(card: Card) -> str:
    """Return the byline of a card as markdown, its paler part in the paler tone."""
    return " · ".join(fields.paler(plain(part)) if part == card.paler else plain(part) for part in card.meta if part)


def in_a_line(card: Card) -> str:
    """Return the byline of a card and its marks as one line of markdown."""
    return " · ".join(filter(None, (byline(card), *map(plain, card.tags))))


@lru_cache(maxsize=2048)  # not @memo: the key is a card of plain words, so this cache keeps no record alive
def _markdown(card: Card) -> str:
    tags = " ".join(f":gray-badge[{plain(tag)}]" for tag in card.tags)
    meta = byline(card)
    parts = ["  \n".join(filter(None, (f"**{plain(card.title)}**", f"{meta} {tags}".strip()))), plain(card.summary)]
    if card.address:
        parts.append(fields.small(fields.address(card.address), plain(card.address_state)))
    for entries, known in card.printed:
        parts.append(fields.small(*map(fields.printed, entries), plain(known)))
    return "\n\n".join(part for part in parts if part)
