"""The six members to choose from, in words."""

from dataclasses import replace
from typing import NamedTuple

from dashboard.measures.members import members as every_member
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.telling import facts, lists
from dashboard.telling.card import Card, brief
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller


class Member(NamedTuple):
    """One of the six members.

    `bodies`: its coordinating bodies as a phrase. `latest`: a card of each of its latest plans and laws, without lead
    body and countries. If there are none, `bodies` says so, and `latest` is empty. `state`: a line on its
    latest law and one on its latest plan.
    """

    code: str
    name: str
    formal_name: str
    bodies: str
    latest: tuple[Card, ...]
    state: tuple[str, ...]


@memo
def members(teller: Teller) -> tuple[Member, ...]:
    """Return the six in the order of the members."""
    record, say, found = teller.record, teller.say, every_member(teller.record)
    rows = record.facts["laws_and_plans"].loc[[key for keys in found["latest"] for key in keys]]
    laws = {card.record: card for card in lists.cards(teller, rows, "laws_and_plans")}
    return tuple(
        Member(
            code=row.Index,
            name=record.country(row.Index),
            formal_name=row.formal_name,
            bodies=say.listed([record.title(key) for key in row.bodies]) or say("nothing.short"),
            latest=tuple(_law(teller, laws[key]) for key in row.latest),
            state=facts.in_short(teller, row.Index),
        )
        for row in found.itertuples()
    )


def _law(teller: Teller, card: Card) -> Card:
    """Return the card of a law or plan without its lead body and its country."""
    return replace(brief(card), meta=card.meta[:-1], tags=tuple(teller.marks(card.record)))


def in_a_line(card: Card) -> str:
    """Return a card as one line: title, byline and marks."""
    return " · ".join(filter(None, (card.title, *card.meta, *card.tags)))


@memo
def table(teller: Teller) -> Table:
    """Return the six as a table. A row opens its country."""
    none = teller.say("country.latest_none")
    rows = [
        (each.name, each.formal_name, each.bodies, teller.say.clauses(*map(in_a_line, each.latest)) or none)
        for each in members(teller)
    ]
    heads = ("column.country", "column.formal_name", "country.group.body", "country.latest")
    return Table(tuple(map(teller.say, heads)), tuple(rows), tuple(each.code for each in members(teller)))


def rests_on(record: Record) -> tuple[str, ...]:
    """Return the ids of the bodies, plans and laws shown, by member."""
    return tuple(key for row in every_member(record).itertuples() for key in (*row.bodies, *row.latest))
