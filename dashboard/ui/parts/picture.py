"""Drawings on the page. Their links open records and choose filters without loading the page anew."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from dashboard import memo
from dashboard.charts import svg
from dashboard.selection import Filters, Selection, address, permanent, place
from dashboard.telling.finding import Finding
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Constant CSS, never data.
STYLE = (
    svg.STYLE
    + """\
[data-testid="stMarkdownContainer"]:has(> :is(.gms-across, .gms-cards, .gms-wide)):not(.st-key-first-screen *) {
  margin-bottom: -.5rem; }
.gms-narrow { display: none; }
.gms-table { max-width: 100%; }
.gms-areas { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.3; }
.gms-areas caption, .gms-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
.gms-areas th { font-weight: 400; text-align: left; padding: .1rem .6rem .1rem 0; overflow-wrap: anywhere; }
.gms-areas thead th { color: var(--gms-pale); padding: .2rem .2rem .2rem 0; vertical-align: bottom; }
.gms-areas td { padding: 0; border-top: 1px solid var(--gms-line); height: 30px; color: var(--gms-pale); }
.gms-areas tbody th { border-top: 1px solid var(--gms-line); width: 13rem; }
.gms-areas a { display: flex; align-items: center; min-height: 30px; gap: .35rem; color: var(--gms-ink);
  text-decoration: none; }
.gms-areas a b { font-weight: 400; }
.gms-areas a:hover b { text-decoration: underline; }
.gms-areas a[aria-current] b { font-weight: 700; text-decoration: underline; }
.gms-areas .gms-chosen { background: var(--gms-land); }
.gms-mark { box-sizing: border-box; border: 0 solid var(--gms-accent); flex: none; }
.gms-mark.gms-paler { border-color: var(--gms-pale); }
.gms-bars .gms-mark { border-width: 8px; border-left-width: 1px; border-right-width: 0; height: 16px; }
.gms-dots .gms-mark { border-radius: 50%; width: 0; height: 0; }
.gms-dots a { display: grid; grid-template-columns: 28px auto auto; justify-content: start; gap: .3rem; }
.gms-dots .gms-mark { justify-self: center; }
.gms-dots td > span:first-child { padding-left: 10px; }
.gms-dots thead th:not(:first-child), .gms-dots td { width: 4.3rem; }
.gms-dots thead th { font-size: 13px; padding-right: .25rem; overflow-wrap: normal; }
.gms-all-six { width: 8px; height: 8px; border: 1.5px solid currentColor; justify-self: start; display: inline-block; }
.gms-table { overflow-x: auto; }
.gms-files { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.3;
  font-variant-numeric: tabular-nums; }
.gms-files caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.gms-files :is(th, td) { text-align: left; font-weight: 400; padding: .25rem .6rem .25rem 0;
  vertical-align: baseline; border-bottom: 1px solid var(--gms-line); word-break: keep-all; }
.gms-files tbody th { min-width: 6.2rem; }
.gms-files td:is(:nth-child(4), :nth-child(5)) { min-width: 5.6rem; }
.gms-files .gms-title { min-width: 11rem; }
.gms-columns :is(th, td) { min-width: 4rem !important; }
.gms-columns td:nth-child(5) { min-width: 9rem !important; }
.gms-columns td:last-child { min-width: 14rem !important; }
.gms-download { display: inline-flex; align-items: center; min-height: 36px; padding: 0 .9rem; border-radius: .5rem;
  border: 1px solid var(--gms-line); color: var(--gms-ink) !important; text-decoration: none; }
.gms-download:hover { border-color: var(--gms-accent); }
.gms-short :is(th, td) { min-width: 0 !important; }
.gms-files thead th { color: var(--gms-pale); vertical-align: bottom; }
.gms-faults td { overflow-wrap: anywhere; min-width: 3rem; }
.gms-files a { display: inline-block; min-height: 24px; text-underline-offset: .2em; color: var(--gms-accent); }
.gms-legend { list-style: none; margin: .3rem 0 0 !important; padding: 0 !important; font-size: 14px; }
.gms-legend li { display: inline-block; margin: 0 1.2em 0 0; padding-left: 1.2em; text-indent: -1.2em; }
.gms-legend .gms-mark { display: inline-block; border-width: 6px; border-radius: 50%; vertical-align: -1px; }
.gms-six { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .6rem; list-style: none;
  margin: 0 !important; padding: 0 !important; font-size: 14px; }
