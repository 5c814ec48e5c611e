"""Tables of cells in words, shape and tone: real HTML, read by screen readers, legible in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from dashboard import theme
from dashboard.measures import asof
from dashboard.selection import address
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Our own constant rules, never data. Marks are drawn with borders, which printers keep where they leave out grounds.
STYLE = f"""<style>
.grid-frame {{ overflow-x: auto; }}
.grid {{ border-collapse: separate; border-spacing: 3px; width: 100%; font-size: {theme.SIZE["small"]}px; }}
.grid caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
.grid th {{ font-weight: 600; text-align: left; padding: 6px 8px; }}
.grid tbody th {{ position: sticky; left: 0; background: inherit; min-width: 6.5rem; }}
.grid td {{ padding: 0; vertical-align: top; border-radius: 4px; min-width: 6.2rem; line-height: 1.35; }}
.grid td > * {{ display: block; padding: 7px 9px; color: inherit; text-decoration: none; height: 100%; }}
.grid td a:hover, .grid td a:focus-visible {{ outline: 2px solid currentColor; border-radius: 4px; }}
.grid td small {{ display: block; font-size: inherit; opacity: .85; }}
.grid td.self {{ background: none; }}
.grid .mark {{ display: inline-block; width: 12px; height: 12px; border-radius: 50%; box-sizing: border-box; }}
.grid .mark {{ vertical-align: -1px; margin-right: 6px; }}
.grid-key {{ font-size: {theme.SIZE["small"]}px; line-height: 1.9; }}
.grid-key span.entry {{ display: inline-block; margin-right: 1.2em; }}
{"".join(f".grid .mark.{state}, .grid-key .mark.{state} {{ {rule} }}" for state, rule in theme.MARKS.items())}
.grid-key .mark {{ display: inline-block; width: 12px; height: 12px; border-radius: 50%; box-sizing: border-box;
  vertical-align: -1px; margin-right: 6px; }}
{"".join(f".grid td.{state} {{ background: {tone}; }}" for state, tone in theme.TONES.items())}
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


@dataclass(frozen=True)
class Cell:
    """One cell: `words` as plain text, `state` for shape and tone (a key of theme.MARKS, or blank for neither).

    `more` is a second, smaller line. `address` is where a click leads: the parameters of a view, "?record=CHN-THA".
    """

    words: str
    more: str = ""
    state: str = ""
    address: str = ""


def show(caption: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell | None]]]) -> None:
    """Show a table: heads of the columns, the corner among them, and rows with their own head; None is no cell."""
    top = "".join(f'<th scope="col">{within_html(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{within_html(head)}</th>{"".join(_cell(cell) for cell in cells)}</tr>'
        for head, cells in rows
    )
    st.html(
        f'<div class="grid-frame"><table class="grid"><caption>{within_html(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return '<td class="self"></td>'
    mark = f'<span class="mark {cell.state}"></span>' if cell.state in theme.MARKS else ""
    more = f"<small>{within_html(cell.more)}</small>" if cell.more else ""
    text = f"{mark}{within_html(cell.words)}{more}"
    inner = f'<a href="{within_html(cell.address)}">{text}</a>' if cell.address else f"<div>{text}</div>"
    return f'<td class="{cell.state}">{inner}</td>'


def key(entries: Sequence[tuple[str, str]]) -> None:
    """Say what the marks mean: states with their words."""
    items = "".join(
        f'<span class="entry"><span class="mark {state}"></span>{within_html(words)}</span>' for state, words in entries
    )
    st.html(f'<div class="grid-key">{items}</div>')


def opening(view: View, record: str) -> str:
    """Return the present view with a record open, as the address of a link on this page."""
    return "?" + urlencode(address.write(view.selection) | {"record": record}, doseq=True)


def states(view: View, *more: str) -> None:
    """Say what the marks of the states of agreements mean, and of those named besides."""
    key([(state, view.say(f"state.{state}")) for state in theme.MARKS if state in (*more, *asof.STATES)])
