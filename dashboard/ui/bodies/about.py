"""The page About: what is on record beside five lines, each leading to its section, then the sections."""

from functools import cache, lru_cache

from dashboard import words
from dashboard.telling.finding import Finding, Table
from dashboard.ui.figures import totals
from dashboard.ui.parts import findings, heading, picture, prose
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
    language = view.say.language
    top = heading.abreast(totals.html(view, counts), prose.page(language, IN_SHORT))
    first, last = _around(language, languages.name)
    findings.written(view, languages, _written(languages.table, languages.title), top + first)
    picture.table(last)


@cache
def _around(language: str, name: str) -> tuple[str, str]:
    """Return the sections up to that of a name, and those that follow, as HTML."""
    written = [
        heading.header(title, anchor) + prose.html(body)
        for anchor, (title, body) in zip(ANCHORS, sections(language), strict=True)
    ]
    after = ANCHORS.index(name) + 1
    return "".join(written[:after]), "".join(written[after:])


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
