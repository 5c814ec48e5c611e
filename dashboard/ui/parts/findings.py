"""Findings on the page: a figure with its title, caption, table and sources."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import pandas as pd
import pyarrow as pa
import streamlit as st
from pandas.io.formats.style import Styler

from dashboard import theme
from dashboard.measures import details
from dashboard.telling import sources as resting
from dashboard.telling.blocks import Heading
from dashboard.telling.finding import Finding, Table
from dashboard.ui.parts import fields, fold, foot, heading, markdown, picture
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.scheme import scheme
from dashboard.ui.run.view import View


def show(view: View, found: Finding, draw: Callable[[], object]) -> None:
    """Show a finding: title, figure, caption, and a fold with its table and its sources.

    draw: shows the figure. The content of the fold is made when it is opened.
    """
    title(found)
    draw()
    below(view, found)


def written(view: View, found: Finding, figure: str, first: str = "") -> None:
    """Show a finding likewise, title, figure and foot in one element. figure: HTML, every text in it escaped.

    first: what stands above the title, as HTML.
    """
    picture.table(first + heading.header(found.title) + figure + foot.html(view, found.name, found.caption))
    _fold(view, found)


def below(view: View, found: Finding, first: str = "") -> None:
    """Show what stands below a figure: caption, link and CSV, and the fold with its table and its sources.

    first: what stands above the caption, as HTML.
    """
    picture.table(first + foot.html(view, found.name, found.caption))
    _fold(view, found)


def drawn(view: View, found: Finding, draw: Callable[[], object]) -> None:
    """Show the figure of a finding with its foot alone; its title stands above, and `behind` shows the rest."""
    with st.container(gap="xxsmall", key=f"drawn-{found.name}"):
        draw()
        foot.show(view, found.name)


def behind(view: View, found: Finding) -> None:
    """Show what is behind a figure that stands elsewhere: caption, and the fold with its table and its sources."""
    caption(found.caption)
    _fold(view, found)


def _fold(view: View, found: Finding) -> None:
    def make() -> None:
        dataframe(view, found)
        picture.table(f"<h3>{picture.held(view.say('finding.sources'))}</h3>")
        cited(view, found.cites)

    fold.show(view.say("finding.behind"), f"behind_{found.name}", make)


def title(found: Finding, below: str = "") -> None:
    """Show the title of a finding as a header. below: plain words in small type, which may be blank."""
    picture.table(heading.header(found.title) + foot.small(below))


def caption(text: str) -> None:
    """Show a text in small type; nothing if it is blank. text: plain words."""
    if text:
        st.caption(plain(text))


def dataframe(view: View, found: Finding) -> None:
    """Show the table of a finding."""
    st.dataframe(toned(found.table), hide_index=True, placeholder="", alt=found.title, key=f"table_{found.name}")


def toned(table: Table) -> pa.Table | pd.DataFrame | Styler:
    """Return a table as Streamlit shows it, its paler rows in the paler tone."""
    if not table.paler:
        return sent(table)
    styles = [f"color: {theme.PALER_TEXT[scheme()]}" if at in table.paler else "" for at in range(len(table.rows))]
    return table.frame.style.apply(lambda _: styles, axis=0)


@lru_cache(maxsize=64)  # not @memo: the key holds plain values, so this cache keeps no record alive
def sent(table: Table) -> pa.Table | pd.DataFrame:
    """Return a table as it is sent to the browser, which Streamlit would make of a frame in each run.

    A column of numbers and texts is left to Streamlit, which writes it as text.
    """
    try:
        return pa.Table.from_pandas(table.frame)
    except pa.ArrowException:
        return table.frame


def cited(view: View, cites: Sequence[str]) -> None:
    """List the sources of records, each once, with its address. cites: ids of the records."""
    lines = []
    for source in resting.cited(view.teller, cites):
        address = f"  \n  {fields.reached(source.address)}" if source.address.url else ""
        lines.append(f"- {markdown.spoken(source.named)}  \n  {plain(source.basis)}{address}")
    markdown.show("\n".join(lines))


def sources(view: View, cites: Sequence[str], name: str) -> None:
    """Show a button with the number of sources of a block, which lists them. name: unique on the page."""
    label = Heading(view.say("finding.sources"), len(details.sources(view.record, cites))).whole(view.say)
    folded = st.popover(plain(label), type="tertiary", key=f"sources-{name}", on_change="rerun")
    if folded.open:
        with folded:
            cited(view, cites)
