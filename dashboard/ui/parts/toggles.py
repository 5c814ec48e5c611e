"""Toggles of a filter as one row of links: each adds a code to the choice or takes it away."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dashboard import theme
from dashboard.selection import Selection, address
from dashboard.telling import choices as told
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.parts.pickers import offered
from dashboard.ui.run.view import View

# Constant CSS, never data. On a phone the row is scrolled sideways. On paper only what is chosen stands out.
STYLE = f"""\
.gms-toggles {{ display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; font-size: {theme.SIZE["small"]}px;
  padding-bottom: .4rem; }}
.gms-toggles > span {{ font-weight: 600; padding-right: .3rem; white-space: nowrap; }}
.gms-toggles a {{ display: inline-flex; align-items: center; gap: .3rem; min-height: 26px; padding: 0 .55rem 0 .4rem;
  border: 1px solid var(--gms-line); border-radius: 13px; color: var(--gms-ink) !important; white-space: nowrap;
  text-decoration: none !important; max-width: 100%; }}
.gms-toggles a:hover {{ border-color: var(--gms-ink); }}
.gms-toggles a[aria-current="true"] {{ border-color: var(--gms-accent); box-shadow: inset 0 0 0 1px var(--gms-accent);
  background: var(--gms-land); font-weight: 600; }}
.gms-toggles a > b {{ font-weight: inherit; overflow: hidden; text-overflow: ellipsis; }}
.gms-toggles a > i {{ font-style: normal; color: var(--gms-pale); }}
.gms-toggles a[aria-current="true"] > i {{ color: inherit; }}
.gms-symbol {{ flex: none; vertical-align: -3px; }}
@media (max-width: 640px) {{ .gms-toggles {{ flex-wrap: nowrap; overflow-x: auto; padding-bottom: .3rem; }}
  .gms-toggles a {{ flex: none; }} }}
"""


def html(view: View, field: str, counts: Mapping[str, int], symbol: Callable[[str], str] | None = None) -> str:
    """Return the codes of a filter, each with the number of records that match all other filters; without any, nothing.

    field: of Filters. symbol: returns the drawing of a code, as SVG of ours, or "".
    """
    name = within_html(view.say(f"facet.{field}"))
    links = [_link(view, field, code, counts.get(code, 0), symbol) for code in offered(view, field, counts)]
    shown = f'<div class="gms-toggles" role="group" aria-label="{name}"><span>{name}</span>{"".join(links)}</div>'
    return shown if links else ""


def _link(view: View, field: str, code: str, number: int, symbol: Callable[[str], str] | None) -> str:
    held, words = getattr(view.filters, field), within_html(told.label(view.teller, field, code))
    on = ' aria-current="true"' if code in held else ""
    way = within_html(address.link(toggled(view.selection, field, code)))
    drawn = symbol(code) if symbol else ""
    return (
        f'<a class="gms-go gms-{field}-{within_html(code)}" href="{way}"{on}>{drawn}<b>{words}</b><i>{number}</i></a>'
    )


def toggled(selection: Selection, field: str, code: str) -> Selection:
    """Return a selection with a code added to a filter, or taken away if it is chosen. The open record is closed."""
    held = getattr(selection.filters, field)
    codes = tuple(each for each in held if each != code) if code in held else (*held, code)
    chosen = replace(selection, filters=replace(selection.filters, **{field: codes}))
    return chosen.on(list_page=1, record="")
