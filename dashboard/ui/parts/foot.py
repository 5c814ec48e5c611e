"""The foot of a figure or a short list: its caption, a button that copies the link, and the link to the CSV."""

from functools import lru_cache

from dashboard import theme
from dashboard.selection import address
from dashboard.selection.place import DRAWER
from dashboard.telling.drawer import findings as drawer
from dashboard.ui.parts import picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View
from dashboard.words import Words

# Constant CSS, never data.
STYLE = f"""\
p.gms-foot {{ display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; margin: 0; padding-top: .6rem;
  font-size: {theme.SIZE["small"]}px; }}
p.gms-foot :is(button, a) {{ min-height: 24px; min-width: 24px; display: inline-flex; align-items: center; padding: 0;
  border: 0; background: none; font: inherit; color: var(--gms-accent); text-decoration: underline;
  text-underline-offset: .2em; cursor: pointer; }}
p.gms-small {{ margin: 0; font-size: {theme.SIZE["small"]}px; color: var(--gms-pale); }}
@media print {{ p.gms-foot {{ display: none; }} }}
"""


def show(view: View, name: str, caption: str = "") -> None:
    """Show the foot of a finding of the page. name: of the finding. caption: plain words, which stand above it."""
    picture.table(html(view, name, caption))


def html(view: View, name: str, caption: str = "") -> str:
    """Return the same as HTML."""
    return small(caption) + _html(view.say, address.file(view.as_file, name))


def in_drawer(view: View, name: str) -> None:
    """Show the same below a list of the open record. name: of its finding, without `DRAWER`. No other filters count."""
    told = drawer.told_for(view.teller, view.as_file)
    picture.table(_html(view.say, address.file(told, f"{DRAWER}{name}")))


def small(text: str) -> str:
    """Return HTML with a text in small type; nothing if it is blank. text: plain words."""
    return f'<p class="gms-small">{within_html(text)}</p>' if text else ""


@lru_cache(maxsize=512)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _html(say: Words, file: str) -> str:
    """Return the foot. take_along.js copies the link and says so. file: the relative address of the CSV."""
    link, copied, csv = (within_html(say(f"narrow.{key}")) for key in ("link", "copied", "file"))
    return (
        f'<p class="gms-foot"><button type="button" data-copied="{copied}">{link}</button>'
        f'<a href="{within_html(file)}" download>{csv}</a><span role="status"></span></p>'
    )
