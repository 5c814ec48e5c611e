"""The top of a page: the question as title, the answer in a sentence. What is plain words is HTML in one element."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import geometry, theme
from dashboard.selection import Filters
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.ui.parts import picture
from dashboard.ui.parts.foot import small
from dashboard.ui.run.view import View

Tells = Callable[[Teller, Filters], str]

# Constant CSS, never data. As Streamlit sets its own headers.
STYLE = f"""\
.gms-top > h1, .gms-h2 {{ font-weight: 600; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }}
.gms-top > h1 {{ font-size: {theme.SIZE["title"]}px; padding: 20px 0 0; letter-spacing: normal; }}
.gms-h2 {{ font-size: {theme.SIZE["heading"]}px; padding: 16px 0 0; letter-spacing: -.005em; }}
.gms-h2:not(:last-child) {{ padding-bottom: .6rem; }}
.stHtml > :not(h2, p) + .gms-small {{ margin-top: .5rem; }}
.gms-question, .gms-answer {{ margin: 0; font-variant-numeric: tabular-nums; }}
.gms-top > .gms-answer {{ margin-top: 1rem; }}
.gms-abreast {{ display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 4rem; }}
.gms-foot + .gms-abreast {{ margin-top: .5rem; }}
@media (max-width: 640px) {{ .gms-abreast {{ grid-template-columns: minmax(0, 1fr); }} }}
"""


def title(view: View, found: str = "", dated: bool = False, tell: Tells | None = None) -> None:
    """Show the page's question as its title; if the page is about one thing, its name, with the question below.

    found: what the page found, in plain words, which then is the title. dated: whether the date of the data follows the
    question, on a page without another answer. tell: of an answer that follows on screens of any width.
    """
    question, head = view.say(f"{view.name}.title"), found or views.subject(view.teller, view.selection)
    below = f'<p class="gms-question">{picture.held(view.dated(question) if dated else question)}</p>' if head else ""
    told = said(view, tell) if tell else ""
    picture.table(f'<div class="gms-top"><h1>{picture.held(head or question)}</h1>{below}{told}</div>')


def answer(view: View, tell: Tells) -> None:
    """Show the answer in one sentence made from the record, with the date of the data."""
    picture.table(said(view, tell))


def said(view: View, tell: Tells) -> str:
    """Return the answer as HTML. page.js announces it when it changes."""
    return f'<p class="gms-answer">{picture.held(view.dated(tell(view.teller, view.filters)))}</p>'


def answered(view: View, tell: Tells, show: Callable[[], object]) -> None:
    """Show the answer and then what it is about; on a phone, where the answer fills the screen, the answer last."""
    with st.container(key="picture-first"):
        answer(view, tell)
        with st.container():
            show()


def header(words: str, anchor: str = "") -> str:
    """Return the title of a section as HTML. words: plain. anchor: the place to which a link leads.

    No id: of those that name a property of a form, such as "method", `st.html` takes it out.
    """
    place = f' data-place="{anchor}" tabindex="-1"' if anchor else ""
    return f'<h2 class="gms-h2"{place}>{picture.held(words)}</h2>'


def caption(view: View, key: str) -> None:
    """Show a short text of the locale in small type. key: of the text."""
    st.caption(view.say(key))


def boundaries(view: View) -> str:
    """Return the disclaimer and the credit of the map's boundaries in small type, as HTML."""
    return small(view.say("map.disclaimer_own" if geometry.current().from_host else "map.disclaimer"))


def first_screen() -> DeltaGenerator:
    """Return the container of a first screen, whose parts stand closer together."""
    return st.container(gap="xsmall", key="first-screen")


def abreast(left: str, right: str) -> str:
    """Return two columns as HTML, which are one below the other on a phone. Each is HTML."""
    return f'<div class="gms-abreast"><div>{left}</div><div>{right}</div></div>'


def halves() -> list:
    """Return two columns, which are stacked on a phone."""
    return st.columns(2, gap="large")
