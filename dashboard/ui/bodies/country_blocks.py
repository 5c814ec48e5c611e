"""One block of a country's page: its cards group by group, with its count and sources."""

import pandas as pd
import streamlit as st

from dashboard.measures import country as measures
from dashboard.telling import country as telling
from dashboard.telling import country_blocks as blocks
from dashboard.telling.blocks import Heading
from dashboard.ui.figures import country as country_figures
from dashboard.ui.parts import cards, findings, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

OPEN = measures.NAMES[:2]  # blocks that a reader finds open


def show(view: View, code: str, name: str, named: bool) -> None:
    """Show a block with its count; what is folded away is not made. named: say the country too, for two of them."""
    rows = measures.blocks(view.record, code)[name]
    label = plain(telling.label(view.teller, code, name, named))
    fold.show(label, f"block-{code}-{name}", lambda: _inside(view, code, name, rows), name in OPEN)


def _inside(view: View, code: str, name: str, rows: pd.DataFrame) -> None:
    groups = blocks.groups(view.teller, code, name)
    if not groups:
        st.caption(view.say("nothing.short"))
        return
    if name == "liaison_posts":
        country_figures.posts(view, code)
    caption = telling.caption(view.teller, code, name)
    if caption:
        st.caption(plain(caption))
    for group in groups:
        _group(view, code, name, group)
    if name == "organisations":
        frame.link(view, "directory", (code,), view.say("country.all", page=view.say("directory.menu")))
    if len(rows):
        findings.sources(view, rows["record"], f"{code}-{name}")


def _group(view: View, code: str, name: str, group: blocks.Group) -> None:
    """Show a group below its headings; where not all of it is shown, how many are and a way to the rest."""
    key = f"{code}-{name}-{group.name}"
    if group.headings:
        st.markdown("\n\n".join(map(_heading, group.headings)))
    cards.listing(view, group.cards, key)
    newest = blocks.newest(view.teller, group)
    if newest:
        st.caption(plain(newest))
        page = view.say("country.all", page=view.say(f"{group.table}.menu"))
        frame.link(view, group.table, (code,), page, key)


def _heading(heading: Heading) -> str:
    words = plain(heading.words) if heading.level > 1 else f"**{plain(heading.words)}**"
    return words if heading.number is None else f"{words} ({heading.number})"
