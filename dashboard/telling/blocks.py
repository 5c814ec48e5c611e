"""Blocks of a page: cards in groups under headings, and the same cards as a table."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller
from dashboard.words import Words


class Heading(NamedTuple):
    """A heading in plain words. `level`: 1, or 2 for a subheading.

    `number`: the number of records below it, or a phrase with several numbers; None if no number is shown.
    """

    words: str
    number: int | str | None = None
    level: int = 1

    def whole(self, say: Words) -> str:
        """Return the words with the number: "Thailand (2)"."""
        return say.noted(self.words, "" if self.number is None else str(self.number))


@dataclass(frozen=True)
class Group:
    """A group of records of one table.

    `name`: unique within the block. `headings`: shown above the cards, highest level first; none, one or two.
    `cards`: the cards to show, all of them or the first ones. `table`: the name of their table. `total`: the number of
    records, shown or not. `sentence`: says that there are none, or how many are shown; blank if all are shown.
    """

    name: str
    headings: tuple[Heading, ...]
    cards: tuple[Card, ...]
    table: str
    total: int
    sentence: str = ""


def table(teller: Teller, groups: Iterable[Group]) -> Table:
    """Return the cards of groups as a table: heading, title, byline, summary, countries and marks, address.

    Each row opens the record of its card.
    """
    rows, records, above = [], [], ""
    for group in groups:
        highest = group.headings[0] if group.headings else Heading("")
        above = highest.words if highest.level == 1 else above
        under = " · ".join(dict.fromkeys(filter(None, (above, *(heading.words for heading in group.headings)))))
        for card in group.cards:
            meta = " · ".join(part for part in card.meta if part)
            rows.append((under, card.title, meta, card.summary, teller.say.items(*card.tags), card.address))
            records.append(card.record)
    say = teller.say
    named = (say("column.title"), say("block.byline"), say("column.summary"), say("block.tags"), say("column.url"))
    return Table((say("block.group"), *named), tuple(rows), tuple(records))


def one(cards: Iterable[Card], name: str) -> tuple[Group, ...]:
    """Return cards as a single group without headings; no group if there are no cards. name: of their table."""
    held = tuple(cards)
    return (Group("", (), held, name, len(held)),) if held else ()


def nothing(teller: Teller, held: Sized) -> str:
    """Return the sentence that nothing is recorded; blank if `held` is not empty. held: records, cards or groups."""
    return "" if len(held) else teller.say("nothing.short")


def matching(teller: Teller, noun: str, number: int, total: int) -> str:
    """Return the sentence "N of TOTAL records". noun: a key of `count` in the locale."""
    return teller.say("shown.of", n=teller.say.number(number), total=teller.say.count(noun, total))
