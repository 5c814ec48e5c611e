"""The look of a Word document: page, fonts and sizes of its styles, and runs that name their language and fonts."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from lxml import etree

from dashboard import theme
from dashboard.exports import typeface
from dashboard.exports.brief.fit import ABOVE, BELOW, HEADING, SIDES, SIZE, SMALL, TITLE
from dashboard.exports.typeface import Face

A4 = (595.3, 841.9)  # points
INK, PALE, ACCENT = (theme.SCHEMES["light"][name] for name in ("ink", "pale", "accent"))
NOTE, CELL = "Note", "Cell"  # styles of ours
# Of each style: size, weight, colour, points before and after.
STYLES = {
    "Normal": (SIZE, False, INK, 0, 3),
    "Title": (TITLE, True, INK, 0, 1),
    "Subtitle": (SIZE, False, PALE, 0, 4),
    "Heading 1": (HEADING, True, ACCENT, 6, 2),
    CELL: (SIZE, False, INK, 0, 0),
    NOTE: (SMALL, False, PALE, 0, 2),
}


def dress(document: Document, language: str) -> None:
    """Give a document its page and its styles. language: code of that of the reader."""
    section, face = document.sections[0], typeface.of(language)
    section.page_width, section.page_height = (Pt(each) for each in A4)
    section.left_margin = section.right_margin = Pt(SIDES)
    section.top_margin, section.bottom_margin = Pt(ABOVE), Pt(BELOW)
    section.header_distance, section.footer_distance = Pt(18), Pt(20)
    for name in (CELL, NOTE):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, (size, bold, colour, before, after) in STYLES.items():
        style = document.styles[name]
        properties = style.element.get_or_add_rPr()
        for old in list(properties):
            properties.remove(old)
        style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
        look(properties, face, size, bold)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), Pt(size * face.leading)
        form.keep_with_next, form.widow_control = name == "Heading 1", True
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def look(properties: etree._Element, face: Face, size: float, bold: bool) -> None:
    """Write fonts, weight, size and language into the properties of a run or a style, in the order of the format."""
    fonts = {"ascii": face.latin, "hAnsi": face.latin, "eastAsia": face.east, "cs": face.complex}
    _set(properties, "w:rFonts", **fonts)
    for name in ("w:b", "w:bCs"):
        _set(properties, name, val=str(int(bold)))
    for name in ("w:sz", "w:szCs"):
        _set(properties, name, val=str(round(size * 2)))
    _set(properties, "w:lang", val=face.tag, eastAsia=face.tag if face.tag == "zh-CN" else "zh-CN", bidi=face.tag)


# The order in which the format wants what a run may have.
_ORDER = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "kern", "sz", "szCs", "u", "cs", "lang")


def _set(properties: etree._Element, name: str, **attributes: str) -> None:
    own = properties.find(qn(name))
    if own is None:
        own = OxmlElement(name)
        place = _ORDER.index(name.partition(":")[2])
        later = [each for each in properties if _ORDER.index(etree.QName(each).localname) > place]
        later[0].addprevious(own) if later else properties.append(own)
    for key, value in attributes.items():
        own.set(qn(f"w:{key}"), value)
