"""Blocks of a page: cards in groups with their headings, and the same as a table."""

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller


class Heading(NamedTuple):
    """A heading in plain words. `level`: 1, or 2 below it.

    `number`: how many records stand under it, or how many of which state in words; None where it is not said.
    """

    words: str
    number: int | str | None = None
    level: int = 1

    @property
    def counted(self) -> str:
        """What stands after the words: the number in brackets, or nothing."""
        return "" if self.number is None else f" ({self.number})"

    @property
    def whole(self) -> str:
        """The words with the number: "Thailand (2)"."""
        return f"{self.words}{self.counted}"


@dataclass(frozen=True)
class Group:
    """Records of one table that stand together.

    `name`: sets groups of a block apart. `headings`: what stands above the cards, the highest first; none, one or two.
    `cards`: those shown, all or the first of them. `table`: the name of their table. `total`: how many there are.
    `sentence`: that there are none, or how many of all are shown; blank where all are.
    """

    name: str
    headings: tuple[Heading, ...]
    cards: tuple[Card, ...]
    table: str
    total: int
    sentence: str = ""


def table(teller: Teller, groups: Iterable[Group]) -> Table:
    """Return the cards of groups as a table: heading, title, byline, summary, countries and marks, address.

    A row opens the record of its card.
    """
    rows, records, above = [], [], ""
    for group in groups:
        highest = group.headings[0] if group.headings else Heading("")
        above = highest.words if highest.level == 1 else above
        under = " · ".join(dict.fromkeys(filter(None, (above, *(heading.words for heading in group.headings)))))
        for card in group.cards:
            meta = " · ".join(part for part in card.meta if part)
            rows.append((under, card.title, meta, card.summary, ", ".join(card.tags), card.address))
            records.append(card.record)
    say = teller.say
    named = (say("column.title"), say("block.byline"), say("column.summary"), say("block.tags"), say("column.url"))
    return Table((say("block.group"), *named), tuple(rows), tuple(records))


def one(cards: Iterable[Card], name: str) -> tuple[Group, ...]:
    """Return cards of a table as a single group without heading, none where there is no card. name: of the table."""
    held = tuple(cards)
    return (Group("", (), held, name, len(held)),) if held else ()


def nothing(teller: Teller, held: Sized) -> str:
    """Return the sentence that nothing is recorded; blank where something is. held: the records, cards or groups."""
    return "" if len(held) else teller.say("nothing.short")


def matching(teller: Teller, noun: str, number: int, total: int) -> str:
    """Return the sentence that says how many records match of how many there are."""
    return teller.say("shown.of", n=f"{number:,}", total=teller.say.count(noun, total))
