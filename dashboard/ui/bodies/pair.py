"""The page of a pair: its state in one sentence, border, timeline, links, blocks and gaps."""

import streamlit as st

from dashboard.measures import pair as measures
from dashboard.selection import Filters
from dashboard.telling import pair as telling
from dashboard.telling.finding import Finding
from dashboard.telling.views import pair as told
from dashboard.ui.figures import border, history
from dashboard.ui.parts import cards, findings, fold, foot, heading, picture
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

OPEN = ("agreements", "liaison_posts")  # blocks that are open at first
PAGE = "pair"
PICTURE = 620.0  # pixels of the timeline


def chosen(view: View) -> str:
    """Return the id of the pair to show. If the choice is no pair, return blank and show why."""
    frame.unknown_countries(view)
    pair, why = telling.chosen(view.teller, view.filters)
    if why:
        st.info(plain(why))
    return pair


def show(view: View, pair: str) -> None:
    """Show a pair: its state in one sentence, its border and timeline, links, blocks and gaps."""
    say, record = view.say, view.record
    codes = record.pair(pair)
    heading.answer(view, told.answer)
    _pictures(view, pair)
    with st.container(horizontal=True, gap="small", key="ways-countries"):
        for code in codes:
            frame.link(view, "country", (code,), say("country.whole", country=record.label(code)))
        frame.link(view, "country", codes, say("pair.side_by_side"))
    for name in measures.NAMES:
        block(view, pair, name)
    _missing(view, pair)


def _pictures(view: View, pair: str) -> None:
    """Show the border of the two with its posts, beside the timeline."""
    day = view.filters.only("asof")
    where, when = told.border(view.teller, day, pair), told.timeline(view.teller, day, pair)
    left, right = st.columns([2, 3], gap="large")
    with left:
        findings.title(where, where.sentence)
        border.show(view, where, pair)
        picture.table(heading.boundaries(view))
    with right:
        findings.title(when, "" if when.figure else when.sentence)
        history.show(view, when, (), PICTURE)
    for column, found in ((left, where), (right, when)):
        with column:
            findings.below(view, found)


def block(view: View, pair: str, name: str, where: str = PAGE) -> None:
    """Show a block with its count. A folded block is not made. where: prefix of keys, for the page or the drawer."""
    day = Filters(asof=view.timed.asof)
    rows = measures.blocks(view.record, day, pair)[name]

    few = name == "wider" and not rows["common"].all()
    title = plain(telling.label(view.teller, name, rows))  # the title of the finding, without making its cards
    key = f"{where}-{name}"
    fold.show(title, key, lambda: _inside(view, told.block(view.teller, day, pair, name), key), few or name in OPEN)


def _inside(view: View, found: Finding, where: str) -> None:
    """List the cards of a block, or say that there are none. A group with a heading has its own fold."""
    for text in filter(None, (found.sentence, found.caption)):
        st.caption(plain(text))
    for group in found.figure:
        key = "-".join(filter(None, (where, group.name)))
        if group.headings:
            label = plain(group.headings[0].whole(view.say))
            fold.show(label, key, lambda own=group.cards, key=key: cards.listing(view, own, key))
        else:
            cards.listing(view, group.cards, key)
    if found.cites:
        findings.sources(view, found.cites, where)
        below = foot.show if where.startswith(f"{PAGE}-") else foot.in_drawer
        below(view, found.name)


def _missing(view: View, pair: str) -> None:
    """Show the gaps of a pair."""
    found = told.missing(view.teller, view.filters.only("asof"), pair)
    with st.expander(plain(found.title), expanded=True, key="pair-gaps"):
        lines = [f"- {plain(sentence)}" for _, sentence in found.table.rows]
        st.markdown("\n".join(lines) if lines else plain(found.sentence))
        st.caption(plain(found.caption))
        if lines:
            foot.show(view, found.name)
