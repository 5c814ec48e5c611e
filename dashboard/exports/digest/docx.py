"""An issue as a Word document: headings, two languages side by side in a table, the language set on each run."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from dashboard.exports import typeface
from dashboard.exports.digest import word
from dashboard.exports.digest.texts import MAIL, around, below, leads, link, printed, subject
from dashboard.exports.typeface import plain
from dashboard.languages import LANGUAGES
from dashboard.telling.digest import Edition, Item, Note, Version

MARGIN, WIDTH, HEIGHT = Cm(2), Cm(21), Cm(29.7)  # A4
SMALL, TEXT, HEAD, TITLE = 9, 10.5, 12, 20  # points
TOP, BELOW = "Heading1", "Heading2"  # the ids of styles
Holder = Document | _Cell  # what takes paragraphs


def write(made: Edition) -> bytes:
    """Return an issue as a Word document."""
    held, first = docx.Document(), made.versions[0]
    section = held.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    _describe(held, made)
    for at, version in enumerate(made.versions):
        _masthead(held, version, at == 0)
    for version in made.versions:
        _contents(held, version)
    if len(made.versions) == 1:
        _listed(held, made.rows, first.language)
    elif made.rows:
        _side_by_side(held, made)
    for version in made.versions:
        for note in version.notes:
            _note(held, note, version.language)
    word.number_pages(held, subject(made), first.language)
    content = BytesIO()
    held.save(content)
    return content.getvalue()


def _describe(held: Document, made: Edition) -> None:
    """Fill in what the document says of itself. Its day is that of the issue: the same issue, the same document."""
    told, day = held.core_properties, datetime.fromisoformat(made.plan.day).replace(tzinfo=UTC)
    told.title, told.author, told.comments = subject(made), plain(made.versions[0].name), ""
    told.language = ", ".join(typeface.of(each.language).tag for each in made.versions)
    told.created = told.modified = day
    told.last_modified_by = ""


def _paragraph(holder: Holder, language: str, style: str = "", after: float = 4) -> Paragraph:
    """Add a paragraph. style: the id of one of Word's, for headings. after: the room below, in points."""
    made = holder.add_paragraph()
    if style:
        made._p.style = style  # by its id: python-docx would look through all styles for its name
    told = made.paragraph_format
    told.space_before, told.space_after, told.line_spacing = Pt(0), Pt(after), typeface.of(language).leading
    return made


def _masthead(held: Document, version: Version, first: bool) -> None:
    language = version.language
    word.say(_paragraph(held, language, TOP), version.kind, language, TITLE if first else HEAD + 4, bold=True)
    word.say(_paragraph(held, language), version.name, language, TEXT)
    if version.title:
        word.say(_paragraph(held, language), version.title, language, HEAD, bold=True)
    word.say(
        _paragraph(held, language, after=10), f"{version.line} · {version.said}", language, SMALL, colour=word.PALE
    )


def _contents(held: Document, version: Version) -> None:
    if not version.contents:
        return
    language = version.language
    word.say(_paragraph(held, language, BELOW), version.contents, language, HEAD, bold=True)
    for at, each in enumerate(version.items, start=1):
        line = _paragraph(held, language, after=2)
        word.say(line, f"{at}. ", language, TEXT)
        word.link(line, each.headline.words, each.headline.language or language, TEXT, to=f"news-{at}")


def _listed(held: Document, rows: Iterable[tuple[Item, ...]], language: str) -> None:
    for at, (item,) in enumerate(rows, start=1):
        _item(held, item, language, at)


def _side_by_side(held: Document, made: Edition) -> None:
    """Add a table with a column for each language and a row for each item. Its head stands on each page."""
    table = held.add_table(rows=1 + len(made.rows), cols=len(made.versions), style="Table Grid")
    table.autofit = False
    _head(table, made)
    cells = table._cells  # all at once: python-docx goes through the whole table for each single one
    for at, row in enumerate(made.rows, start=1):
        for column, (item, version) in enumerate(zip(row, made.versions, strict=True)):
            cell = cells[at * len(made.versions) + column]
            _item(cell, item, version.language, at if column == 0 else 0)
            cell._tc.remove(cell.paragraphs[0]._p)  # the empty one with which each cell begins
    for row in table.rows:
        word.whole(row)
    _paragraph(held, made.versions[0].language)


def _head(table: Table, made: Edition) -> None:
    word.repeat(table.rows[0])
    for cell, version in zip(table.rows[0].cells, made.versions, strict=True):
        word.say(cell.paragraphs[0], LANGUAGES[version.language].endonym, version.language, SMALL, bold=True)
    for column in table.columns:
        column.width = int((WIDTH - 2 * MARGIN) / len(made.versions))


def _item(holder: Holder, item: Item, language: str, at: int) -> None:
    """Add an item. at: its number in the list of contents, 0 if that leads elsewhere."""
    head = _paragraph(holder, language, BELOW, after=2)
    word.say(head, item.headline.words, item.headline.language or language, HEAD, bold=True)
    if at:
        word.mark(head, f"news-{at}", at)
    if said := printed(item.address):
        _address(_paragraph(holder, language, after=2), said, link(item.address), language)
    body = _paragraph(holder, language, after=2 if item.mark else 8)
    word.say(body, f"{item.byline} ", language, TEXT, bold=True)
    word.say(body, item.summary.words, item.summary.language or language, TEXT)
    if item.mark:
        word.say(_paragraph(holder, language, after=8), item.mark, language, SMALL, colour=word.PALE)


def _note(held: Document, note: Note, language: str) -> None:
    word.say(_paragraph(held, language, BELOW, after=2), note.head, language, TEXT, bold=True)
    leading = plain(note.address) if leads(note.address) else ""
    for text in note.texts:
        line = _paragraph(held, language, after=2)
        before, found, after = around(plain(text), note.address)
        word.say(line, before, language, SMALL, colour=word.PALE)
        if found:
            _address(line, found, leading, language)
            word.say(line, after, language, SMALL, colour=word.PALE)
    if below(note.texts, note.address):
        _address(_paragraph(held, language, after=8), plain(note.address.removeprefix(MAIL)), leading, language)


def _address(place: Paragraph, shown: str, leading: str, language: str) -> None:
    if leading:
        word.link(place, shown, language, SMALL, address=leading)
    else:
        word.say(place, shown, language, SMALL, colour=word.PALE)
