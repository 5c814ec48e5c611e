"""The page of agreements: the part of its question that is asked, with its numbers and its sources."""

import streamlit as st

from dashboard.measures import instruments as regional
from dashboard.measures import pairs
from dashboard.telling.finding import Finding, Table
from dashboard.ui.bodies import gaps, instruments, matrix, themes
from dashboard.ui.parts import cards
from dashboard.ui.run.view import View

PARTS = {"pairs": matrix, "instruments": instruments, "themes": themes, "gaps": gaps}


def finding(view: View) -> None:
    """Offer the parts of the question, and show the chosen one with its numbers and sources."""
    say, part = view.say, view.place.tab
    st.segmented_control(
        say("matrix.part"),
        list(PARTS),
        required=True,
        format_func=lambda part: say(f"matrix.{part}"),
        key="part",
        label_visibility="collapsed",
    )
    found = Finding(
        name="agreements",
        title=say(f"matrix.{part}_title"),
        sentence="",
        table=Table.of(PARTS[part].numbers(view.teller, view.filters)),
        cites=tuple(_cited(view, part)),
        caption=say(f"matrix.{part}_caption"),
    )
    cards.finding(view, found, lambda: PARTS[part].show(view))


def _cited(view: View, part: str) -> list[str]:
    """The records that a part of the question shows."""
    if part == "instruments":
        return list(regional.instruments(view.record, view.filters).index)
    rows = (matrix.shown if part == "pairs" else pairs.matrix)(view.record, view.filters)
    return [key for column in ("agreements", "posts") for keys in rows[column] for key in keys]
