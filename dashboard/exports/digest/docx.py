"""An issue as a Word document: headings, two languages side by side in a table, the language set on each run."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from dashboard.exports import typeface
from dashboard.exports.digest import word
from dashboard.exports.digest.texts import MAIL, around, below, leading, leads, link, listed, printed, subject
from dashboard.exports.typeface import plain
from dashboard.languages import LANGUAGES
from dashboard.telling.digest import Edition, Item, Note, Version

MARGIN, WIDTH, HEIGHT = Cm(2), Cm(21), Cm(29.7)  # A4
SMALL, TEXT, HEAD, TITLE = 9, 10.5, 12, 20  # points
TOP, BELOW = "Heading1", "Heading2"  # the ids of styles
Holder = Document | _Cell  # what takes paragraphs
Writes = Callable[[Holder, str], None]  # writes something into it, in a language


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
        if listed(version):
            _contents(held, version.language, version)
    _beside(held, made, _items(made), headed=True)
    notes = zip(*(version.notes for version in made.versions), strict=True)
    _beside(held, made, [[partial(_note, note=each) for each in row] for row in notes])
    word.number_pages(held, subject(made), first.language)
    content = BytesIO()
    held.save(content)
    return content.getvalue()


def _items(made: Edition) -> list[list[Writes]]:
    """Return what writes each item in each language."""
    rows = enumerate(made.rows, start=1)
    return [[partial(_item, item=each, at=at if each is leading(row) else 0) for each in row] for at, row in rows]


def _describe(held: Document, made: Edition) -> None:
    """Fill in what the document says of itself. Its day is that of the issue: the same issue, the same document."""
    told, day = held.core_properties, datetime.fromisoformat(made.plan.day).replace(tzinfo=UTC)
    told.title, told.author, told.comments = subject(made), plain(made.versions[0].name), ""
    told.language = ", ".join(typeface.of(each.language).tag for each in made.versions)
    told.created = told.modified = day
    told.last_modified_by = ""


def _beside(held: Document, made: Edition, rows: list[list[Writes]], headed: bool = False) -> None:
    """Write rows one below the other; those of two languages as a table. headed: with the names of the languages."""
    languages = [version.language for version in made.versions]
    if len(languages) == 1:
        for (writes,) in rows:
            writes(held, languages[0])
        return
    if not rows:
        return
    table = word.table(held, len(rows) + headed, len(languages), WIDTH - 2 * MARGIN)
    cells = table._cells  # all at once: python-docx goes through the whole table for each single one
    if headed:
        word.repeat(table.rows[0])
        for cell, language in zip(cells, languages, strict=False):
            word.say(cell.paragraphs[0], LANGUAGES[language].endonym, language, SMALL, bold=True)
    each = [(writes, language) for row in rows for writes, language in zip(row, languages, strict=True)]
    for cell, (writes, language) in zip(cells[headed * len(languages) :], each, strict=True):
        writes(cell, language)
        cell._tc.remove(cell.paragraphs[0]._p)  # the empty one with which each cell begins
    _paragraph(held, languages[0], after=0)


def _paragraph(holder: Holder, language: str, style: str = "", after: float = 4, size: float = SMALL) -> Paragraph:
    """Add a paragraph. style: the id of one of Word's, for headings. after: room below; size: of letters; in points."""
    made = holder.add_paragraph()
    keeps = bool(style) and not isinstance(holder, _Cell)  # a row of a table would draw the next rows along
    word.lay(made, style, keeps, after, size * typeface.of(language).leading)
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


def _contents(holder: Holder, language: str, version: Version) -> None:
    word.say(_paragraph(holder, language, BELOW), version.contents, language, HEAD, bold=True)
    for at, each in enumerate(version.items, start=1):
        line = _paragraph(holder, language, after=2)
        word.say(line, f"{at}. ", language, TEXT)
        word.link(line, each.headline.words, each.headline.language or language, TEXT, to=f"news-{at}")


def _item(holder: Holder, language: str, item: Item, at: int) -> None:
    """Add an item. at: its number in the list of contents, 0 if that leads elsewhere."""
    if item.repeats:
        word.say(_paragraph(holder, language, after=2), item.byline, language, TEXT, bold=True)
        word.say(_paragraph(holder, language, after=8), item.mark, language, SMALL, colour=word.PALE)
        return
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


def _note(holder: Holder, language: str, note: Note) -> None:
    word.say(_paragraph(holder, language, BELOW, after=2), note.head, language, TEXT, bold=True)
    whole = plain(note.address) if leads(note.address) else ""
    for text in note.texts:
        line = _paragraph(holder, language, after=2)
        before, found, after = around(plain(text), note.address)
        word.say(line, before, language, SMALL, colour=word.PALE)
        if found:
            _address(line, found, whole, language)
            word.say(line, after, language, SMALL, colour=word.PALE)
    if below(note.texts, note.address):
        _address(_paragraph(holder, language, after=8), plain(note.address.removeprefix(MAIL)), whole, language)


def _address(place: Paragraph, shown: str, leads_to: str, language: str) -> None:
    if leads_to:
        word.link(place, shown, language, SMALL, address=leads_to)
    else:
        word.say(place, shown, language, SMALL, colour=word.PALE)
