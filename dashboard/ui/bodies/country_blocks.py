"""One block of a country's page: its cards in groups, with count and sources."""

import streamlit as st

from dashboard.measures import country as measures
from dashboard.telling import country as telling
from dashboard.telling.blocks import Group
from dashboard.telling.views import country as told
from dashboard.ui.figures import country as figures
from dashboard.ui.parts import cards, findings, fold, foot
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

OPEN = measures.NAMES[:2]  # blocks that are open at first


def show(view: View, code: str, name: str, named: bool) -> None:
    """Show a fold with a block; the title has its count. named: add the country, for a comparison of two."""
    title = telling.label(view.teller, code, name, named)  # the title of the finding, without making its cards
    fold.show(plain(title), f"block-{code}-{name}", lambda: _inside(view, code, name, named), name in OPEN)


def _inside(view: View, code: str, name: str, named: bool) -> None:
    found = told.block(view.teller, code, name, named)
    if found.sentence:
        st.caption(plain(found.sentence))
        return
    drawn = told.posts(view.teller, code) if name == told.POSTS else None
    if drawn:
        figures.posts(view, code, drawn)
    if found.caption:
        st.caption(plain(found.caption))
    for group in found.figure:
        _group(view, code, f"{found.name}-{group.name}", group)
    if name == "organisations":
        frame.link(view, "directory", (code,), view.say("country.all", page=view.say("directory.menu")))
    if found.cites:
        findings.sources(view, found.cites, found.name)
        foot.show(view, found.name)


def _group(view: View, code: str, key: str, group: Group) -> None:
    """Show a group with its headings. If only its newest records are shown, say so, with a link to the page of all."""
    if group.headings:
        st.markdown("\n\n".join(cards.heading(view.say, each) for each in group.headings))
    if group.cards:
        cards.listing(view, group.cards, key)
    if group.sentence:
        st.caption(plain(group.sentence))
    if len(group.cards) < group.total:
        page = view.say("country.all", page=view.say(f"{group.table}.menu"))
        frame.link(view, group.table, (code,), page, key)
