"""Drawings on the page. Their links open records and choose filters without loading the page anew."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from dashboard.selection import Selection, address
from dashboard.selection.place import PAGES
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Constant CSS, never data. The frame scrolls sideways where a drawing would become too small to read.
STYLE = """<style>
.gms-picture { overflow-x: auto; }
.gms-drawing { display: block; width: 100%; height: auto; font-family: inherit; font-variant-numeric: tabular-nums; }
.gms-drawing a { cursor: pointer; text-decoration: none; outline: none; }
.gms-drawing a:hover :is(circle, rect, path, polygon):not(.gms-still) { stroke: var(--gms-ink); }
.gms-drawing a:hover text { text-decoration: underline; }
.gms-drawing a:focus-visible { outline: 2px solid var(--gms-ink); outline-offset: 2px; }
@media print { .gms-picture { overflow: visible; } .gms-drawing { break-inside: avoid; } }
</style>"""


def show(drawing: str) -> None:
    """Show a drawing, as `charts.svg.drawing` returns it: every text in it is escaped."""
    st.markdown(drawing, unsafe_allow_html=True)


def held(text: str) -> str:
    """Return text for HTML within markdown, also within attributes: escaped, and in one line, which ends no block."""
    return within_html(" ".join(str(text).split()))


def opening(view: View) -> Callable[[str], str]:
    """Return the function that gives the relative address at which a record stands open, other things unchanged."""
    return lambda record: address.link(view.selection.on(record=record))


def leading(view: View, page: str) -> Callable[..., str]:
    """Return the function that gives the relative address of a page with these countries, and other filters, chosen."""

    def way(countries: tuple[str, ...], **others: object) -> str:
        chosen = replace(view.selection, filters=replace(view.filters, country=countries, **others))
        return f"./{path}?{urlencode(address.shared(chosen), doseq=True)}"

    path = "" if page == PAGES[0] else page
    return way


def list_of(view: View, page: str, **place: object) -> str:
    """Return the relative address of a page with all filters of this one. place: of it, as `Selection.on` takes it."""
    chosen = Selection(view.filters, language=view.selection.language).on(**place)
    query = urlencode(address.write(chosen), doseq=True)
    return f"./{page}?{query}" if query else f"./{page}"
