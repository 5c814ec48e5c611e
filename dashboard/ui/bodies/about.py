"""The page About: what is on record beside five lines, each leading to its section, then the sections."""

from functools import lru_cache

import streamlit as st

from dashboard import words
from dashboard.telling.finding import Finding, Table
from dashboard.ui.figures import totals
from dashboard.ui.parts import findings, heading, picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

TEXT, IN_SHORT = "about", "about_in_short"
# Of the sections, in their order. The same in every language, so that the links of the lines lead there.
ANCHORS = ("method", "sources", "limits", "reply", "languages", "harm", "visit", "maps", "licence")
_SECTION = "## "


def show(view: View, counts: Finding, languages: Finding) -> None:
    """Show how much is on record beside the five lines, then each section under a header to which a line leads.

    languages: the finding that the section on languages shows.
    """
    left, right = heading.halves()
    with left:
        totals.show(view, counts)
    with right:
        heading.text(view, IN_SHORT)
    for anchor, (title, body) in zip(ANCHORS, sections(view.say.language), strict=True):
        st.header(title, anchor=anchor)
        st.markdown(body, width=heading.PROSE)
        if anchor == languages.name:
            findings.written(view, languages, _written(languages.table, languages.title))


@lru_cache(maxsize=8)
def _written(table: Table, title: str) -> str:
    """Return a table as HTML, the names in its first column as heads of its rows. title: read out before it.

    Streamlit's own would have a browser fetch what reads frames, for it alone.
    """
    rows = "".join(_row(*map(within_html, row)) for row in table.rows)
    return picture.rows(title, table.heads, rows, "gms-short")


def _row(head: str, *cells: str) -> str:
    return f'<tr><th scope="row">{head}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def sections(language: str) -> list[tuple[str, str]]:
    """Return the title and the markdown of each section of the long text in a language."""
    whole = f"\n{words.page_text(language, TEXT)}".split(f"\n{_SECTION}")[1:]
    return [(title.strip(), body.strip()) for title, _, body in (part.partition("\n") for part in whole)]
