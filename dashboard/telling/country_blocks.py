"""The blocks of a country's page: records as cards in groups."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from dashboard.measures import country as measures
from dashboard.memo import memo
from dashboard.telling import consents, lists
from dashboard.telling.blocks import Group, Heading
from dashboard.telling.card import Card, brief
from dashboard.telling.teller import Teller

NEWEST = 8  # maximum number of cards in a group of a table in LISTS
LISTS = ("meetings", "news", "practices")  # tables with a page of their own, which shows all their records
SHORT = ("agreements", "treaties", "meetings", "liaison_posts", "news")  # blocks whose cards have no summary


@memo
def groups(teller: Teller, code: str, name: str) -> tuple[Group, ...]:
    """Return the groups of a block, in order; empty if nothing is recorded.

    name: one of `measures.country.NAMES`. In "agreements" each partner has a group, even an empty one. Groups of tables
    in LISTS have the first NEWEST cards only.
    """
    return tuple(_made(teller, code, name, NEWEST))


@memo
def whole(teller: Teller, code: str, name: str) -> tuple[Group, ...]:
    """Return the same groups as `groups`, with all their cards."""
    return tuple(_made(teller, code, name, None))


def _parted(teller: Teller, code: str, name: str) -> dict[str, pd.DataFrame]:
    """Return the rows of a block by group name. In "agreements" each partner has a group, even without rows."""
    rows = measures.blocks(teller.record, code)[name]
    parted = dict(list(rows.groupby("group", sort=False)))
    if name != "agreements":
        return parted
    partners = [member for member in teller.record.members if member != code]
    return {key: parted.get(key, rows.iloc[:0]) for key in dict.fromkeys([*partners, *parted])}


def _made(teller: Teller, code: str, name: str, most: int | None) -> Iterator[Group]:
    """Yield the groups of a block. most: maximum number of cards for tables in LISTS, None for all."""
    above = ""
    for key, rows in _parted(teller, code, name).items():
        meeting, _, theme = key.partition("/")
        headings = [Heading(teller.record.title(meeting))] if theme and meeting != above else []
        above = meeting
        if key or name == "agreements":
            headings.append(Heading(_heading(teller, name, key, code), len(rows), 2 if theme else 1))
        table = rows["table"].iloc[0] if len(rows) else "agreements"
        shown = rows["record"].head(most) if table in LISTS and most else rows["record"]
        made = lists.cards_by_id(teller, shown, table)
        own = tuple(_card(teller, code, name, brief(card) if name in SHORT else card) for card in made)
        sentence = _shown(teller, len(own), len(rows))
        yield Group(key.replace("/", "-"), tuple(headings), own, table, len(rows), sentence)


def _shown(teller: Teller, shown: int, total: int) -> str:
    """Return the sentence that a group is empty, or how many of its records are shown; blank if all are."""
    if not total:
        return teller.say("nothing.short")
    return teller.say("country.newest", n=shown, total=total) if total > shown else ""


def _heading(teller: Teller, name: str, group: str, code: str) -> str:
    """Return the heading of a group. group: as `measures.country.blocks` names it."""
    say = teller.say
    if name == "agreements":
        return teller.record.label(group) if group else say("country.group.other")
    if name == "treaties":
        return say.value("scope", group)
    if name == "organisations":
        return say.value("kind", group)
    if name == "country_reports":
        return say.value("area", group.partition("/")[2])
    return say(f"country.group.{group}", country=teller.record.label(code))


def _card(teller: Teller, code: str, name: str, card: Card) -> Card:
    """Return a card without what its headings already say: the country, the theme of a report, the kind of a body."""
    table = teller.record.table_of(card.record)
    tags = tuple(tag for tag in card.tags if tag != teller.record.label(code))
    if name == "agreements":
        tags = tuple(teller.marks(card.record))
    if name == "treaties":
        meta = (card.meta[0], *consents.steps(teller, card.record, code))
        card = replace(card, summary=consents.note(teller, card.record, code))
    else:
        meta = card.meta[1:] if name == "organisations" or table == "country_reports" else card.meta
    return replace(card, tags=tags, meta=meta)
