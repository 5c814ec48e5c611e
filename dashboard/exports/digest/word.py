"""Pieces of a Word document that python-docx has not: languages and fonts of runs, links, numbers of pages."""

from copy import deepcopy
from functools import lru_cache

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from dashboard.exports import typeface
from dashboard.exports.typeface import Face, plain
from dashboard.theme import SCHEMES

SMALLEST = 8  # points
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
INK, PALE, ACCENT, LINE = (SCHEMES["light"][name][1:].upper() for name in ("ink", "pale", "accent", "line"))


def say(place: Paragraph, text: str, language: str, size: float, *, bold: bool = False, colour: str = INK) -> CT_R:
    """Add a text to a paragraph, and return its run. language: its code. size: of its letters, in points."""
    run = OxmlElement("w:r")
    run.append(deepcopy(_looks(typeface.of(language), size, bold, colour)))
    # What is on a page, Word keeps as it is but for spaces at its ends.
    words = OxmlElement("w:t")
    words.text = plain(text) + (" " if text.endswith(" ") else "")
    words.set(_SPACE, "preserve")
    run.append(words)
    place._p.append(run)
    return run


@lru_cache(maxsize=256)
def _looks(face: Face, size: float, bold: bool, colour: str) -> BaseOxmlElement:
    """Return how a run looks and which language it is in, in the order that the format asks for.

    Word has a size and a weight of their own for Thai, Lao, Khmer and Burmese.
    """
    made, halves = OxmlElement("w:rPr"), str(round(size * 2))
    made.append(_element("w:rFonts", ascii=face.latin, hAnsi=face.latin, eastAsia=face.east, cs=face.complex))
    for name in ("w:b", "w:bCs") if bold else ():
        made.append(_element(name))
    made.append(_element("w:color", val=colour))
    made.append(_element("w:sz", val=halves))
    made.append(_element("w:szCs", val=halves))
    if colour == ACCENT:
        made.append(_element("w:u", val="single"))
    made.append(_element("w:lang", val=face.tag, eastAsia=face.tag, bidi=face.tag))
    return made


def lay(place: Paragraph, style: str, keeps: bool, after: float, line: float) -> None:
    """Say how a new paragraph is laid out.

    style: the id of one of Word's, or blank. keeps: whether it stays with the next. after: room below it; line: the
    least height of its lines; in points.
    """
    place._p.insert(0, deepcopy(_laid(style, keeps, after, line)))


@lru_cache(maxsize=256)
def _laid(style: str, keeps: bool, after: float, line: float) -> BaseOxmlElement:
    """Return a layout in the order that the format asks for. Lengths are in twentieths of a point."""
    made = OxmlElement("w:pPr")
    if style:
        made.append(_element("w:pStyle", val=style))
        made.append(_element("w:keepNext", val=str(int(keeps))))
    held = {"before": "0", "after": str(round(after * 20)), "line": str(round(line * 20)), "lineRule": "atLeast"}
    made.append(_element("w:spacing", **held))
    return made


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for attribute, text in attributes.items():
        made.set(qn(f"w:{attribute}"), text)
    return made


def link(place: Paragraph, text: str, language: str, size: float, *, address: str = "", to: str = "") -> None:
    """Add a link to a paragraph. address: of the web or a mailbox; else to: a bookmark of the document."""
    made = OxmlElement("w:hyperlink")
    if address:
        made.set(qn("r:id"), place.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    else:
        made.set(qn("w:anchor"), to)
    place._p.append(made)
    made.append(say(place, text, language, size, colour=ACCENT))


def mark(place: Paragraph, name: str, number: int) -> None:
    """Let a paragraph be a bookmark to which a link leads. number: its own in the document."""
    place._p.append(_element("w:bookmarkStart", id=str(number), name=name))
    place._p.append(_element("w:bookmarkEnd", id=str(number)))


def table(held: Document, rows: int, columns: int, width: int) -> Table:
    """Add a table with a pale line below each row, whose rows stay on one page as far as they fit."""
    made = held.add_table(rows, columns)
    made.autofit = False
    lines = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        lines.append(_element(f"w:{side}", val="single", sz="4", space="0", color=LINE))
    made._tbl.tblPr.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    for column in made.columns:
        column.width = width // columns
    for row in made.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    return made


def repeat(row: _Row) -> None:
    """Let a row of a table stand at the top of each page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def number_pages(held: Document, text: str, language: str) -> None:
    """Write a text and the number of the page into the foot of each page."""
    foot = held.sections[0].footer.paragraphs[0]
    say(foot, f"{text} · ", language, SMALLEST, colour=PALE)
    field = _element("w:fldSimple", instr="PAGE")
    field.append(say(foot, "1", language, SMALLEST, colour=PALE))
    foot._p.append(field)
