"""All between two countries: instruments and their history, posts on both sides, what they did together, gaps."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.measures import pair as measures
from dashboard.measures import pairs
from dashboard.memo import memo
from dashboard.record import pair_of
from dashboard.selection import Filters
from dashboard.telling import answers, lists
from dashboard.telling.card import Card, brief
from dashboard.telling.teller import Teller
from dashboard.ui.bodies import gaps, instruments, matrix
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View
from dashboard.words import within

OPEN = ("agreements", "liaison_posts")  # blocks that a reader finds open
ORDERED = ("agreements", "wider")  # blocks that say in which order they stand


def chosen(view: View) -> str:
    """Return the id of the pair that the page shows, blank where the choice is no two members; say in words why."""
    say, record = view.say, view.record
    codes = tuple(code for code in view.filters.country if code in record.members)
    frame.unknown_countries(view)
    if len(codes) == 2 and len(view.filters.country) == 2:
        return pair_of(codes)
    if view.filters.country:
        st.info(plain(say("pair.wrong", countries=view.countries(view.filters.country))))
    return ""


def show(view: View, pair: str) -> None:
    """Show the pair: its state in one sentence, ways on, and block by block what the record holds."""
    say, record = view.say, view.record
    row = pairs.matrix(record, view.filters.without("country")).loc[pair]
    agreed, stationed = matrix.agreed(view.teller, row), matrix.stationed(view.teller, row)
    st.header(plain(f"{record.country(row['a'])} – {record.country(row['b'])}"), anchor=False)
    told = {"agreements": matrix.whole(agreed), "posts": matrix.whole(stationed), "wider": _with_others(view, pair)}
    told = {name: within(words) for name, words in told.items()}
    answer = answers.then(view.teller, view.filters, say("pair.answer", **told))
    st.markdown(f"{plain(answer)} {say('frame.as_of', date=view.as_of)}")
    with st.container(horizontal=True, gap="small", key="ways-countries"):
        for code in (row["a"], row["b"]):
            frame.link(view, "country", (code,), say("country.whole", country=record.label(code)))
        frame.link(view, "country", (row["a"], row["b"]), say("pair.beside"))
    for name in measures.NAMES:
        block(view, pair, name)
    _missing(view, pair)


def _with_others(view: View, pair: str) -> str:
    """How many concluded instruments bind the two beside others, in words."""
    rows = measures.blocks(view.record, Filters(asof=view.timed.asof), pair)["wider"]
    concluded = len(rows) - _unfinished(rows)
    return view.say.count("instruments", concluded) if concluded else view.say("state.nothing")


def block(view: View, pair: str, name: str, where: str = "pair") -> None:
    """Show a block with its count; what is folded away is not made. where: sets the page and the drawer apart."""
    day = Filters(asof=view.timed.asof)
    rows = measures.blocks(view.record, day, pair)[name]

    def inside() -> None:
        if name in ORDERED and len(rows) > 1:
            st.caption(view.say(f"pair.order.{name}"))
        _listed(view, _cards(view.teller, day, pair, name), rows, f"{where}-{name}")
        if len(rows):
            cards.sources(view, rows.index, f"{where}-{name}")

    few = name == "wider" and not rows["common"].all()
    fold.show(plain(label(view, name, rows)), f"{where}-{name}", inside, few or name in OPEN)


def label(view: View, name: str, rows: pd.DataFrame) -> str:
    """Return the heading of a block with its count, as plain words; what is not concluded is counted apart."""
    unfinished = _unfinished(rows)
    number = matrix.counted(view.teller, rows, unfinished) if unfinished else len(rows)
    return f"{view.say(f'pair.block.{name}')} ({number})"


def _unfinished(rows: pd.DataFrame) -> int:
    """How many rows of a block are not concluded; none where they are no instruments."""
    return int((rows["state"] == "negotiated").sum()) if "state" in rows else 0


def _listed(view: View, made: list[Card], rows: pd.DataFrame, name: str) -> None:
    """List the cards of a block; what all six share stands in a fold of its own, beside what fewer share."""
    common = frozenset(rows.index[rows["common"]]) if "common" in rows else frozenset()
    folded = [card for card in made if card.record in common]
    if len(folded) == len(made):
        cards.listing(view, made, name)
        return
    cards.listing(view, [card for card in made if card.record not in common], name)
    if folded:
        words = f"{view.say('pair.of_all_six')} ({len(folded)})"
        fold.show(plain(words), f"{name}-six", lambda: cards.listing(view, folded, f"{name}-six"))


@memo
def _cards(teller: Teller, filters: Filters, pair: str, name: str) -> list[Card]:
    """The cards of a block; of posts side by side of the border, without chips that say their countries again."""
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
    for card in lists.agreed(teller, rows, bool(filters.asof)):
        own = {code: steps[card.record, code] for code in teller.record.pair(pair)}
        told = [_step(teller, code, step) for code, step in own.items()]
        bound = any(step.step in ("consented", "in_force") for step in own.values())
        found.append(replace(card, meta=(*card.meta, *told) if bound else card.meta))
    return found


def _step(teller: Teller, code: str, step: tuple) -> str:
    cell = instruments.consent(teller, step)
    return f"{teller.record.label(code)}: {', '.join(filter(None, (cell.words, cell.more)))}"


@memo
def _gaps(teller: Teller, filters: Filters, pair: str) -> list[str]:
    """What is not recorded between the two, a sentence each."""
    return [gaps.sentence(teller, row) for row in measures.missing(teller.record, filters, pair).itertuples()]


def _missing(view: View, pair: str) -> None:
    """Say what is not recorded between the two."""
    found = _gaps(view.teller, view.filters.without("country"), pair)
    with st.expander(f"{view.say('pair.block.gaps')} ({len(found)})", expanded=True, key="pair-gaps"):
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in found) if found else view.say("gap.none"))
        st.caption(view.say("matrix.gaps_caption"))
