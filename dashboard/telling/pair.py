"""A pair of countries in words: instruments and their history, posts, joint activities, gaps."""

from dataclasses import replace

import pandas as pd

from dashboard.measures import pair as measures
from dashboard.measures import pairs
from dashboard.memo import memo
from dashboard.record import Record, pair_of
from dashboard.selection import Filters
from dashboard.telling import asof, gaps, instruments, lists, matrix
from dashboard.telling.blocks import Group, Heading, one
from dashboard.telling.card import Card, brief
from dashboard.telling.finding import Grid, Table
from dashboard.telling.teller import Teller

ORDERED = ("agreements", "wider")  # blocks with a caption on their order
OFFERED = {"state": matrix.agreed, "posts": matrix.stationed}  # columns of the offered grid


def chosen(teller: Teller, filters: Filters) -> tuple[str, str]:
    """Return the id of the pair that is chosen, or blank with a sentence that says why the choice is no pair.

    Both are blank if no country is chosen.
    """
    codes, record = filters.country, teller.record
    if len(codes) == 2 and set(codes) <= set(record.members):
        return pair_of(codes), ""
    return "", teller.say("pair.wrong", countries=teller.countries(codes)) if codes else ""


@memo
def answer(teller: Teller, filters: Filters, pair: str) -> str:
    """Return the state of a pair in one sentence: agreements of the two, those with others, and posts."""
    row = pairs.matrix(teller.record, filters).loc[pair]
    told = {
        "agreements": matrix.agreed(teller, row, filters.asof).whole(teller.say),
        "posts": matrix.stationed(teller, row, filters.asof).whole(teller.say),
        "wider": _with_others(teller, filters, pair),
    }
    return asof.then(teller, filters, teller.say("pair.answer", **told))


def _with_others(teller: Teller, filters: Filters, pair: str) -> str:
    """Return the count of concluded instruments that bind the two and others, in words."""
    rows = measures.blocks(teller.record, filters, pair)["wider"]
    concluded = len(rows) - _unfinished(rows)
    return teller.say.count("instruments", concluded) if concluded else teller.say("state.nothing")


def label(teller: Teller, name: str, rows: pd.DataFrame) -> str:
    """Return the heading of a block with its count. Agreements that are not concluded are counted separately.

    name: one of `measures.pair.NAMES`. rows: of that block.
    """
    unfinished = _unfinished(rows)
    number = matrix.counted(teller, rows, unfinished) if unfinished else len(rows)
    return Heading(teller.say(f"pair.block.{name}"), number).whole(teller.say)


def _unfinished(rows: pd.DataFrame) -> int:
    """Return the number of rows that are not concluded; 0 if they are not instruments."""
    return int((rows["state"] == "negotiated").sum()) if "state" in rows else 0


def how_to_read(teller: Teller, filters: Filters, name: str, rows: pd.DataFrame) -> str:
    """Return how many reports of a block are recent, and how it is ordered; blank if neither applies."""
    aged = lists.aged(teller, rows, "agreements" if name == "wider" else name, filters.asof)
    order = teller.say(f"pair.order.{name}") if name in ORDERED and len(rows) > 1 else ""
    return teller.say.sentences(aged, order)


@memo
def groups(teller: Teller, filters: Filters, pair: str, name: str) -> tuple[Group, ...]:
    """Return the cards of a block as groups; no group if nothing is recorded. Only the day of the filters counts.

    A block is one group without headings. If some but not all of its instruments are shared by all six members, these
    form a second group with a heading.
    """
    rows = measures.blocks(teller.record, filters, pair)[name]
    made, table = _cards(teller, filters, pair, name), "agreements" if name == "wider" else name
    common = frozenset(rows.index[rows["common"]]) if "common" in rows else frozenset()
    six = tuple(card for card in made if card.record in common)
    if not six or len(six) == len(made):
        return one(made, table)
    fewer = tuple(card for card in made if card.record not in common)
    heading = Heading(teller.say("pair.of_all_six"), len(six))
    return Group("", (), fewer, table, len(fewer)), Group("six", (heading,), six, table, len(six))


def _cards(teller: Teller, filters: Filters, pair: str, name: str) -> list[Card]:
    """Return the cards of a block. Cards of posts have no tags for their countries, which are those of the pair."""
    rows = measures.blocks(teller.record, filters, pair)[name]
    if name == "agreements":
        return lists.history(teller, rows, filters.asof)
    if name == "wider":
        return _wider(teller, filters, pair, rows)
    if name != "liaison_posts":
        return [brief(card) for card in lists.cards_by_id(teller, rows.index, name)]
    ordered = rows.sort_values("hosted_by", key=lambda codes: codes.map(teller.record.label), kind="stable")
    made = lists.cards_by_id(teller, ordered.index, name, filters.asof)
    return [replace(brief(card), tags=tuple(teller.marks(card.record))) for card in made]


def _wider(teller: Teller, filters: Filters, pair: str, rows: pd.DataFrame) -> list[Card]:
    """Return instruments with others as cards, with the step of each of the two, if known."""
    steps, found = instruments.steps(teller, filters), []
    for card in lists.headlines(teller, rows, "agreements", filters.asof):
        own = {code: steps[card.record, code] for code in teller.record.pair(pair)}
        told = [_step(teller, code, step) for code, step in own.items()]
        bound = any(step.step in ("consented", "in_force") for step in own.values())
        found.append(replace(card, meta=(*card.meta, *told) if bound else card.meta))
    return found


def _step(teller: Teller, code: str, step: tuple) -> str:
    cell = instruments.consent(teller, step)
    return teller.say.named(teller.record.label(code), teller.say.dated(cell.words, cell.more))


@memo
def missing(teller: Teller, filters: Filters, pair: str) -> Table:
    """Return the gaps of a pair as a table: kind and sentence. Only the day of the filters counts."""
    return gaps.rows_of(teller, measures.missing(teller.record, filters, pair).itertuples())


@memo
def offered(teller: Teller, filters: Filters) -> Grid:
    """Return the grid of pairs to choose from, each with its state and posts, in the order of the members.

    The cells of a row open its pair.
    """
    say, rows = teller.say, []
    for row in measures.offered(teller.record, filters).itertuples():
        rows.append((teller.pair((row.a, row.b)), tuple(cell(teller, row, filters.asof) for cell in OFFERED.values())))
    return Grid(tuple(say(f"matrix.head.{head}") for head in ("pair", *OFFERED)), tuple(rows))


def rests_on(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the ids of the agreements and the posts of the offered pairs, by pair."""
    rows = measures.offered(record, filters).itertuples()
    return tuple(key for row in rows for key in (*row.agreements, *row.posts))
