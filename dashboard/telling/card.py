"""A card: one item of a list in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Card:
    """One item of a list: the record that it opens, and its texts in plain words.

    `meta`: the parts of its byline, some of which may be blank. `tags`: countries, then marks. `address`: a web address
    to link to; `address_state`: a value of `url_state`. `printed`: lines to show without a link, each as (entries,
    state in words).
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
    """Return a card without summary and address, for narrow columns."""
    return replace(card, summary="", address="", printed=())


def countries(teller: Teller, codes: Sequence[str]) -> list[str]:
    """Return the names of countries as tags. All six members become one tag."""
    members = teller.record.members
    if set(codes) >= set(members):
        codes = [code for code in codes if code not in members]
        return [teller.say("all_members"), *(teller.record.label(code) for code in codes)]
    return [teller.record.label(code) for code in codes]
