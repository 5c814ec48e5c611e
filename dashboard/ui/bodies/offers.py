"""The choices on the pages Country and Pair if nothing is chosen yet: a link with a summary for each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import streamlit as st

from dashboard import theme
from dashboard.telling.finding import Cell, Finding
from dashboard.telling.views import country, pair
from dashboard.ui.figures import profile
from dashboard.ui.parts import findings, foot, heading, picture
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View
from dashboard.words import Words

# Constant CSS, never data. On a phone each part of a pair has a label; on wide screens a head above the columns does.
STYLE = f"""\
.gms-offers {{ border-collapse: collapse; width: 100%; font-size: {theme.SIZE["text"]}px; line-height: 1.5; }}
.gms-offers caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
.gms-offers :is(th, td) {{ text-align: left; font-weight: 400; vertical-align: baseline;
  padding: .25rem 2rem .25rem 0; }}
.gms-offers tbody th {{ width: 12rem; padding-right: 1rem; }}
.gms-offers tbody th a {{ font-weight: 600; color: inherit; display: inline-block; min-height: 24px;
  text-underline-offset: .2em; }}
.gms-offers tbody {{ border-top: var(--hairline); }}
.gms-offers .gms-paler {{ color: var(--gms-pale); }}
.gms-offers td > b {{ display: none; font-weight: inherit; opacity: .75; }}
@media (max-width: 960px) {{
  .gms-offers thead {{ display: none; }}
  .gms-offers :is(tbody, tr, th, td) {{ display: block; width: auto; padding: 0; }}
  .gms-offers tr {{ padding: .3rem 0; }}
  .gms-offers td {{ font-size: {theme.SIZE["small"]}px; }}
  .gms-offers td > b {{ display: inline; }}
}}
"""


def members(view: View) -> None:
    """Show a card of each member, which leads to its page. Bodies, plans and laws are in the table below."""
    found = country.members(view.teller)
    st.markdown(plain(view.dated(found.sentence)))
    profile.cards(view, found.figure)
    findings.below(view, found)
    picture.table(heading.boundaries(view))
    _years(view)


def pairs(view: View) -> None:
    """Show a link to the page of each pair, or of each pair of the chosen countries, with its state in words."""
    found = pair.offers(view.teller, view.filters.only("asof", "country"))
    if not view.filters.country:
        heading.answer(view, pair.answer)
    st.markdown(plain(found.sentence))
    picture.table(picture.of(view, found, lambda: _table(view, found)) + foot.html(view, found.name, found.caption))
    findings.sources(view, found.cites, "offers")
    _years(view)


def _table(view: View, found: Finding) -> str:
    """Return the pairs as a table of HTML, those of each first country as a group.

    The roles are named, because on a phone its parts are laid out as blocks.
    """
    heads = found.figure.heads
    above = "".join(f'<th scope="col" role="columnheader">{picture.held(head)}</th>' for head in heads)
    groups = groupby(found.figure.rows, key=lambda row: _codes(view, row)[0])
    rows = ("".join(_row(view, heads[1:], row) for row in group) for _, group in groups)
    bodies = "".join(f'<tbody role="rowgroup">{body}</tbody>' for body in rows)
    caption = f"<caption>{picture.held(found.title)}</caption>"
    head = f'<thead role="rowgroup"><tr role="row">{above}</tr></thead>'
    return f'<table class="gms-offers gms-go" role="table">{caption}{head}{bodies}</table>'


def _row(view: View, heads: Sequence[str], row: tuple[str, tuple[Cell, ...]]) -> str:
    """Return a pair: its name, which leads to its page, the state of its agreements, and its posts."""
    leads = picture.held(picture.choosing(view, replace(view.filters, country=_codes(view, row))))
    parts = "".join(_part(head, cell, view.say) for head, cell in zip(heads, row[1], strict=True))
    name = f'<th scope="row" role="rowheader"><a href="{leads}">{picture.held(row[0])}</a></th>'
    return f'<tr role="row">{name}{parts}</tr>'


def _part(head: str, cell: Cell, say: Words) -> str:
    words = picture.held(cell.whole(say))
    shown = f'<span class="gms-paler">{words}</span>' if cell.paler else words
    return f'<td role="cell"><b>{picture.held(head)}</b> {shown}</td>'


def _codes(view: View, row: tuple[str, tuple[Cell, ...]]) -> tuple[str, ...]:
    """Return the two country codes of the pair that a row opens."""
    return view.record.pair(row[1][0].opens)


def _years(view: View) -> None:
    if view.filters.start or view.filters.end:
        heading.caption(view, "country.all_years")
