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
from dashboard.words import Words

HOLDS = "\u00a0"  # no-break space
# "3 entries", "done 2 · planned 1 (12 December 2007)"
_BESIDE_NUMBER = re.compile(r"(?<=\d) (?=\w)| (?=\d+(?: [·(]|\)|$))")

# Constant CSS, never data. Marks are drawn as borders, because printers may leave out backgrounds.
STYLE = f"""<style>
.grid-frame {{ overflow-x: auto; }}
.grid {{ border-collapse: separate; border-spacing: 3px; width: 100%; font-size: {theme.SIZE["small"]}px; }}
.grid caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
.grid th {{ font-weight: 600; text-align: left; padding: 6px 8px; }}
.grid tbody th, .grid thead th {{ position: sticky; z-index: 1; background: var(--gms-ground); }}
.grid tbody th {{ left: 0; min-width: 6.5rem; }}
.grid thead th {{ top: 0; box-shadow: 0 0 0 3px var(--gms-ground); }}
.grid thead th:first-child {{ left: 0; z-index: 2; }}
@media screen and (max-width: 640px) {{ .grid-frame {{ overflow: auto; max-height: 85vh; }} }}
.grid td {{ padding: 0; vertical-align: top; border-radius: 4px; min-width: 6.2rem; line-height: 1.35; }}
.grid td > * {{ display: block; padding: 7px 9px; color: inherit; text-decoration: none; height: 100%; }}
.grid td a:hover, .grid td a:focus-visible {{ outline: 2px solid currentColor; border-radius: 4px; }}
.grid td small {{ display: block; font-size: inherit; opacity: .85; }}
.grid td.self {{ background: none; }}
.grid-key {{ font-size: {theme.SIZE["small"]}px; line-height: 1.9; }}
.grid-key span.paler {{ display: inline-block; width: 18px; height: 12px; background: {theme.PALER_CELL};
  border: 1px dashed {theme.PALER}; border-radius: 2px; vertical-align: -1px; margin-right: 6px; }}
.grid-key span.entry {{ display: inline-block; margin-right: 1.2em; }}
{"".join(f".grid .mark.{state}, .grid-key .mark.{state} {{ {rule} }}" for state, rule in theme.MARKS.items())}
.grid .mark, .grid-key .mark {{ display: inline-block; width: 12px; height: 12px; border-radius: 50%;
  box-sizing: border-box; vertical-align: -1px; margin-right: 6px; }}
{"".join(f".grid td.{state} {{ background: {tone}; }}" for state, tone in theme.TONES.items())}
.grid td.paler {{ background: {theme.PALER_CELL}; border: 1px dashed {theme.PALER}; }}
@media print {{
  .grid-frame {{ overflow-x: visible; }}
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
    st.html(_table(view.selection, view.say, caption, _held(grid) if counts else grid))


def _held(grid: Grid) -> Grid:
    """Return the grid with no-break spaces between numbers and their nouns."""
    rows = [
        (head, tuple(cell and replace(cell, words=_hold(cell.words), more=_hold(cell.more)) for cell in cells))
        for head, cells in grid.rows
    ]
    return Grid(grid.heads, tuple(rows))


def _hold(words: str) -> str:
    return _BESIDE_NUMBER.sub(HOLDS, words)


@lru_cache(maxsize=64)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _table(selection: Selection, say: Words, caption: str, grid: Grid) -> str:
    top = "".join(f'<th scope="col">{within_html(head)}</th>' for head in grid.heads)
    body = "".join(_row(selection, say, grid.heads[1:], head, cells) for head, cells in grid.rows)
    frame = f'<div class="grid-frame gms-go" role="region" aria-label="{within_html(caption)}" tabindex="0">'
    return (
        f'{frame}<table class="grid"><caption>{within_html(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(selection: Selection, say: Words, heads: Sequence[str], head: str, cells: Sequence[Cell | None]) -> str:
    """Return a row of the table. The name of each link says its row and its column: many cells have the same words."""
    named = (
        cell and say("grid.link", row=head, column=at, text=cell.whole) for at, cell in zip(heads, cells, strict=True)
    )
    drawn = "".join(_cell(selection, cell, name or "") for cell, name in zip(cells, named, strict=True))
    return f'<tr><th scope="row">{within_html(head)}</th>{drawn}</tr>'


def _cell(selection: Selection, cell: Cell | None, name: str) -> str:
    if cell is None:
        return '<td class="self"></td>'
    mark = f'<span class="mark {cell.state}"></span>' if cell.state in theme.MARKS else ""
    more = f"<small>{within_html(cell.more)}</small>" if cell.more else ""
    text, leads = f"{mark}{within_html(cell.words)}{more}", _address(selection, cell)
    inner = (
        f'<a href="{within_html(leads)}" aria-label="{within_html(name)}">{text}</a>' if leads else f"<div>{text}</div>"
    )
    return f'<td class="{cell.state}{" paler" if cell.paler else ""}">{inner}</td>'


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

    entries: (state, label); state: a key of `theme.MARKS`. paler: words.
    """
    items = "".join(
        f'<span class="entry"><span class="mark {state}"></span>{within_html(words)}</span>' for state, words in entries
    )
    tone = f'<span class="entry"><span class="paler"></span>{within_html(paler)}</span>' if paler else ""
    if items or tone:
        st.html(f'<div class="grid-key">{items}{tone}</div>')
