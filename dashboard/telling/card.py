"""One item of a list in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Card:
    """One item of a list: the record that it opens, and its texts as plain words.

    `meta`: the parts of its byline, of which some may be blank. `tags`: countries, then marks. `address`: of the web,
    to be followed; `address_state`: what is known of it. `printed`: lines of what is shown as printed, each with its
    entries and what is known of them.
    """

    record: str
    title: str
    meta: tuple[str, ...]
    summary: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    address_state: str = ""
    printed: tuple[tuple[tuple[str, ...], str], ...] = ()


def brief(card: Card) -> Card:
    """Return a card without summary and address, for narrow room."""
    return replace(card, summary="", address="", printed=())


def countries(teller: Teller, codes: Sequence[str]) -> list[str]:
    """Return the names of countries for chips; all six members become one chip."""
    members = teller.record.members
    if set(codes) >= set(members):
        codes = [code for code in codes if code not in members]
        return [teller.say("all_members"), *(teller.record.label(code) for code in codes)]
    return [teller.record.label(code) for code in codes]
