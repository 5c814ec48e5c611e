"""Posts along a border: both sides in two columns, grouped by kind."""

from collections.abc import Sequence

import streamlit as st

from dashboard.telling.borders import Side
from dashboard.telling.finding import Finding
from dashboard.ui.parts import cards, findings, foot, heading, picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def along(view: View, every: Finding, chosen: Sequence[Finding], first: str) -> str:
    """Show the posts on both sides of the chosen border, or how to choose one.

    every: the finding of all borders. chosen: the finding of the chosen border; empty if none is chosen or the chosen
    border has no matching posts. first: what stands above, as HTML. Return what stands below, which the next element
    shows.
    """
    how = "" if chosen or not every.figure else small(view.say("borders.how"))
    last = first + heading.header(every.title) + how + (foot.html(view, every.name) if every.figure else "")
    for found in chosen if every.figure else ():
        picture.table(last)
        _both(view, found.figure)
        last = foot.html(view, found.name)
    return last + small(every.sentence) + small(every.caption)


def _both(view: View, sides: Sequence[Side]) -> None:
    for column, side in zip(st.columns(2, gap="large"), sides, strict=True):
        with column:
            st.markdown(f"**{plain(side.heading)}**")
            findings.caption(side.nothing)
            for group in side.groups:
                st.markdown("\n\n".join(cards.heading(view.say, each) for each in group.headings))
                cards.listing(view, group.cards, f"border-{group.name}")
