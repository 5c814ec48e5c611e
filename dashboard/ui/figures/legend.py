"""The legend of a map as HTML: symbols with their labels."""

from collections.abc import Iterable

from dashboard import theme
from dashboard.charts import symbols
from dashboard.telling.labels import Entry
from dashboard.ui.parts import picture
from dashboard.ui.parts.markdown import within_html

# A second line begins below the words, not below the symbol.
_ENTRY = "display:inline-block;margin-right:1.2em;padding-left:20px;text-indent:-20px"


def show(entries: Iterable[Entry]) -> None:
    """Show the entries of a legend in a row."""
    picture.show(html(entries))


def html(entries: Iterable[Entry]) -> str:
    """Return the same as HTML with SVG."""
    return f'<div style="font-size:14px;line-height:1.9">{"".join(map(_entry, entries))}</div>'


def _entry(entry: Entry) -> str:
    words = within_html(entry.words)
    if not entry.kind:
        red, green, blue, _ = theme.MAP["paler_arcs" if entry.paler else "arcs"]
        style = f"display:inline-block;width:18px;border-top:3px solid rgb({red},{green},{blue});vertical-align:4px"
        return f'<span style="{_ENTRY}"><span style="{style}"></span> {words}</span>'
    drawn = symbols.inline(entry.kind, entry.certainty, entry.paler)
    return f'<span style="{_ENTRY}">{drawn} {words}</span>'
