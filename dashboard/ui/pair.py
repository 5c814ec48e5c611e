"""All between two countries: instruments and their history, posts on both sides, what they did together, gaps."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.measures import pair as measures
from dashboard.measures import pairs
from dashboard.record import pair_of
from dashboard.ui import cards, describe, frame, gaps, matrix, sentences
from dashboard.ui.describe import Card
from dashboard.ui.view import View, plain

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
        _block(view, name, rows)
    _missing(view, pair)


def _block(view: View, name: str, rows: pd.DataFrame) -> None:
    """One block with its count; what is folded away is not made."""
    label = f"{view.say(f'pair.block.{name}')} ({len(rows)})"
    block = st.expander(plain(label), expanded=name in OPEN, key=f"pair-{name}", on_change="rerun")
    if not block.open:
        return
    with block:
        cards.listing(view, _cards(view, name, rows), f"pair-{name}")
        if len(rows):
            cards.sources(view, rows.index, f"pair-{name}")


def _cards(view: View, name: str, rows: pd.DataFrame) -> list[Card]:
    """The cards of a block; of posts side by side of the border, without chips that say their countries again."""
    if name == "agreements":
        return describe.history(view, rows)
    if name != "liaison_posts":
        return describe.headlines(view, rows, name)
    ordered = rows.sort_values("hosted_by", key=lambda codes: codes.map(view.record.label), kind="stable")
    made = describe.headlines(view, ordered, name)
    return [replace(card, tags=tuple(view.marks(card.record))) for card in made]


def _missing(view: View, pair: str) -> None:
    """Say what is not recorded between the two."""
    rows = measures.missing(view.record, view.selection.without("country"), pair)
    with st.expander(f"{view.say('pair.block.gaps')} ({len(rows)})", expanded=True, key="pair-gaps"):
        lines = [f"- {plain(gaps.sentence(view.voice, row))}" for row in rows.itertuples()]
        st.markdown("\n".join(lines) if lines else view.say("gap.none"))
        st.caption(view.say("matrix.gaps_caption"))
