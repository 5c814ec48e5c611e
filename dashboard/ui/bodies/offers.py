"""The choices on the pages Country and Pair if nothing is chosen yet: a link with a summary for each."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from dashboard import theme
from dashboard.telling.finding import Cell
from dashboard.telling.views import country, pair
from dashboard.ui.figures import profile
from dashboard.ui.parts import fields, findings, foot, heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

# Constant CSS, never data. A row has a name and a text of several parts, which are columns if there is room.
# On a phone each part of a pair has a label; on wide screens a head above the columns replaces the labels visually.
STYLE = f"""\
[class*="st-key-offers-"] {{ display: grid !important; grid-template-columns: 12rem minmax(0, 1fr);
  gap: 0 !important; }}
[class*="st-key-offers-"] > div {{ padding: .2rem 0; width: auto !important; }}
[class*="st-key-offers-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ display: grid; gap: .3rem 2rem;
  margin: 0; grid-template-columns: 3fr 2fr; }}
[class*="st-key-offers-"] p {{ margin: 0; }}
[class*="st-key-offers-"] button {{ width: auto; text-align: left; }}
[class*="st-key-offers-"] button p {{ font-size: {theme.SIZE["text"]}px; font-weight: 600; }}
[class*="st-key-offers-pairs-"] {{ border-top: var(--hairline); padding: .3rem 0; }}
[class*="st-key-offers-pairs-"] strong {{ position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }}
[class*="st-key-offers-pairs-"] {{ align-items: baseline; }}
@media (max-width: 960px) {{
  [class*="st-key-offers-"] {{ grid-template-columns: minmax(0, 1fr); }}
  [class*="st-key-offers-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ gap: .3rem;
    grid-template-columns: minmax(0, 1fr) !important; }}
  [class*="st-key-offers-"] > div:nth-child(odd) {{ padding-bottom: 0; }}
  [class*="st-key-offers-"] > div:nth-child(even) {{ border-top: 0; padding-top: 0; }}
  .st-key-offers-head {{ display: none !important; }}
  [class*="st-key-offers-pairs-"] .stMarkdown {{ font-size: {theme.SIZE["small"]}px; }}
  [class*="st-key-offers-pairs-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ gap: 0; font-size: inherit; }}
  [class*="st-key-offers-pairs-"] strong {{ position: static; clip-path: none; font-weight: inherit; opacity: .75; }}
}}
"""


def members(view: View) -> None:
    """Show a card of each member, which leads to its page. Bodies, plans and laws are in the table below."""
    found = country.members(view.teller)
    st.markdown(plain(view.dated(found.sentence)))
    profile.cards(view, found.figure)
    findings.below(view, found)
    heading.boundaries(view)
    _years(view)


def pairs(view: View) -> None:
    """Show a link to the page of each pair, or of each pair of the chosen countries, with its state in words."""
    found = pair.offers(view.teller, view.filters.only("asof", "country"))
    if not view.filters.country:
        heading.answer(view, pair.answer)
    st.markdown(plain(found.sentence))
    with st.container(key="ways-pairs", gap=None):
        with st.container(key="offers-head"):
            first, *others = found.figure.heads
            st.markdown(plain(first))
            st.markdown("\n\n".join(map(plain, others)))
        for first, group in groupby(found.figure.rows, key=lambda row: _codes(view, row)[0]):
            with st.container(key=f"offers-pairs-{first}"):
                for row in group:
                    frame.link(view, "pair", _codes(view, row), row[0])
                    st.markdown(_of_pair(view, others, row[1]))
    findings.sources(view, found.cites, "offers")
    foot.show(view, found.name)
    st.caption(plain(found.caption))
    _years(view)


def _codes(view: View, row: tuple[str, tuple[Cell, ...]]) -> tuple[str, ...]:
    """Return the two country codes of the pair that a row opens."""
    return view.record.pair(row[1][0].opens)


def _of_pair(view: View, heads: Sequence[str], cells: Sequence[Cell]) -> str:
    """Return the text next to the name of a pair, as markdown: the state of its agreements, and its posts."""
    return "\n\n".join(f"**{plain(head)}** {_words(view, cell)}" for head, cell in zip(heads, cells, strict=True))


def _words(view: View, cell: Cell) -> str:
    words = plain(cell.whole(view.say))
    return fields.paler(words) if cell.paler else words


def _years(view: View) -> None:
    if view.filters.start or view.filters.end:
        heading.caption(view, "country.all_years")
