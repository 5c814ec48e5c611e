"""A slide with what every slide has: title, foot with data, disclaimer and live address, and speaker notes."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.slide import Slide
from pptx.util import Pt

from dashboard import theme
from dashboard.charts import letters
from dashboard.exports import typeface
from dashboard.exports.colophon import Colophon
from dashboard.exports.slides.shapes import Box, Canvas, Look, described
from dashboard.exports.slides.text import (
    ACCENT,
    PALE,
    SIZES,
    Para,
    Run,
    fitting,
    height,
    leading,
    look,
    para,
    qn,
    sentence,
    within,
    write,
)
from dashboard.telling.teller import Teller

WIDE, TALL = 960.0, 540.0  # points of a slide, 16:9
EDGE = 40.0  # points at its left and right
TITLE = Box(EDGE, 22, WIDE - 2 * EDGE, 62)
BODY = Box(EDGE, 92, WIDE - 2 * EDGE, 382)
FOOT = Box(EDGE, 484, WIDE - 2 * EDGE, 46)
BELOW = 8.0  # points between a sentence and what it is said of
SMALL = 9.0  # size of the foot
LAYOUT = 5  # of the template: a title alone
LINE = theme.SCHEMES["light"]["line"]


class Deck(NamedTuple):
    """What slides are made for and on: the file, the teller and what each slide says of itself."""

    file: object
    teller: Teller

    @classmethod
    def begun(cls, teller: Teller) -> "Deck":
        """Return an empty deck in 16:9."""
        file = Presentation()
        file.slide_width, file.slide_height = Pt(WIDE), Pt(TALL)
        return cls(file, teller)

    @property
    def language(self) -> str:
        """The language of the reader."""
        return self.teller.language


class Sheet:
    """A slide. `canvas`: takes its shapes. `room`: the box that is free for its content."""

    def __init__(
        self,
        deck: Deck,
        title: str,
        about: Colophon,
        box: Box = TITLE,
        foreign: str = "",
        sizes: Sequence[float] = SIZES[:6],
    ) -> None:
        """Begin a slide. about: what its foot says. box, sizes: of its title. foreign: its language, or blank."""
        self.deck, self.about = deck, about
        self.slide: Slide = deck.file.slides.add_slide(deck.file.slide_layouts[LAYOUT])
        self.canvas = Canvas(self.slide.shapes._spTree)
        self.room = BODY
        self._title(title, box, foreign, sizes)
        self._foot()

    @property
    def language(self) -> str:
        """The language of the reader."""
        return self.deck.language

    def _title(self, title: str, box: Box, foreign: str, sizes: Sequence[float]) -> None:
        shape, words = self.slide.shapes.title, typeface.plain(title)
        size, told = self._fitted(words, foreign, box, sizes)
        shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in box)
        described(shape._element.nvSpPr.cNvPr, words)
        body = shape._element.txBody
        frame = {"lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "b", "wrap": "square"}
        for name, value in frame.items():
            body.find(qn("a:bodyPr")).set(name, value)
        write(body, told, size, self.language)

    def _fitted(self, words: str, foreign: str, box: Box, sizes: Sequence[float]) -> tuple[float, list[Para]]:
        told = [para(words, foreign, bold=True)]
        size = fitting(told, box.width, box.height, self.language, sizes)
        if height(told, size, box.width, self.language) > box.height:
            most = int(box.height / (size * leading(foreign or self.language)))
            told = [para(within(words, size, box.width, most), foreign, bold=True)]
        return size, told

    def _foot(self) -> None:
        """Write the foot: data, disclaimer and licence, then the live address, then the number of the slide."""
        line = Look(line=LINE, width=0.75)
        top = FOOT.top - 3
        self.canvas.line((FOOT.left, top), (FOOT.right, top), line, self.deck.teller.say("slides.foot"))
        box = Box(FOOT.left, FOOT.top, FOOT.width - 50, FOOT.height)
        told = [para(self.about.note, colour=PALE), *self._address(box.width)]
        size = fitting(told, box.width, box.height, self.language, (SMALL, 8.0, 7.5, 7.0))
        self.write(box, told, size)
        self._number(Box(FOOT.right - 40, FOOT.top, 40, 14))

    def _address(self, room: float) -> list[Para]:
        address = self.about.address
        if not address:
            return []
        shown = letters.cut(address, room / 1.3, SMALL)
        return [Para((Run(shown, "en", colour=ACCENT, link=typeface.link(address)),))]

    def _number(self, box: Box) -> None:
        self.canvas.text(box, [para("0", colour=PALE)._replace(align="r")], SMALL, self.language)
        run = self.canvas.tree[-1].find(f".//{qn('a:r')}")
        field = etree.Element(qn("a:fld"), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
        properties = etree.SubElement(field, qn("a:rPr"))
        look(properties, Run("", colour=PALE), SMALL, self.language)
        etree.SubElement(field, qn("a:t")).text = str(len(self.deck.file.slides))
        run.getparent().replace(run, field)
        described(self.canvas.tree[-1].find(f".//{qn('p:cNvPr')}"), self.deck.teller.say("slides.number"))

    def relate(self, address: str) -> str:
        """Return the id of a link of the slide."""
        return self.slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def write(self, box: Box, told: Sequence[Para], size: float, **more: object) -> None:
        """Put text into a box, which must be high enough. more: as for `Canvas.text`."""
        self.canvas.text(box, told, size, self.language, relate=self.relate, **more)

    def say(self, words: str, sizes: Sequence[float] = SIZES[4:7], high: float = 0.4 * BODY.height) -> None:
        """Write a sentence at the top of the room, and leave what is below as room. high: the most that it takes."""
        words = typeface.plain(words)
        if not words:
            return
        said = sentence(words, self.room.width, high, self.language, sizes)
        self.write(self.room._replace(height=said.height), [said.told], said.size)
        taken = said.height + BELOW
        self.room = self.room._replace(top=self.room.top + taken, height=self.room.height - taken)

    def notes(self, told: Sequence[Para]) -> None:
        """Write the speaker notes."""
        page = self.slide.notes_slide
        for shape in page.shapes:
            described(shape._element.xpath(".//p:cNvPr")[0], self.deck.teller.say("slides.notes"))
        frame = page.notes_text_frame._txBody
        part = page.part

        def relate(address: str) -> str:
            return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

        write(frame, told, 12.0, self.language, relate)
