"""Grids of cells as HTML tables: readable by screen readers, and legible in black and white."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import streamlit as st

from dashboard import theme
from dashboard.selection import Selection, address
from dashboard.telling.finding import Cell, Grid
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

MANY = 9  # columns above which their heads stand upright
HOLDS = "\u00a0"  # no-break space
# "3 entries", "done 2 · planned 1 (12 December 2007)"
_BESIDE_NUMBER = re.compile(r"(?<=\d) (?=\w)| (?=\d+(?: [·(]|\)|$))")

# Cells that show a mark and a word or two. The rest stands beside the pointer or the focus, and on paper in the cell.
# Where there is room, the heads of columns stick to the window, else to the frame, which then scrolls by itself.
BRIEF = f"""
.grid.brief td {{ position: relative; min-width: 0; vertical-align: middle; }}
.grid.brief td > * {{ padding: 6px 7px; min-height: 24px; box-sizing: border-box; white-space: nowrap; }}
.grid.brief td b {{ font-weight: inherit; }}
.grid.brief td.quiet {{ color: var(--gms-pale); }}
.grid.brief .tip {{ display: none; position: absolute; z-index: 3; top: calc(100% - 2px); left: 0; width: max-content;
  max-width: 17rem; padding: 6px 9px; white-space: normal; text-align: left;
  background: var(--gms-ground); color: var(--gms-ink);
  border: 1px solid var(--gms-pale); border-radius: 4px; }}
.grid.brief td:nth-last-child(-n+2) .tip {{ left: auto; right: 0; }}
.grid.brief td > :is(:hover, :focus-visible) .tip {{ display: block; }}
.grid .group th {{ padding-top: 14px; border-bottom: 1px solid var(--gms-line); }}
.grid.many thead th:not(:first-child) {{ writing-mode: vertical-rl; transform: rotate(180deg); padding: 8px 2px;
  font-weight: 400; box-shadow: none; max-height: 11rem; }}
.grid.many td {{ text-align: center; }}
.grid.many td > *, .grid.many tbody th {{ padding: 3px 4px; }}
.grid-frame.listed .grid {{ table-layout: fixed; }}
.grid-frame.listed thead th:first-child {{ width: 10.5rem; }}
.grid-list {{ display: none; }}
@container (min-width: 640px) {{ .grid-frame.brief {{ overflow: visible; }} }}
@container (max-width: 639px) {{ .grid-frame.brief {{ overflow: auto; max-height: 85vh; }} }}
@media screen and (max-width: 640px) {{
  .grid-frame.listed {{ display: none; }}
  .grid-room .grid-list {{ display: block; list-style: none; padding: 0; margin: 0;
    font-size: {theme.SIZE["small"]}px; }}
  .grid-room .grid-list li {{ border-top: var(--hairline); padding: 6px 0; margin: 0; }}
  .grid-list a {{ display: block; color: inherit; padding: 2px 0; min-height: 24px; text-decoration: none; }}
  .grid-list strong {{ display: block; font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }}
}}"""

# Constant CSS, never data. Marks are drawn as borders, because printers may leave out backgrounds.
STYLE = f"""<style>
.grid-room {{ container-type: inline-size; }}
.grid-frame {{ overflow-x: auto; }}
.grid {{ border-collapse: separate; border-spacing: 3px; width: 100%; font-size: {theme.SIZE["small"]}px; }}
.grid caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
.grid th {{ font-weight: 600; text-align: left; padding: 6px 8px; }}
.grid tbody th, .grid thead th {{ position: sticky; z-index: 1; background: var(--gms-ground); }}
.grid tbody th {{ left: 0; min-width: 6.5rem; }}
.grid thead th {{ top: 0; box-shadow: 0 0 0 3px var(--gms-ground); }}
.grid thead th:first-child {{ left: 0; z-index: 2; }}
.grid td {{ padding: 0; vertical-align: top; border-radius: 4px; min-width: 6.2rem; line-height: 1.35; }}
.grid td > * {{ display: block; padding: 7px 9px; color: inherit; text-decoration: none; height: 100%; }}
.grid td a:hover, .grid td a:focus-visible {{ outline: 2px solid currentColor; border-radius: 4px; }}
.grid td small {{ display: block; font-size: inherit; opacity: .85; }}
.grid td.self {{ background: none; }}
{BRIEF}
.grid-key {{ font-size: {theme.SIZE["small"]}px; line-height: 1.9; }}
.grid-key span.paler {{ display: inline-block; width: 18px; height: 12px; background: {theme.PALER_CELL};
  border: 1px dashed {theme.PALER}; border-radius: 2px; vertical-align: -1px; margin-right: 6px; }}
