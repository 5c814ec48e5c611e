"""A record in the offline edition: as an article in its list, and as a line that leads there."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from dashboard.embeds.offline import evidence
from dashboard.embeds.offline.way import Way
from dashboard.exports.html import Child, Element, spoken, tag, tongue
from dashboard.telling import lists
from dashboard.telling.card import Card
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

SHOWN = 60  # letters of the host of an address


def article(told: Teller, way: Way, card: Card) -> Element:
    """Return a record: title, byline, summary, countries and marks, address, and its sources in a fold."""
    meta = " · ".join(part for part in card.meta if part)
    return tag(
        "article",
        tag("h3", *spoken((Piece(card.title, card.language),))),
        tag("small", meta) if meta else None,
        tag("p", *spoken((Piece(card.summary, card.summary_language),))) if card.summary else None,
        tag("p", card.beside) if card.beside else None,
        *_reached(told, card),
        tag("small", told.say.items(*card.tags)) if card.tags else None,
        evidence.link(told, card.record),
        id=way.entry(card.record),
    )


def _reached(told: Teller, card: Card) -> Iterable[Element]:
    """Yield how a record is reached: its address as a link that says the host, and what is not to be a link."""
    if card.address:
        host = urlsplit(card.address).hostname or card.address
        state = f" ({card.address_state})" if card.address_state else ""
        yield tag("p", tag("a", host[:SHOWN], href=card.address), state)
    for entries, state in card.printed:
        yield tag("p", told.say.items(*entries), f" ({state})" if state else "")


def of(told: Teller, way: Way, keys: Iterable[str], table: str) -> list[Element]:
    """Return records of a table as articles. keys: their ids."""
    return [article(told, way, card) for card in lists.cards_by_id(told, keys, table)]


def line(way: Way, card: Card, alone: bool = False) -> Element:
    """Return a record as an entry of a list: its title, which leads to it, and its byline unless it is `alone`."""
    meta = "" if alone else " · ".join(part for part in (*card.meta, card.beside) if part)
    more = [tag("small", f" {meta}")] if meta else []
    return tag("li", linked(way, card.record, Piece(card.title, card.language)), *more)


def linked(way: Way, key: str, title: Piece) -> Child:
    """Return a title as a link to its record, or alone if the record has no place here."""
    leads = way.opens(key)
    lang = tongue(title.language) if title.language else ""
    return tag("a", title.words, href=leads, lang=lang) if leads else tag("span", title.words, lang=lang)


def lines(way: Way, cards: Iterable[Card], alone: bool = False) -> Element | None:
    """Return records as a list of lines; None without any. alone: without their bylines."""
    made = [line(way, card, alone) for card in cards]
    return tag("ul", *made, class_="lines") if made else None
