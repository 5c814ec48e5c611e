"""Posts along a border: both sides in two columns, grouped by kind."""

from collections.abc import Sequence

import streamlit as st

from dashboard.telling.borders import Side
from dashboard.telling.finding import Finding
from dashboard.ui.parts import cards, findings, foot
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def along(view: View, every: Finding, chosen: Sequence[Finding]) -> None:
    """Show the posts on both sides of the chosen border, or how to choose one.

    every: the finding of all borders. chosen: the finding of the chosen border; empty if none is chosen or the chosen
    border has no matching posts.
    """
    findings.title(every)
    if every.figure:
        findings.caption("" if chosen else view.say("borders.how"))
        foot.show(view, every.name)
        for found in chosen:
            _both(view, found.figure)
            foot.show(view, found.name)
    findings.caption(every.sentence)
    findings.caption(every.caption)


def _both(view: View, sides: Sequence[Side]) -> None:
    for column, side in zip(st.columns(2, gap="large"), sides, strict=True):
        with column:
            st.markdown(f"**{plain(side.heading)}**")
            findings.caption(side.nothing)
            for group in side.groups:
                st.markdown("\n\n".join(cards.heading(view.say, each) for each in group.headings))
                cards.listing(view, group.cards, f"border-{group.name}")
