"""Text on a slide: measured before it is set, so that it stays within its box, and with language and fonts on each run.

Sizes are in points, of which a slide is 960 wide and 540 high. Lines have a fixed height, so that the fonts of another
machine change no height; widths are estimates, with room for fonts wider than ours.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from lxml import etree
from pptx.oxml.ns import qn as _qn

from dashboard import theme
from dashboard.charts import letters
from dashboard.charts.flow import lines
from dashboard.exports import typeface

_Page = TypeVar("_Page")
qn = cache(_qn)  # thousands of elements have the same few names
SIZES = (28.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0, 11.0, 10.0)  # tried from the largest to the smallest
# Of Burmese, whose letters reach so far down that LibreOffice sets those of a lower line over what is above them.
DEEP = {"my": 1.75}
INK, PALE, ACCENT = (theme.SCHEMES["light"][name] for name in ("ink", "pale", "accent"))


class Run(NamedTuple):
    """Words in one language and look. `language`: its code, blank for the reader's. `link`: an address, or blank."""

    words: str
    language: str = ""
    bold: bool = False
    colour: str = INK
    link: str = ""


class Para(NamedTuple):
    """A paragraph. `scale`: of its letters to those of the text. `after`: room below it, in parts of the size."""

    runs: tuple[Run, ...]
    scale: float = 1.0
    after: float = 0.0
    align: str = "l"


def para(words: str, language: str = "", *, scale: float = 1.0, after: float = 0.0, **look: object) -> Para:
    """Return a paragraph of one run. look: of the run."""
    return Para((Run(words, language, **look),), scale, after)


def height(paragraphs: Sequence[Para], size: float, room: float, language: str) -> float:
    """Return how high paragraphs stand. size: of letters. room: the width of a line. language: of the reader."""
    return sum(
        size * each.scale * (_leading(each, language) * lines(_words(each), room / (size * each.scale)) + each.after)
        for each in paragraphs
    )


def _words(each: Para) -> str:
    return "".join(run.words for run in each.runs)


def leading(language: str) -> float:
    """Return the height of a line, in parts of the size of letters."""
    return DEEP.get(language) or typeface.of(language).leading


def _leading(each: Para, language: str) -> float:
    return max((leading(run.language or language) for run in each.runs), default=1.2)


def fitting(paragraphs: Sequence[Para], width: float, high: float, language: str, sizes: Sequence[float]) -> float:
    """Return the largest of `sizes` at which paragraphs stand within a box; the smallest if none is small enough."""
    return next((size for size in sizes if height(paragraphs, size, width, language) <= high), sizes[-1])


def roomiest(sizes: Sequence[float], lay: Callable[[float], Iterable[_Page]]) -> list[_Page]:
    """Return the pages that `lay` makes of the largest letters with which they are as few as with any of `sizes`."""
    found: list[_Page] = []
    for size in sizes:
        made = list(lay(size))
        found = made if not found or len(made) < len(found) else found
        if len(found) == 1:
            break
    return found


def within(words: str, size: float, room: float, most: int) -> str:
    """Return words that stand in `most` lines or fewer, cut with a sign if they have to be."""
    kept = words
    while kept and lines(kept, room / size) > most:
        kept = letters.cut(kept.removesuffix(letters.CUT), letters.width(kept, size) * 0.9, size)
    return kept


class Sentence(NamedTuple):
    """A sentence as it stands on a slide: its paragraph, the size of its letters and the height that it takes."""

    told: Para
    size: float
    height: float


def sentence(words: str, width: float, high: float, language: str, sizes: Sequence[float]) -> Sentence:
    """Return a sentence in the largest of `sizes` that stands within a height, cut with a sign if none does."""
    size = fitting([para(words)], width, high, language, sizes)
    most = max(1, int(high / (size * leading(language))))
    told = para(within(words, size, width, most))
    return Sentence(told, size, height([told], size, width, language))


def write(body: etree._Element, paragraphs: Sequence[Para], size: float, language: str, relate: object = None) -> None:
    """Put paragraphs into a body of text, in the place of what it holds.

    size: of letters. relate: returns the id of a link of the slide; without it no run is a link.
    """
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for each in paragraphs or (para(""),):
        own = etree.SubElement(body, qn("a:p"))
        _shape(own, each, size, language)
        said = [run for run in each.runs if run.words]
        for run in said:
            _run(own, run, size * each.scale, language, relate)
        if not said:  # else Office takes it for one in letters of 18 points, and rows of tables grow with it
            look(etree.SubElement(own, qn("a:endParaRPr")), Run(""), size * each.scale, language)


def _shape(own: etree._Element, each: Para, size: float, language: str) -> None:
    shape = etree.SubElement(own, qn("a:pPr"), algn=each.align, marL="0", indent="0")
    points = size * each.scale
    spaces = (("a:lnSpc", points * _leading(each, language)), ("a:spcBef", 0), ("a:spcAft", points * each.after))
    for name, value in spaces:
        etree.SubElement(etree.SubElement(shape, qn(name)), qn("a:spcPts"), val=str(round(value * 100)))
    etree.SubElement(shape, qn("a:buNone"))


def _run(own: etree._Element, run: Run, size: float, language: str, relate: object) -> None:
    made = etree.SubElement(own, qn("a:r"))
    look(etree.SubElement(made, qn("a:rPr")), run, size, language, relate)
    etree.SubElement(made, qn("a:t")).text = typeface.safe(run.words)


def look(properties: etree._Element, run: Run, size: float, language: str, relate: object = None) -> None:
    """Write language, size, weight, colour, fonts and link of a run into its properties."""
    face = typeface.of(run.language or typeface.spoken(run.words, language))
    attributes = {"lang": face.tag, "sz": str(round(size * 100)), "b": str(int(run.bold)), "dirty": "0"}
    for name, value in attributes.items():
        properties.set(name, value)
    fill = etree.SubElement(properties, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=run.colour.removeprefix("#").upper())
    fonts = (("a:latin", face.latin), ("a:ea", face.east), ("a:cs", face.complex))
    for name, font in fonts:
        etree.SubElement(properties, qn(name), typeface=font)
    if run.link and relate:
        etree.SubElement(properties, qn("a:hlinkClick")).set(qn("r:id"), relate(run.link))
