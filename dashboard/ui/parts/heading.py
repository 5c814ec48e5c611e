"""The top of a page: the question as title, the answer in a sentence, the counts."""

from collections.abc import Callable

import streamlit as st

from dashboard import geometry, words
from dashboard.selection import Filters
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.parts import anew, component
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View
from dashboard.words import within

PROSE = 720  # pixels, for lines of about 75 letters


def title(view: View, found: str = "") -> None:
    """Show the page's question as its title; below a title of its own where the page has one.

    found: what the page found, in plain words. Without it, a page about one thing has the name of that as its title.
    """
    question = view.say(f"{view.name}.title")
    own = found or views.subject(view.teller, view.selection)
    with st.container(key=anew.key("title", own or question), gap=None):
        st.title(plain(own) if own else question, anchor=False)
        if own:
            st.markdown(question)


def answer(view: View, tell: Callable[[Teller, Filters], str]) -> None:
    """Show the answer in one sentence made from the record, with the date of the data."""
    st.markdown(plain(view.dated(tell(view.teller, view.filters))))


def changing(name: str, words: str) -> None:
    """Show a heading whose words change with the choice. name: unique on the page. words: plain."""
    with st.container(key=anew.key(f"title-{name}", words)):
        st.header(plain(words), anchor=False)


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


def figures(view: View, counts: Finding) -> None:
    """Show how many records of each table match, of how many, and how many of them have a recent report.

    counts: as `views.overview.counts` returns it.
    """
    recent = within(counts.table.heads[-1])
    with st.container(horizontal=True, key="figures", gap="large"):
        for name, shown, total, since in counts.table.rows:
            of = [view.say("figure.of", total=total)] if shown != total else []
            below = " · ".join([*of, *([f"{since} {recent}"] if since is not None else [])])
            st.metric(name, shown, delta=below or None, delta_color="off", delta_arrow="off", width="content")
    component.foot(view, counts.name)


def halves() -> list:
    """Return two columns, which are stacked on a phone."""
    return st.columns(2, gap="large")
