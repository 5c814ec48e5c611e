"""A brief as a Word document (DOCX): real headings and tables, page numbers, and the language of each run."""

import io
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from dashboard import theme
from dashboard.exports import typeface
from dashboard.exports.brief import rules
from dashboard.exports.brief.fit import WIDTH, Fitted, Shown, short
from dashboard.exports.brief.styles import CELL, NOTE, dress, look
from dashboard.telling.sources import Source
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

HEAD = theme.SCHEMES["light"]["land"].removeprefix("#").upper()


def write(teller: Teller, made: Fitted) -> bytes:
    """Return a brief as a Word document. Every text of it stays a text."""
    document, say = docx.Document(), teller.say
    dress(document, teller.language)
    _described(document, teller, made)
    writer = _Writer(document, teller)
    writer.paragraph("Title", Piece(made.brief.subject))
    writer.paragraph("Subtitle", Piece(made.brief.formal), Piece(" · "), Piece(say("brief.made", date=teller.as_of)))
    writer.paragraph("Normal", Piece(made.brief.state))
    for each in made.sections:
        writer.section(each)
    writer.sources(made)
    writer.foot(made)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _described(document: Document, teller: Teller, made: Fitted) -> None:
    """Write the properties of the file: no author is made up, and the days are those of the data."""
    about, day = document.core_properties, datetime.fromisoformat(teller.record.package.created)
    about.title, about.subject = teller.say("brief.title", subject=made.brief.subject)[:250], teller.say("frame.name")
    about.author = about.last_modified_by = about.keywords = ""
    about.comments, about.version = teller.say("data.licence")[:250], teller.record.version
    about.language, about.created, about.modified = typeface.of(teller.language).tag, day, day


class _Writer:
    """Writes into a document in the language of a teller."""

    def __init__(self, document: Document, teller: Teller) -> None:
        self.document, self.teller = document, teller

    def paragraph(self, style: str, *pieces: Piece) -> Paragraph:
        made = self.document.add_paragraph(style=style)
        self._runs(made, pieces)
        return made

    def _runs(self, paragraph: Paragraph, pieces: Sequence[Piece], bold: bool | None = None) -> None:
        """Write pieces as runs, each with its language and fonts, in the size of the style."""
        style = paragraph.style
        for piece in pieces:
            words = typeface.safe(piece.words)
            run = paragraph.add_run(words)
            language = piece.language or typeface.spoken(words, self.teller.language)
            weight = style.font.bold if bold is None else bold
            look(run._element.get_or_add_rPr(), typeface.of(language), style.font.size.pt, bool(weight))

    def section(self, each: Shown) -> None:
        say = self.teller.say
        self.paragraph("Heading 1", Piece(each.section.title))
        if not each.rows:
            self.paragraph("Normal", Piece(each.section.nothing))
            return
        self._table(each)
        if each.left:
            self.more(each.left, each.address)
        self.document.paragraphs[-1].paragraph_format.space_after = Pt(2)
        assert say

    def more(self, left: int, address: str) -> None:
        """Write how many more there are, and the address of all."""
        n = self.teller.say.number(left)
        if not address:
            self.paragraph(NOTE, Piece(self.teller.say("slides.more_there", n=n)))
            return
        before, _, after = self.teller.say("slides.more", n=n, address="\ue000").partition("\ue000")
        made = self.paragraph(NOTE, Piece(before))
        self.link(made, address)
        self._runs(made, [Piece(after)] if after else [])

    def link(self, paragraph: Paragraph, address: str) -> None:
        """Write an address as a link; as a text if Office would not open it."""
        words = short(address)
        if not typeface.link(address):
            self._runs(paragraph, [Piece(words, "en")])
            return
        key = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        self._runs(paragraph, [Piece(words, "en")])
        run, made = paragraph.runs[-1]._element, OxmlElement("w:hyperlink")
        made.set(qn("r:id"), key)
        run.addprevious(made)
        made.append(run)

    def _table(self, each: Shown) -> None:
        titled = each.section.name != "gaps"
        table = self.document.add_table(len(each.rows) + titled, len(each.section.heads))
        table.autofit = False
        rules.ruled(table._tbl, self.teller.say("brief.table", title=each.section.title))
        heads = [[Piece(head) for head in each.section.heads]] if titled else []
        told = [*heads, *(row.cells for row in each.rows)]
        for at, (row, cells) in enumerate(zip(table.rows, told, strict=True)):
            if titled and not at:
                rules.repeated(row._tr)
            rules.whole(row._tr)
            for place, (cell, piece) in enumerate(zip(row.cells, cells, strict=True)):
                cell.width = Pt(WIDTH * each.columns[place])
                self._cell(cell, piece, bold=bool(titled and not at), filled=bool(titled and not at))
        for column, part in zip(table.columns, each.columns, strict=True):
            column.width = Pt(WIDTH * part)

    def _cell(self, cell: Cell, piece: Piece, bold: bool, filled: bool) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style = self.document.styles[CELL]
        self._runs(paragraph, [piece], bold=bold)
        if filled:
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", HEAD)):
                shade.set(qn(f"w:{name}"), value)
            cell._tc.get_or_add_tcPr().append(shade)

    def sources(self, made: Fitted) -> None:
        """Write the sources with their addresses, how to cite the brief, and the licence."""
        say = self.teller.say
        self.paragraph("Heading 1", Piece(say("finding.sources")))
        for each in made.cited:
            self._source(each)
        if made.uncited:
            self.more(made.uncited, made.about.address)
        if not made.cited:
            self.paragraph("Normal", Piece(say("nothing.short")))
        self.paragraph(NOTE, Piece(short(made.about.cited)))
        self.paragraph(NOTE, Piece(say("data.licence")))

    def _source(self, each: Source) -> None:
        named = [Piece(short(piece.words) + " ", piece.language) for piece in each.named]
        paragraph = self.paragraph(NOTE, *named, Piece(f"· {short(each.basis)} "))
        if each.address.url and each.address.link:
            self.link(paragraph, typeface.plain(each.address.url))
        elif each.address.url:
            self._runs(paragraph, [Piece(short(each.address.url), "en")])

    def foot(self, made: Fitted) -> None:
        """Write the foot of each page: data and disclaimer, and the number of the page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = self.document.styles[NOTE]
        placed = self.teller.say("narrow.page", n="\ue000PAGE\ue000", last="\ue000NUMPAGES\ue000")
        for at, part in enumerate(f"{made.about.note} · {placed}".split("\ue000")):
            if at % 2:  # between two signs: what Word counts
                self._field(paragraph, part)
            else:
                self._runs(paragraph, [Piece(part)])

    def _field(self, paragraph: Paragraph, what: str) -> None:
        for kind in ("begin", "", "separate", "1", "end"):
            self._runs(paragraph, [Piece(kind if kind == "1" else "", "en")])
            run = paragraph.runs[-1]._element
            if kind in ("begin", "separate", "end"):
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run.append(mark)
            elif not kind:
                code = OxmlElement("w:instrText")
                code.text = what
                run.append(code)
