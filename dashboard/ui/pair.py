"""All between two countries: instruments and their history, posts on both sides, what they did together, gaps."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.measures import pair as measures
from dashboard.measures import pairs
from dashboard.record import pair_of
from dashboard.remember import remembered
from dashboard.selection import Selection
from dashboard.ui import cards, describe, fold, frame, gaps, matrix, sentences
from dashboard.ui.describe import Card
from dashboard.ui.view import View, Voice, plain

OPEN = ("agreements", "liaison_posts")  # blocks that a reader finds open


def chosen(view: View) -> str:
    """Return the id of the pair that the page shows, blank where the choice is no two members; say in words why."""
    say, record = view.say, view.record
    codes = tuple(code for code in view.selection.country if code in record.members)
    frame.unknown_countries(view)
    if len(codes) == 2 and len(view.selection.country) == 2:
        return pair_of(codes)
    if view.selection.country:
        st.info(plain(say("pair.wrong", countries=view.countries(view.selection.country))))
    return ""


def show(view: View, pair: str) -> None:
    """Show the pair: its state in one sentence, ways on, and block by block what the record holds."""
    say, record = view.say, view.record
    row = pairs.matrix(record, view.selection.without("country")).loc[pair]
    agreed, stationed = matrix.agreed(view.voice, row), matrix.stationed(view.voice, row)
    st.header(plain(f"{record.country(row['a'])} – {record.country(row['b'])}"), anchor=False)
    told = {"agreements": matrix.whole(agreed), "posts": matrix.whole(stationed)}
    answer = sentences.then(view.voice, view.selection, say("pair.answer", **told))
    st.markdown(f"{plain(answer)} {say('frame.as_of', date=view.as_of)}")
    with st.container(horizontal=True, gap="small", key="ways-countries"):
        for code in (row["a"], row["b"]):
            frame.link(view, "country", (code,), say("country.whole", country=record.label(code)))
        frame.link(view, "country", (row["a"], row["b"]), say("pair.beside"))
    for name, rows in measures.blocks(record, view.selection.without("country"), pair).items():
        _block(view, pair, name, rows)
    _missing(view, pair)


def _block(view: View, pair: str, name: str, rows: pd.DataFrame) -> None:
    """One block with its count; what is folded away is not made."""

    def inside() -> None:
        cards.listing(view, _cards(view.voice, view.selection.without("country"), pair, name), f"pair-{name}")
        if len(rows):
            cards.sources(view, rows.index, f"pair-{name}")

    label = f"{view.say(f'pair.block.{name}')} ({len(rows)})"
    fold.show(plain(label), f"pair-{name}", inside, name in OPEN)


@remembered
def _cards(voice: Voice, selection: Selection, pair: str, name: str) -> list[Card]:
    """The cards of a block; of posts side by side of the border, without chips that say their countries again."""
    rows = measures.blocks(voice.record, selection, pair)[name]
    if name == "agreements":
        return describe.history(voice, rows, bool(selection.asof))
    if name != "liaison_posts":
        return [describe.brief(card) for card in describe.known(voice, rows.index, name)]
    ordered = rows.sort_values("hosted_by", key=lambda codes: codes.map(voice.record.label), kind="stable")
    made = describe.known(voice, ordered.index, name)
    return [replace(describe.brief(card), tags=tuple(voice.marks(card.record))) for card in made]


@remembered
def _gaps(voice: Voice, selection: Selection, pair: str) -> list[str]:
    """What is not recorded between the two, a sentence each."""
    return [gaps.sentence(voice, row) for row in measures.missing(voice.record, selection, pair).itertuples()]


def _missing(view: View, pair: str) -> None:
    """Say what is not recorded between the two."""
    found = _gaps(view.voice, view.selection.without("country"), pair)
    with st.expander(f"{view.say('pair.block.gaps')} ({len(found)})", expanded=True, key="pair-gaps"):
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in found) if found else view.say("gap.none"))
        st.caption(view.say("matrix.gaps_caption"))
