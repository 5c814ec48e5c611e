"""The findings of the page Directory: coordinating bodies, then all bodies, their roles and contacts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from dashboard.measures import directory as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, lists, roles, values
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME, PAGE = measures.BODIES, "directory"
# Columns of the table, and the heads of those that are not named after a column of bodies.
_HEADS = {"country": "filter.country", "roles": "roles.title"}
_COLUMNS = ("name", "kind", "country", "roles", "contact")


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return what the title leaves open: how many of the bodies that match have a role in a record."""
    rows, say = measures.bodies(teller.record, filters), teller.say
    held = rows.index.isin(measures.every_role(teller.record)["organisation"])
    return say("directory.answer", roles=say.count("with_role", int(held.sum())))


def title(teller: Teller, filters: Filters) -> str:
    """Return the finding that is the title of the page: how many bodies match, and how many of them coordinate."""
    rows, say = measures.bodies(teller.record, filters), teller.say
    mechanisms = int((rows["kind"] == measures.FIRST).sum())
    counts = say.count(NAME, len(rows))
    return say.count("coordinating", mechanisms, counts=counts) if mechanisms else say("found.undated", counts=counts)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the coordinating bodies of the members, then the bodies that match as a list."""
    return tuple(filter(None, (coordinating(teller, selection.filters), listed(teller, selection.filters))))


class Coordinating(NamedTuple):
    """A member with the bodies that were set up to coordinate in it. `name`: its name. `bodies`: their cards."""

    code: str
    name: str
    bodies: tuple[Card, ...]


@memo
def coordinating(teller: Teller, filters: Filters) -> Finding | None:
    """Return the coordinating bodies of the members, or of those chosen (figure: a tuple of Coordinating).

    None if no member is chosen, or if bodies must name several countries together, as none does. No other filter
    counts. The caption names the members without such a body on record.
    """
    members = [code for code in teller.record.members if filters.names((code,))]
    if not members:
        return None
    rows, say = measures.bodies(teller.record, Filters(kind=(measures.FIRST,))), teller.say
    shown = tuple(
        Coordinating(code, teller.record.country(code), tuple(card(teller, key) for key in _only_of(rows, code)))
        for code in members
    )
    held = [(each.name, body.title, " ".join(body.meta)) for each in shown for body in each.bodies]
    keys = tuple(body.record for each in shown for body in each.bodies)
    none = teller.countries([each.code for each in shown if not each.bodies])
    said = [say("directory.coordinating_read"), *([say("directory.coordinating_none", countries=none)] if none else [])]
    heads = (say("filter.country"), say("column.organisation"), say(_HEADS["roles"]))
    table, read = Table(heads, tuple(held), keys), say.sentences(*said)
    return Finding("coordinating", say("directory.coordinating"), "", table, keys, read, shown)


def _only_of(rows: pd.DataFrame, code: str) -> list[str]:
    """Return the ids of the bodies of one country alone."""
    return [key for key, codes in zip(rows.index, rows["countries"], strict=True) if tuple(codes) == (code,)]


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the matching bodies as a list."""
    rows, say = measures.bodies(teller.record, filters), teller.say
    besides = _besides(teller, filters)
    return Finding(
        name=NAME,
        title=say(f"table.{NAME}"),
        sentence=_shown(teller, len(rows), besides) if len(rows) else lists.nothing(teller, filters, PAGE, NAME),
        notes=(besides,),
        table=_table(teller, rows),
        cites=tuple(rows.index),
    )


def _table(teller: Teller, rows: pd.DataFrame) -> Table:
    heads = tuple(teller.say(_HEADS.get(name, f"column.{name}")) for name in _COLUMNS)
    return Table(heads, tuple(_cells(teller, row) for row in rows.to_dict("records")), tuple(rows.index))


def _cells(teller: Teller, row: Mapping) -> tuple[str, ...]:
    """Return a body as a row of the table, with its address and contact as printed."""
    say = teller.say
    reached = (row["url"], *row["contact"], values.state(teller, "contact_state", row["contact_state"]))
    return (
        _called(teller, row["name"], row["acronym"]),
        say.value("kind", row["kind"]),
        say.listed([teller.record.label(code) for code in row["countries"]]),
        roles.in_words(teller, row["organisation"]),
        say.clauses(*reached),
    )


def _shown(teller: Teller, number: int, besides: str) -> str:
    """Return how many bodies match, and what is to be said besides."""
    return teller.say.sentences(blocks.matching(teller, NAME, number, len(teller.record.tables[NAME])), besides)


def _besides(teller: Teller, filters: Filters) -> str:
    """Return, if countries are chosen, how many bodies have none and, if years are, that years do not filter them."""
    texts = []
    if filters.country:
        rows = measures.bodies(teller.record, filters.without("country"))
        texts.append(teller.say.count("beyond_countries", sum(not codes for codes in rows["countries"])))
    if filters.start or filters.end:
        texts.append(teller.say("country.all_years"))
    return teller.say.sentences(*texts)


@memo
def card(teller: Teller, key: str) -> Card:
    """Return the card of a body with its roles in place of its kind, which the heading already says."""
    row, (made,) = teller.record.tables[NAME].loc[key], lists.cards_by_id(teller, [key], NAME)
    return replace(made, title=_called(teller, row["name"], row["acronym"]), meta=(roles.in_words(teller, key),))


def _kind(teller: Teller, row: Mapping) -> str:
    return teller.say.value("kind", row["kind"])


def _cards(teller: Teller, _wide: Filters, keys: tuple[str, ...]) -> list[Card]:
    return [card(teller, key) for key in keys]


LISTED = Listed(
    PAGE,
    NAME,
    measures.bodies,
    ("kind",),
    cards=_cards,
    grid=lambda teller, keys, _: _table(teller, teller.record.facts[NAME].loc[list(keys)]),
    title=0,
    group=_kind,
)


def _called(teller: Teller, name: str, acronym: str) -> str:
    return teller.say.noted(name, acronym if acronym != name else "")
