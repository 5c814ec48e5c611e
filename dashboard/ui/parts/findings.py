"""Findings: a figure with its title, how to read it, the numbers behind it and the sources that it rests on."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.exports import csv
from dashboard.measures import details
from dashboard.telling import sources as resting
from dashboard.telling.blocks import Heading
from dashboard.telling.finding import Finding, Table
from dashboard.ui.parts import fields, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View, found: Finding, draw: Callable[[], object]) -> None:
    """Show a finding: its title, the figure, how to read it, the numbers behind it and what it rests on.

    draw: shows the figure. Table and sources are shown when they are opened.
    """
    title(found)
    draw()
    caption(found.caption)
    left, right = st.columns(2)
    with left:
        fold.show(view.say("finding.table"), f"table_of_{found.name}", lambda: dataframe(view, found))
    with right:
        fold.show(view.say("finding.sources"), f"sources_of_{found.name}", lambda: cited(view, found.cites))


def title(found: Finding) -> None:
    """Show the title of a finding that is laid out in another way."""
    st.header(plain(found.title), anchor=False)


def caption(text: str) -> None:
    """Show a text of a finding in small type; nothing where it is blank. text: plain words."""
    if text:
        st.caption(plain(text))


def dataframe(view: View, found: Finding) -> None:
    """Show the table of a finding, and offer it as CSV."""
    st.dataframe(found.table.frame, hide_index=True, placeholder="", alt=found.title, key=f"table_{found.name}")
    download(view, found.table, f"download_{found.name}")


def download(view: View, table: Table, key: str) -> None:
    """Offer a table as CSV, in a file that is named after the page."""
    st.download_button(
        view.say("finding.download"),
        data=lambda: csv.write(table.frame),
        file_name=f"{view.name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=key,
    )


def cited(view: View, cites: Sequence[str]) -> None:
    """List the sources that the records cited rest on, each once, with its address."""
    lines = []
    for source in resting.cited(view.teller, cites):
        address = f"  \n  {fields.small(fields.address(source.url, source.url_state))}" if source.url else ""
        lines.append(f"- {plain(source.title)}  \n  {plain(source.basis)}{address}")
    st.markdown("\n".join(lines))


def sources(view: View, cites: Sequence[str], name: str) -> None:
    """Offer the sources of a block, with their number; listed when they are asked for. name: sets blocks apart."""
    label = Heading(view.say("finding.sources"), len(details.sources(view.record, cites))).whole
    folded = st.popover(plain(label), type="tertiary", key=f"sources-{name}", on_change="rerun")
    if folded.open:
        with folded:
            cited(view, cites)
