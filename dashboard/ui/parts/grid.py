"""Grids of cells as HTML tables: readable by screen readers, and legible in black and white."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dashboard import theme
from dashboard.selection import Selection, address
from dashboard.telling.finding import Cell, Grid
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View
from dashboard.words import Words

MANY = 9  # columns above which their heads stand upright


def html(view: View, caption: str, grid: Grid) -> str:
    """Return a grid as a table. Links of cells open a record or change filters, and keep the rest of the selection."""
    return _table(view.selection, view.say, caption, grid)


@lru_cache(maxsize=64)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _table(selection: Selection, say: Words, caption: str, grid: Grid) -> str:
    top = "".join(f'<th scope="col">{within_html(head)}</th>' for head in grid.heads)
    rows = [_row(selection, say, grid.heads[1:], head, cells) for head, cells in grid.rows]
    brief = " brief" if any(cell and cell.short for _, cells in grid.rows for cell in cells) else ""
    frame, many = f"{brief}{' listed' if grid.listed else ''}", " many" if len(grid.heads) > MANY else ""
    return (
        f'<div class="grid-room grid-any gms-go"><div class="grid-frame{frame}" role="region" tabindex="0" '
        f'aria-label="{within_html(caption)}"><table class="grid{brief}{many}">'
        f"<caption>{within_html(caption)}</caption><thead><tr>{top}</tr></thead>{_bodies(grid, rows)}</table></div>"
        f"{_list(selection, grid)}</div>"
    )


def _row(selection: Selection, say: Words, heads: Sequence[str], head: str, cells: Sequence[Cell | None]) -> str:
    """Return a row of the table. The name of each link says its row and its column: many cells have the same words."""
    named = (
        cell and (cell.name or say("grid.link", row=head, column=at, text=cell.whole(say)))
        for at, cell in zip(heads, cells, strict=True)
    )
    drawn = "".join(_cell(selection, cell, name or "") for cell, name in zip(cells, named, strict=True))
    return f'<tr><th scope="row">{within_html(head)}</th>{drawn}</tr>'


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


def _cell(selection: Selection, cell: Cell | None, name: str) -> str:
    if cell is None:
        return '<td class="self"></td>'
    more, leads = f"<small>{within_html(cell.more)}</small>" if cell.more else "", _address(selection, cell)
    text = f"{within_html(cell.words)}{more}"
    if cell.short:
        text = f'<b>{within_html(cell.short)}</b><span class="tip"><span class="words">{within_html(cell.words)}</span>'
        text = f"{text}{more}</span>"
    inner = f"{_mark(cell)}{text}"
    inner = (
        f'<a href="{within_html(leads)}" aria-label="{within_html(name)}">{inner}</a>'
        if leads
        else f"<div>{inner}</div>"
    )
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


def key(entries: Sequence[tuple[str, str]], paler: str = "") -> str:
    """Return the legend of the marks and, if `paler` is not blank, of the paler tone.

    entries: (state, label); state: a key of `theme.MARKS`, or blank for a label without a mark. paler: words.
    """
    items = "".join(
        f'<span class="entry">{_mark(Cell("", state=state))}{within_html(words)}</span>' for state, words in entries
    )
    tone = f'<span class="entry"><span class="paler"></span>{within_html(paler)}</span>' if paler else ""
    return f'<div class="grid-key grid-any">{items}{tone}</div>' if items or tone else ""
