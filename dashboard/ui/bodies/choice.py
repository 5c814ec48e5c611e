"""What the pages of a country and a pair offer where none is chosen: each one's name, and beside it what is known."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from dashboard import theme
from dashboard.measures.members import members as every_member
from dashboard.measures.pair import offered
from dashboard.selection import Filters
from dashboard.telling import answers, lists
from dashboard.telling.card import Card
from dashboard.ui.bodies import matrix
from dashboard.ui.parts import cards, fields, heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View
from dashboard.words import capital

HEADS = {"state": matrix.agreed, "posts": matrix.stationed}  # what is told of a pair, by the heads of the matrix

# Our own constant rules, never data. A row has a name and a text of several parts: side by side where there is room.
# Of the pairs, each part is labelled on a phone; where there is room a head of columns says it once for the eye.
STYLE = f"""<style>
[class*="st-key-choice-"] {{ display: grid !important; grid-template-columns: 12rem minmax(0, 1fr);
  gap: 0 !important; }}
[class*="st-key-choice-"] > div {{ padding: .2rem 0; width: auto !important; }}
[class*="st-key-choice-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ display: grid; gap: .3rem 2rem;
  margin: 0; grid-template-columns: 3fr 2fr; }}
[class*="st-key-choice-"] p {{ margin: 0; }}
[class*="st-key-choice-"] button {{ width: auto; text-align: left; }}
[class*="st-key-choice-"] button p {{ font-size: {theme.SIZE["text"]}px; font-weight: 600; }}
[class*="st-key-choice-pairs-"] {{ border-top: var(--hairline); padding: .3rem 0; }}
[class*="st-key-choice-pairs-"] strong {{ position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }}
[class*="st-key-choice-pairs-"] {{ align-items: baseline; }}
.st-key-choice-members > div {{ border-top: var(--hairline); padding: .6rem 0; }}
.st-key-choice-members button {{ padding: 0; }}
.st-key-choice-members .stMarkdown [data-testid="stMarkdownContainer"] {{ grid-template-columns: 1fr 1fr; }}
.st-key-choice-members .stMarkdown p:first-child {{ grid-column: 1 / -1; }}
.st-key-choice-members strong {{ font-weight: inherit; font-size: {theme.SIZE["small"]}px; opacity: .75; }}
@media (max-width: 960px) {{
  [class*="st-key-choice-"] {{ grid-template-columns: minmax(0, 1fr); }}
  [class*="st-key-choice-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ gap: .3rem;
    grid-template-columns: minmax(0, 1fr) !important; }}
  [class*="st-key-choice-"] > div:nth-child(odd) {{ padding-bottom: 0; }}
  [class*="st-key-choice-"] > div:nth-child(even) {{ border-top: 0; padding-top: 0; }}
  .st-key-choice-head {{ display: none !important; }}
  [class*="st-key-choice-pairs-"] .stMarkdown {{ font-size: {theme.SIZE["small"]}px; }}
  [class*="st-key-choice-pairs-"] .stMarkdown [data-testid="stMarkdownContainer"] {{ gap: 0; font-size: inherit; }}
  [class*="st-key-choice-pairs-"] strong {{ position: static; clip-path: none; font-weight: inherit; opacity: .75; }}
}}
</style>"""


def members(view: View) -> None:
    """Offer the pages of the six, each with its formal name, its coordinating bodies and its latest plan or law."""
    found = every_member(view.record)
    facts = view.record.facts["laws_and_plans"].loc[[key for keys in found["latest"] for key in keys]]
    laws = {card.record: card for card in lists.cards(view.teller, facts, "laws_and_plans")}
    st.markdown(f"{view.say('country.choose_two')} {view.say('frame.as_of', date=view.as_of)}")
    with st.container(key="choice-members"):
        for row in found.itertuples():
            frame.link(view, "country", (row.Index,), view.record.country(row.Index))
            st.markdown(_of_member(view, row, [laws[key] for key in row.latest]))
    cards.sources(view, [key for row in found.itertuples() for key in (*row.bodies, *row.latest)], "choice")
    heading.caption(view, "country.latest_how")
    _years(view)


def _of_member(view: View, row: tuple, latest: Sequence[Card]) -> str:
    """What stands beside the name of a member, as markdown. row: of `measures.members`. latest: its plans and laws."""
    bodies = [plain(view.say.listed([view.record.title(key) for key in row.bodies]))] if row.bodies else []
    laws = [text for card in latest for text in _law(view, card)]
    parts = [
        _part(view, "country.group.body", bodies or [view.say("nothing.short")]),
        _part(view, "country.latest", laws or [view.say("country.latest_none")]),
    ]
    return "\n\n".join([plain(capital(row.formal_name)), *parts])


def _law(view: View, card: Card) -> tuple[str, str]:
    """The title of a law or plan and, below it, what is told of it, without who leads."""
    told = [part for part in (*card.meta[:-1], *view.marks(card.record)) if part]
    return plain(card.title), fields.small(plain(" · ".join(told)))


def _part(view: View, key: str, lines: Sequence[str]) -> str:
    """A label with its lines of markdown below it."""
    return "  \n".join([f"**{view.say(key)}**", *lines])


def pairs(view: View) -> None:
    """Offer the pages of the fifteen pairs, or of those of the countries chosen, each with its state in words."""
    rows = offered(view.record, view.filters)
    if not view.filters.country:
        heading.answer(view, lambda teller, chosen: answers.agreements(teller, Filters(asof=chosen.asof)))
    st.markdown(view.say("pair.choose"))
    with st.container(key="ways-pairs", gap=None):
        with st.container(key="choice-head"):
            st.markdown(view.say("matrix.head.pair"))
            st.markdown("\n\n".join(view.say(f"matrix.head.{head}") for head in HEADS))
        for first, own in groupby(rows.itertuples(), key=lambda row: row.a):
            with st.container(key=f"choice-pairs-{first}"):
                for row in own:
                    two = " – ".join(view.record.label(code) for code in (row.a, row.b))
                    frame.link(view, "pair", (row.a, row.b), two)
                    st.markdown(_of_pair(view, row))
    cards.sources(view, [key for row in rows.itertuples() for key in (*row.agreements, *row.posts)], "choice")
    heading.caption(view, "pair.choose_how")
    _years(view)


def _of_pair(view: View, row: tuple) -> str:
    """What stands beside the name of a pair: how far it has agreed, and its posts, as markdown."""
    told = {head: plain(matrix.whole(cell(view.teller, row))) for head, cell in HEADS.items()}
    return "\n\n".join(f"**{view.say(f'matrix.head.{head}')}** {words}" for head, words in told.items())


def _years(view: View) -> None:
    if view.filters.start or view.filters.end:
        heading.caption(view, "country.all_years")
