"""Choices of which one holds, as links side by side or as a box of a browser's own: each leads to an address.

A browser draws them by itself. Each widget of Streamlit costs a run about as much as three other elements.
"""

from collections.abc import Callable, Iterable

from dashboard import theme
from dashboard.selection import Selection, address
from dashboard.ui.parts.markdown import within_html

# Constant CSS, never data. On a phone the links are one line, which is scrolled sideways.
STYLE = f"""\
.gms-ways {{ display: flex; overflow-x: auto; max-width: 100%; width: fit-content;
  font-size: {theme.SIZE["small"]}px; }}
.gms-ways a {{ display: flex; align-items: center; min-height: 36px; padding: 0 .85rem; white-space: nowrap;
  flex: none; border: 1px solid var(--gms-line); margin-left: -1px; color: var(--gms-ink) !important;
  text-decoration: none; }}
.gms-ways a:first-of-type {{ border-radius: .5rem 0 0 .5rem; margin-left: 0; }}
.gms-ways a:last-of-type {{ border-radius: 0 .5rem .5rem 0; }}
.gms-ways a:focus-visible {{ outline-offset: -2px; }}
.gms-ways a:hover {{ background: var(--quiet); }}
.gms-ways a[aria-current="true"] {{ border-color: var(--gms-accent); background: var(--gms-land); font-weight: 600;
  position: relative; }}
.gms-box {{ display: grid; gap: .25rem; font-size: {theme.SIZE["small"]}px; min-width: 0; }}
.gms-box select {{ font: inherit; color: inherit; background: var(--gms-ground); height: 40px; width: 100%;
  min-width: 0; padding: 0 .5rem; border: 1px solid var(--gms-pale); border-radius: .5rem; text-overflow: ellipsis; }}
.gms-box select:focus-visible {{ outline: 2px solid var(--gms-accent); outline-offset: 1px; }}
.gms-boxes {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr));
  gap: .8rem .9rem; }}
.gms-ways + .gms-boxes, .gms-answer + .gms-ways {{ margin-top: 1rem; }}
.gms-boxes + p, .gms-small + .gms-boxes {{ margin-top: .6rem; }}
@media print {{ .gms-ways, .gms-boxes, .gms-box {{ display: none !important; }} }}
"""

Leads = Callable[[str], Selection]


def abreast(name: str, label: str, codes: Iterable[str], chosen: str, says: Callable[[str], str], leads: Leads) -> str:
    """Return links side by side, as HTML.

    name: of the parameter. label: of the choice, for those who do not see it. chosen: the code that holds. says: gives
    the words of a code. leads: gives the selection of a code.
    """
    links = "".join(
        f'<a href="{_way(leads, code)}"{" aria-current=true" * (code == chosen)}>{within_html(says(code))}</a>'
        for code in codes
    )
    return f'<div class="gms-ways gms-go" data-of="{name}" role="group" aria-label="{within_html(label)}">{links}</div>'


def box(
    name: str,
    label: str,
    codes: Iterable[str],
    chosen: str,
    says: Callable[[str], str],
    leads: Leads,
    hidden: bool = False,
) -> str:
    """Return a box with a label, as HTML. boxes.js goes to what is chosen in it. hidden: whether the label is read out
    alone. Other arguments: as of `abreast`.
    """
    options = "".join(
        f'<option value="{_way(leads, code)}"{" selected" * (code == chosen)}>{within_html(says(code))}</option>'
        for code in codes
    )
    named = f' aria-label="{within_html(label)}"' if hidden else ""
    shown = "" if hidden else f"<span>{within_html(label)}</span>"
    return f'<label class="gms-box">{shown}<select class="gms-leads" name="{name}"{named}>{options}</select></label>'


def _way(leads: Leads, code: str) -> str:
    return within_html(address.link(leads(code)))
