"""The page of one country, or of two side by side: the same blocks in the same order, made when they are opened."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

import streamlit as st

from dashboard.measures import country as measures
from dashboard.telling import country as telling
from dashboard.telling.views import country as told
from dashboard.ui.bodies import country_blocks
from dashboard.ui.drawer import evidence
from dashboard.ui.figures import history, profile
from dashboard.ui.parts import findings, foot
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View


def chosen(view: View) -> tuple[str, ...]:
    """Return the one or two members to show, none for any other choice. Show why a choice is not shown."""
    frame.unknown_countries(view)
    codes, why = telling.chosen(view.teller, view.filters)
    for sentence in why:
        st.info(plain(sentence))
    return codes


def _row(name: str) -> object:
    width = (
        "content" if name in ("neighbours", "side-by-side") else "stretch"
    )  # these two share a line if there is room
    return st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"ways-{name}", width=width)


def ways_on(view: View, codes: tuple[str, ...]) -> None:
    """Show links: for one country to its neighbours in the alphabet and to comparisons, for two to each alone.

    The link to the pair of the two stands above every page.
    """
    say, record = view.say, view.record
    if len(codes) == 1:
        with _row("on"):
            _neighbours(view, codes[0])
            with _row("side-by-side"):
                st.markdown(say("country.side_by_side"), width="content")
                for code in record.members:
                    if code not in codes:
                        frame.link(view, "country", (*codes, code), record.label(code))
    else:
        with _row("alone"):
            for code in codes:
                frame.link(view, "country", (code,), say("country.alone", country=record.label(code)))
    if view.filters.start or view.filters.end:
        st.caption(say("country.all_years"))


def _neighbours(view: View, code: str) -> None:
    members = view.record.members
    at = members.index(code)
    with _row("neighbours"):
        for key, where in (("previous", at - 1), ("next", at + 1)):
            if 0 <= where < len(members):
                label = view.say(f"country.{key}", country=view.record.label(members[where]))
                frame.link(view, "country", (members[where],), label)


def _abreast(codes: tuple[str, ...]) -> Iterator[tuple[AbstractContextManager, str]]:
    """Yield (column, country) for each country. A single country has no column."""
    columns = st.columns(len(codes), gap="large") if len(codes) > 1 else [nullcontext()]
    yield from zip(columns, codes, strict=True)


def who(view: View, codes: tuple[str, ...]) -> None:
    """Show the facts about a country, then its timeline; of two, the shared timeline, then the facts in columns."""
    parts = (_facts, _timeline) if len(codes) == 1 else (_timeline, _facts)
    for part in parts:
        part(view, codes)


def _facts(view: View, codes: tuple[str, ...]) -> None:
    for column, code in _abreast(codes):
        with column:
            if len(codes) > 1:
                st.header(plain(view.record.label(code)), anchor=False)
            found = told.profile(view.teller, code)
            profile.facts(view, code, found, mapped=len(codes) == 1)
            foot.show(view, found.name)


def _timeline(view: View, codes: tuple[str, ...]) -> None:
    found = told.timeline(view.teller, codes)
    findings.show(view, found, lambda: history.show(view, found, codes))


def side_by_side(view: View, codes: tuple[str, ...]) -> None:
    """Show each country in a column: its answer, then its blocks. The same blocks are next to each other."""
    for column, code in _abreast(codes):
        with column:
            _answer(view, code)
    for name in measures.NAMES:
        for column, code in _abreast(codes):
            with column:
                country_blocks.show(view, code, name, len(codes) > 1)


def _answer(view: View, code: str) -> None:
    """Show the formal name of a country, its answer and, if there is one, the note on its membership."""
    row, found = view.record.tables["countries"].loc[code], told.profile(view.teller, code)
    st.caption(plain(telling.formal_name(view.teller, code)))
    st.markdown(plain(view.dated(telling.answer(view.teller, code))))
    evidence.note(view, row)
    findings.sources(view, (*found.cites, *((code,) if row["note"] else ())), found.name)