.gms-six > li { border: 1px solid var(--gms-line); border-radius: 6px; padding: .5rem .8rem; margin: 0;
  overflow-wrap: anywhere; }
.gms-six h3 { font-size: 16px !important; padding: 0 0 .2rem !important; margin: 0 !important; }
.gms-six ul { list-style: none; margin: 0; padding: 0; }
.gms-six ul li { margin: 0 0 .3rem; line-height: 1.35; }
.gms-six a { color: inherit; text-underline-offset: .2em; display: inline-block; min-height: 24px; }
.gms-six small { display: block; color: var(--gms-pale); font-size: 14px; }
@media (max-width: 640px) {
  .gms-wide { display: none; }
  .gms-narrow { display: block; }
  .gms-six { grid-template-columns: minmax(0, 1fr); }
  .gms-dots thead th:first-child { display: none; }
  .gms-dots tr { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .gms-dots tbody th { grid-column: 1 / -1; width: auto; border-top: 1px solid var(--gms-line); }
  .gms-dots td { border-top: 0; width: auto !important; }
  .gms-dots thead th { font-size: 12px; width: auto !important; }
  .gms-bars tbody th { width: 45%; }
}
@media print { .gms-picture { overflow: visible; } .gms-drawing { break-inside: avoid; } }
"""
)


KEPT = 24  # drawings of each name: the largest take a quarter of a megabyte


class Markup(str):
    """HTML of ours, whose texts are escaped. Streamlit sends it as it is, and does not look for its indents first."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the HTML, as Streamlit asks for it."""
        return str(self)


def once(view: View, name: str, draw: Callable[[], str], *choices: Hashable) -> str:
    """Return a drawing, or HTML, that is made once for the same selection in the same language.

    name: of what is drawn. draw: returns it, and looks at nothing but the view and what follows from it. choices: other
    things that it depends on.
    """
    return memo.once(view, ("drawing", name), (view.selection, *choices), draw, KEPT)


def of(view: View, found: Finding, draw: Callable[[], str], *choices: Hashable) -> str:
    """Return the drawing of a finding, as `once` does."""
    return once(view, found.name, draw, found.title, found.sentence, found.figure, *choices)


def show(drawing: str) -> None:
    """Show a drawing, as `charts.svg.drawing` returns it, or HTML: every text in it is escaped."""
    st.markdown(drawing, unsafe_allow_html=True)


def either(wide: str, narrow: str) -> str:
    """Return two drawings of the same, of which one is seen: CSS chooses by the width of the screen."""
    return f'<div class="gms-wide">{wide}</div><div class="gms-narrow">{narrow}</div>'


def table(markup: str) -> None:
    """Show HTML without SVG. markup: every text in it is escaped."""
    st.html(Markup(markup))


def rows(title: str, heads: Iterable[str], body: str, look: str = "") -> str:
    """Return a table of HTML. title: read out before it. heads: plain words. body: its rows. look: a class more."""
    top = "".join(f'<th scope="col">{within_html(head)}</th>' for head in heads)
    return (
        f'<div class="gms-table"><table class="gms-files{look and f" {look}"}"><caption>{within_html(title)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def choosing(view: View, filters: Filters) -> str:
    """Return the relative address of the page with other filters, from the first page of its list on."""
    return address.link(replace(view.selection, filters=filters).on(list_page=1, record=""))


def held(text: str) -> str:
    """Return text for HTML, also within markdown and attributes: escaped, and in one line, which ends no block."""
    return within_html(" ".join(str(text).split()))


def opening(view: View) -> Callable[[str], str]:
    """Return the function that gives the relative address at which a record stands open, other things unchanged."""
    return lambda record: address.link(view.selection.on(record=record))


def leading(view: View, page: str) -> Callable[..., str]:
    """Return the function that gives the relative address of a page with these countries, and other filters, chosen."""

    def way(countries: tuple[str, ...], **others: object) -> str:
        chosen = replace(view.selection, filters=replace(view.filters, country=countries, **others))
        query = urlencode(address.shared(chosen), doseq=True)
        return f"./{path}?{query}" if query else f"./{path}"

    path = place.path(page)
    return way


def list_of(view: View, page: str, **shown: object) -> str:
    """Return the relative address of a page with all filters of this one. shown: as `Selection.on` takes it."""
    return f"./{permanent.page(Selection(view.filters, language=view.selection.language).on(page=page, **shown))}"