.grid-key span.entry {{ display: inline-block; margin-right: 1.2em; }}
{"".join(f".grid-any .mark.{state} {{ {rule} }}" for state, rule in theme.MARKS.items())}
.grid-any .mark {{ display: inline-block; width: 12px; height: 12px; border-radius: 50%;
  box-sizing: border-box; vertical-align: -1px; margin-right: 6px; }}
{"".join(f".grid td.{state} {{ background: {tone}; }}" for state, tone in theme.TONES.items())}
.grid td.paler {{ background: {theme.PALER_CELL}; border: 1px dashed {theme.PALER}; }}
@media print {{
  .grid-frame {{ overflow: visible !important; max-height: none !important; }}
  .grid th {{ position: static !important; }}
  .grid-list {{ display: none; }}
  .grid.brief .tip {{ position: static; display: block; border: 0; padding: 0; width: auto; max-width: none;
    background: none; }}
  .grid.brief b {{ display: none; }}
  .grid {{ table-layout: fixed; border-spacing: 2px; }}
  .grid td, .grid tbody th {{ min-width: 0; overflow-wrap: anywhere; }}
  .grid td > *, .grid th {{ padding: 4px; }}
  .grid thead th:first-child {{ width: 7.2rem; }}
  .grid tr {{ break-inside: avoid; }}
  .grid td, .grid th {{ border: 1px solid #9a9a96; print-color-adjust: exact; }}
}}
</style>"""


def show(view: View, caption: str, grid: Grid, counts: bool = False) -> None:
    """Show a grid as a table. Links of cells open a record or change filters, and keep the rest of the selection.

    counts: whether cells contain counts. If so, no line breaks between a number and its noun.
    """
    st.html(_table(view.selection, caption, _held(grid) if counts else grid))


def _held(grid: Grid) -> Grid:
    """Return the grid with no-break spaces between numbers and their nouns."""
    rows = [
        (head, tuple(cell and replace(cell, words=_hold(cell.words), more=_hold(cell.more)) for cell in cells))
        for head, cells in grid.rows
    ]
    return replace(grid, rows=tuple(rows))


def _hold(words: str) -> str:
    return _BESIDE_NUMBER.sub(HOLDS, words)


@lru_cache(maxsize=64)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _table(selection: Selection, caption: str, grid: Grid) -> str:
    top = "".join(f'<th scope="col">{within_html(head)}</th>' for head in grid.heads)
    rows = [
        f'<tr><th scope="row">{within_html(head)}</th>{"".join(_cell(selection, cell) for cell in cells)}</tr>'
        for head, cells in grid.rows
    ]
    brief = " brief" if any(cell and cell.short for _, cells in grid.rows for cell in cells) else ""
    frame, many = f"{brief}{' listed' if grid.listed else ''}", " many" if len(grid.heads) > MANY else ""
    return (
        f'<div class="grid-room grid-any gms-go"><div class="grid-frame{frame}"><table class="grid{brief}{many}">'
        f"<caption>{within_html(caption)}</caption><thead><tr>{top}</tr></thead>{_bodies(grid, rows)}</table></div>"
        f"{_list(selection, grid)}</div>"
    )


def _bodies(grid: Grid, rows: Sequence[str]) -> str:
    """Return rows of HTML in one body, or in one for each group, its heading first."""
    if not grid.groups:
        return f"<tbody>{''.join(rows)}</tbody>"
    ends = [*(at for at, _ in grid.groups[1:]), len(rows)]
    return "".join(
        f'<tbody><tr class="group"><th scope="rowgroup" colspan="{len(grid.heads)}">{within_html(words)}</th></tr>'
        f"{''.join(rows[at:end])}</tbody>"
        for (at, words), end in zip(grid.groups, ends, strict=True)
    )


def _list(selection: Selection, grid: Grid) -> str:
    """Return the list that stands in the place of the table on a phone; blank if the grid has none."""
    items = "".join(
        f'<li><a href="{within_html(_address(selection, cell))}"><strong>{within_html(head)}</strong>'
        f"{_mark(cell)}{within_html(words)}</a></li>"
        for head, words, cell in grid.listed
    )
    return f'<ol class="grid-list">{items}</ol>' if items else ""


def _cell(selection: Selection, cell: Cell | None) -> str:
    if cell is None:
        return '<td class="self"></td>'
    more, leads = f"<small>{within_html(cell.more)}</small>" if cell.more else "", _address(selection, cell)
    text = f"{within_html(cell.words)}{more}"
    if cell.short:
        text = f'<b>{within_html(cell.short)}</b><span class="tip"><span class="words">{within_html(cell.words)}</span>'
        text = f"{text}{more}</span>"
    name = f' aria-label="{within_html(cell.name)}"' if cell.name else ""
    inner = f"{_mark(cell)}{text}"
    inner = f'<a href="{within_html(leads)}"{name}>{inner}</a>' if leads else f"<div>{inner}</div>"
    tones = [cell.state, *["paler"] * cell.paler, *["quiet"] * (bool(cell.short) and not cell.state)]
    return f'<td class="{" ".join(filter(None, tones))}">{inner}</td>'


def _mark(cell: Cell) -> str:
    return f'<span class="mark {cell.state}"></span>' if cell.state in theme.MARKS else ""


def _address(selection: Selection, cell: Cell) -> str:
    """Return the link of a cell, "?record=CHN-THA" with the other parameters; blank if it has none."""
    if cell.chooses is not None:
        chosen = replace(selection, filters=cell.chooses).on(list_page=1, record="")
    elif cell.opens:
        chosen = selection.on(record=cell.opens)
    else:
        return ""
    return address.link(chosen)


def key(entries: Sequence[tuple[str, str]], paler: str = "") -> None:
    """Show the legend of the marks and, if `paler` is not blank, of the paler tone.

    entries: (state, label); state: a key of `theme.MARKS`, or blank for a label without a mark. paler: words.
    """
    items = "".join(
        f'<span class="entry">{_mark(Cell("", state=state))}{within_html(words)}</span>' for state, words in entries
    )
    tone = f'<span class="entry"><span class="paler"></span>{within_html(paler)}</span>' if paler else ""
    if items or tone:
        st.html(f'<div class="grid-key grid-any">{items}{tone}</div>')
