"""Short lists of records, one below the other. Each title opens its record."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dashboard.selection import Selection, address
from dashboard.telling.blocks import Heading
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding
from dashboard.ui.parts import fields, foot, picture
from dashboard.ui.parts.component import LEVEL
from dashboard.ui.parts.heading import header
from dashboard.ui.parts.markdown import plain, tongue, within_html
from dashboard.ui.run.view import View
from dashboard.words import Words

LIGHT, PALER = (f' class="gms-{look}"' for look in ("light", "paler"))
WEB = re.compile(r"https?://", re.IGNORECASE)  # what begins an address to click


def listing(view: View, cards: Sequence[Card], name: str, label: str = "") -> None:
    """List cards, or say that there are none. name: unique on the page. label: of the list, for screen readers."""
    picture.table(html(view, cards, name, label) if cards else foot.small(view.say("nothing.short")))


def html(view: View, cards: Sequence[Card], name: str, label: str = "") -> str:
    """Return cards as a list of HTML."""
    return _list(view.selection, tuple(cards), name, label)


@lru_cache(maxsize=512)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _list(selection: Selection, cards: tuple[Card, ...], name: str, label: str) -> str:
    named = f' aria-label="{within_html(label)}"' if label else ""
    items = "".join(f"<li>{_card(card, address.link(selection.on(record=card.record)))}</li>" for card in cards)
    return f'<div class="gms-list gms-go gms-listed-{within_html(name)}"><ol{named}>{items}</ol></div>'


def _card(card: Card, leads: str) -> str:
    """Return a card as HTML, as `card` of gms_lists/assets/draw.js makes it for lists that readers narrow."""
    title = f'<a class="gms-title" href="{within_html(leads)}">{within_html(card.title)}</a>'
    return (
        f"<article{LIGHT if card.light else ''}><h{LEVEL}{tongue(card.language)}>{title}</h{LEVEL}>{_byline(card)}"
        f"{_line('gms-summary', within_html(card.summary), tongue(card.summary_language))}"
        f"{_line('gms-small', within_html(card.beside))}{_address(card)}"
        f"{''.join(_printed(*each) for each in card.printed)}</article>"
    )


def _line(look: str, words: str, language: str = "") -> str:
    return f'<p class="{look}"{language}>{words}</p>' if words else ""


def _byline(card: Card) -> str:
    """Return its parts, one of which may have a paler tone, then the tags."""
    parts = (f"<span{PALER if part == card.paler else ''}>{within_html(part)}</span>" for part in card.meta if part)
    tags = "".join(f' <span class="gms-tag">{within_html(tag)}</span>' for tag in card.tags)
    return _line("gms-byline", " · ".join(parts) + tags)


def _address(card: Card) -> str:
    """Return a web address, as a link if it is one to click, else as text to copy; and its state."""
    where = within_html(card.address)
    if WEB.match(card.address):
        where = f'<a href="{where}" target="_blank" rel="noopener noreferrer">{where}</a>'
    elif where:
        where = f"<code>{where}</code>"
    return _line("gms-small", f"{where} {within_html(card.address_state)}".strip() if where else "")


def _printed(entries: Sequence[str], state: str) -> str:
    coded = " ".join(f"<code>{within_html(entry)}</code>" for entry in entries)
    return _line("gms-small", f"{coded} {within_html(state)}")


def headlines(view: View, found: Finding) -> None:
    """Show a short list with its title and, if it is empty, its sentence. found: its `figure` is a tuple of cards."""
    picture.table(headed(view, found))


def headed(view: View, found: Finding) -> str:
    """Return the same as HTML."""
    below = foot.small(found.sentence)
    if found.figure:
        below += html(view, found.figure, found.name, found.title) + foot.html(view, found.name)
    return header(found.title) + below


def heading(say: Words, told: Heading) -> str:
    """Return the heading of a group of cards as markdown. The words of level 1 are bold, the number never is."""
    words = plain(told.words) if told.level > 1 else f"**{plain(told.words)}**"
    return words if told.number is None else say.noted(words, str(told.number))


def in_a_line(card: Card) -> str:
    """Return the byline of a card, its paler part in the paler tone, and its marks as one line of markdown."""
    parts = [fields.paler(plain(part)) if part == card.paler else plain(part) for part in card.meta if part]
    return " · ".join((*parts, *map(plain, card.tags)))
