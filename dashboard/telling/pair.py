"""All between two countries in words: instruments and their history, posts, what they did together, gaps."""

from dataclasses import replace

import pandas as pd

from dashboard.measures import pair as measures
from dashboard.measures import pairs
from dashboard.memo import memo
from dashboard.record import Record, pair_of
from dashboard.selection import Filters
from dashboard.telling import asof, gaps, instruments, lists, matrix
from dashboard.telling.blocks import Group, Heading
from dashboard.telling.card import Card, brief
from dashboard.telling.finding import Grid, Table
from dashboard.telling.teller import Teller
from dashboard.words import within

ORDERED = ("agreements", "wider")  # blocks that say in which order they stand
OFFERED = {"state": matrix.agreed, "posts": matrix.stationed}  # what is told of a pair, by the heads of the matrix


def chosen(teller: Teller, filters: Filters) -> tuple[str, str]:
    """Return the id of the pair that a choice of countries means, and why it means none, in a sentence.

    The id is blank where the choice is no two members; the sentence is blank where it is, or where nothing is chosen.
    """
    codes, record = filters.country, teller.record
    if len(codes) == 2 and set(codes) <= set(record.members):
        return pair_of(codes), ""
    return "", teller.say("pair.wrong", countries=teller.countries(codes)) if codes else ""


def title(record: Record, pair: str) -> str:
    """Return what a pair is called, "Cambodia – Viet Nam", in the order of the members."""
    return " – ".join(map(record.country, record.pair(pair)))


@memo
def answer(teller: Teller, filters: Filters, pair: str) -> str:
    """Return the state of a pair in one sentence: what the two agreed, alone and with others, and their posts."""
    row = pairs.matrix(teller.record, filters).loc[pair]
    told = {
        "agreements": matrix.agreed(teller, row).whole,
        "posts": matrix.stationed(teller, row).whole,
        "wider": _with_others(teller, filters, pair),
    }
    told = {name: within(words) for name, words in told.items()}
    return asof.then(teller, filters, teller.say("pair.answer", **told))


def _with_others(teller: Teller, filters: Filters, pair: str) -> str:
    """How many concluded instruments bind the two and others, in words."""
    rows = measures.blocks(teller.record, filters, pair)["wider"]
    concluded = len(rows) - _unfinished(rows)
    return teller.say.count("instruments", concluded) if concluded else teller.say("state.nothing")


def label(teller: Teller, name: str, rows: pd.DataFrame) -> str:
    """Return the heading of a block with its count; what is not concluded is counted apart.

    name: one of `measures.pair.NAMES`. rows: of that block.
    """
    unfinished = _unfinished(rows)
    number = matrix.counted(teller, rows, unfinished) if unfinished else len(rows)
    return f"{teller.say(f'pair.block.{name}')} ({number})"


def _unfinished(rows: pd.DataFrame) -> int:
    """How many rows of a block are not concluded; none where they are no instruments."""
    return int((rows["state"] == "negotiated").sum()) if "state" in rows else 0


def order(teller: Teller, name: str, rows: pd.DataFrame) -> str:
    """Return the sentence that says in which order a block stands; blank where it goes without saying."""
    return teller.say(f"pair.order.{name}") if name in ORDERED and len(rows) > 1 else ""


@memo
def groups(teller: Teller, filters: Filters, pair: str, name: str) -> tuple[Group, ...]:
    """Return the cards of a block; what all six share is a group of its own after what fewer share.

    Only the day of the filters counts. The second group has a heading.
    """
    rows = measures.blocks(teller.record, filters, pair)[name]
    made, table = _cards(teller, filters, pair, name), "agreements" if name == "wider" else name
    common = frozenset(rows.index[rows["common"]]) if "common" in rows else frozenset()
    six = tuple(card for card in made if card.record in common)
    if not six or len(six) == len(made):
        return (Group("", (), tuple(made), table, len(made)),)
    fewer = tuple(card for card in made if card.record not in common)
    heading = Heading(teller.say("pair.of_all_six"), len(six))
    return Group("", (), fewer, table, len(fewer)), Group("six", (heading,), six, table, len(six))


def _cards(teller: Teller, filters: Filters, pair: str, name: str) -> list[Card]:
    """The cards of a block; of posts on either side of the border, without chips that say their countries again."""
    rows = measures.blocks(teller.record, filters, pair)[name]
    if name == "agreements":
        return lists.history(teller, rows, bool(filters.asof))
    if name == "wider":
        return _wider(teller, filters, pair, rows)
    if name != "liaison_posts":
        return [brief(card) for card in lists.known(teller, rows.index, name)]
    ordered = rows.sort_values("hosted_by", key=lambda codes: codes.map(teller.record.label), kind="stable")
    made = lists.known(teller, ordered.index, name)
    return [replace(brief(card), tags=tuple(teller.marks(card.record))) for card in made]


def _wider(teller: Teller, filters: Filters, pair: str, rows: pd.DataFrame) -> list[Card]:
    """Instruments with others as cards that say how far each of the two has bound itself, where it is told."""
    steps, found = instruments.steps(teller, filters), []
    for card in lists.headlines(teller, rows, "agreements", bool(filters.asof)):
        own = {code: steps[card.record, code] for code in teller.record.pair(pair)}
        told = [_step(teller, code, step) for code, step in own.items()]
        bound = any(step.step in ("consented", "in_force") for step in own.values())
        found.append(replace(card, meta=(*card.meta, *told) if bound else card.meta))
    return found


def _step(teller: Teller, code: str, step: tuple) -> str:
    cell = instruments.consent(teller, step)
    return f"{teller.record.label(code)}: {', '.join(filter(None, (cell.words, cell.more)))}"


@memo
def missing(teller: Teller, filters: Filters, pair: str) -> Table:
    """Return what is not recorded between the two as a table: kind and sentence. Only the day of the filters counts."""
    return gaps.rows_of(teller, measures.missing(teller.record, filters, pair).itertuples())


@memo
def offered(teller: Teller, filters: Filters) -> Grid:
    """Return the pairs that a reader who has not chosen one may mean, each with its state and its posts.

    A row stands for a pair, which its cells open, in the order of the members.
    """
    say, rows = teller.say, []
    for row in measures.offered(teller.record, filters).itertuples():
        two = " – ".join(map(teller.record.label, (row.a, row.b)))
        rows.append((two, tuple(cell(teller, row) for cell in OFFERED.values())))
    return Grid(tuple(say(f"matrix.head.{head}") for head in ("pair", *OFFERED)), tuple(rows))


def rests_on(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the ids of the agreements and the posts of the pairs offered, pair by pair."""
    rows = measures.offered(record, filters).itertuples()
    return tuple(key for row in rows for key in (*row.agreements, *row.posts))
