"""Lines, margins and rows of the tables of a brief, which python-docx has no words for."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dashboard import theme

LINE = theme.SCHEMES["light"]["line"].removeprefix("#").upper()


def ruled(table: object, name: str) -> None:
    """Give a table lines below its rows, narrow margins, and its alternative text."""
    properties = table.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 20), ("left", 60), ("bottom", 20), ("right", 60)):
        own = OxmlElement(f"w:{side}")
        own.set(qn("w:w"), str(twips))
        own.set(qn("w:type"), "dxa")
        margins.append(own)
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), name)
    layout, looks = properties.find(qn("w:tblLayout")), properties.find(qn("w:tblLook"))
    layout.addprevious(borders)
    layout.addnext(margins)
    (looks if looks is not None else margins).addnext(caption)


def repeated(row: object) -> None:
    """Repeat a row of heads on the next page."""
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole(row: object) -> None:
    """Keep a row on one page."""
    row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
