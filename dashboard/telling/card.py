"""A card: one item of a list in plain words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.telling.status import Status
from dashboard.telling.teller import Teller
from dashboard.words import Words


@dataclass(frozen=True)
class Card:
    """One item of a list: the record that it opens, and its texts in plain words.

    `meta`: the parts of its byline, some of which may be blank. `tags`: countries, then marks. `address`: a web address
    to link to; `address_state`: its state in words, or blank. `printed`: lines to show without a link, each as
    (entries, state in words). `paler`: the part of `meta` that has a paler tone, or blank; see `status.Status`.
    `beside`: a line below the summary, or blank. `light`: whether the title is a whole sentence, which is not bold.
    `language`, `summary_language`: of the title and of the summary, blank for that of the reader.
    """

    record: str
    title: str
    meta: tuple[str, ...]
    summary: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    address_state: str = ""
    printed: tuple[tuple[tuple[str, ...], str], ...] = ()
    paler: str = ""
    beside: str = ""
    light: bool = False
    language: str = ""
    summary_language: str = ""


def byline(say: Words, parts: Iterable[str | Status]) -> dict[str, object]:
    """Return the parts of a byline as fields of a Card: `meta` and `paler`."""
    held = list(parts)
    pale = [part.whole(say) for part in held if isinstance(part, Status) and part.paler]
    meta = tuple(part.whole(say) if isinstance(part, Status) else part for part in held)
    return {"meta": meta, "paler": "".join(pale[:1])}


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
