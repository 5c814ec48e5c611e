"""The legend of a map as HTML: symbols with their labels."""

from collections.abc import Iterable

import streamlit as st

from dashboard import theme
from dashboard.charts import symbols
from dashboard.telling.labels import Entry
from dashboard.ui.parts.markdown import within_html


def show(entries: Iterable[Entry]) -> None:
    """Show the entries of a legend in a row."""
    st.html(f'<div style="font-size:14px;line-height:1.9">{"".join(map(_entry, entries))}</div>')


def _entry(entry: Entry) -> str:
    words = within_html(entry.words)
    if not entry.kind:
        red, green, blue, _ = theme.MAP["paler_arcs" if entry.paler else "arcs"]
        style = f"display:inline-block;width:18px;border-top:3px solid rgb({red},{green},{blue});vertical-align:4px"
        return f'<span style="display:inline-block;margin-right:1.2em"><span style="{style}"></span> {words}</span>'
    return (
        '<span style="display:inline-block;margin-right:1.2em">'
        f'<img src="{symbols.picture(entry.kind, entry.certainty, entry.paler)}" alt="" width="18" height="18" '
        f'style="vertical-align:-3px"> {words}</span>'
    )
