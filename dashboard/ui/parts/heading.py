"""The top of a page: the question as title, the answer in a sentence."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import geometry, words
from dashboard.selection import Filters
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

PROSE = 720  # pixels, for lines of about 75 letters


def title(view: View, found: str = "", dated: bool = False) -> None:
    """Show the page's question as its title; if the page is about one thing, its name, with the question below.

    found: what the page found, in plain words, which then is the title. dated: whether the date of the data follows the
    question, on a page without another answer.
    """
    question, head = view.say(f"{view.name}.title"), found or views.subject(view.teller, view.selection)
    with st.container(gap=None):
        st.title(plain(head) if head else question, anchor=False)
        if head:
            st.markdown(view.dated(question) if dated else question)


def answer(view: View, tell: Callable[[Teller, Filters], str]) -> None:
    """Show the answer in one sentence made from the record, with the date of the data."""
    with st.container(key="answer"):  # the script of the page announces it when it changes
        st.markdown(plain(view.dated(tell(view.teller, view.filters))))


def answered(view: View, tell: Callable[[Teller, Filters], str], show: Callable[[], object]) -> None:
    """Show the answer and then what it is about; on a phone, where the answer fills the screen, the answer last."""
    with st.container(key="picture-first"):
        answer(view, tell)
        with st.container():
            show()


def section(view: View, key: str) -> None:
    """Show the title of a section. key: of its text in the locale."""
    st.header(view.say(key), anchor=False)


def text(view: View, name: str) -> None:
    """Show a long text of the locale. name: of its file."""
    st.markdown(words.page_text(view.say.language, name), width=PROSE)


def caption(view: View, key: str) -> None:
    """Show a short text of the locale in small type. key: of the text."""
    st.caption(view.say(key))


def boundaries(view: View) -> None:
    """Show the disclaimer and the credit of the map's boundaries in small type."""
    caption(view, "map.disclaimer_own" if geometry.current().from_host else "map.disclaimer")


def first_screen() -> DeltaGenerator:
    """Return the container of a first screen, whose parts stand closer together."""
    return st.container(gap="xsmall", key="first-screen")


def halves() -> list:
    """Return two columns, which are stacked on a phone."""
    return st.columns(2, gap="large")
