"""The evidence of a record in its drawer: conflicts between sources, and every statement of every source."""

from collections.abc import Mapping
from itertools import cycle

import streamlit as st

from dashboard.telling.drawer import statements
from dashboard.ui.parts import fields, markdown
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def note(view: View, row: Mapping) -> None:
    """Show the note of a record, if it has one."""
    if row.get("note"):
        mark = view.teller.said_in_english(row["note"])
        st.info(" · ".join([plain(row["note"]), *map(plain, mark)]), icon=":material/edit_note:")


def conflicts(view: View, key: str) -> None:
    """Show the conflicts of a record: all sides of a field in columns, each with its source and date."""
    found = statements.conflicts(view.teller, key)
    if not found:
        return
    st.header(view.say("drawer.conflicts"), anchor=False)
    for conflict in found:
        st.markdown(f":small[**{plain(conflict.about)}**]")
        columns = cycle(st.columns(2))
        for side in conflict.sides:
            with next(columns).container(border=True):
                st.markdown(plain(side.says))
                markdown.show(f":small[{markdown.spoken(side.source)} · {plain(side.date)}]")


def sources(view: View, key: str) -> None:
    """Show all evidence: document, publisher, date, language, how it was read, locator, quote, certainty, note."""
    st.header(view.say("drawer.sources"), anchor=False)
    for source, read, told in statements.sources(view.teller, key):
        with st.container(border=True, key=f"source-{source.source}"):
            title = markdown.spoken(source.named)
            markdown.show(f"**{title}**  \n{plain(source.basis)}  \n{fields.small(plain(read))}")
            if source.address.url:
                st.markdown(fields.reached(source.address))
            markdown.show("\n\n".join(map(_statement, told)))


def _statement(told: statements.Statement) -> str:
    """Return one statement of a document as markdown."""
    lines = [
        f"“{markdown.spoken(told.said)}”" if told.quote else "",
        f":small[{' · '.join(map(plain, told.basis))}]",
        f":small[*{plain(told.note)}*]" if told.note else "",
    ]
    return "  \n".join(line for line in lines if line)
