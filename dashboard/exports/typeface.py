"""Fonts, languages and safe texts of documents for Word and PowerPoint, which bring no fonts of their own."""

import re
from typing import NamedTuple

from dashboard.exports.signs import allowed
from dashboard.languages import DEFAULT

LONGEST_LINK = 2_000  # letters of an address that Office opens
LATIN, CHINESE, COMPLEX = "Calibri", "Microsoft YaHei", "Leelawadee UI"
# Signs that turn the direction of all that follows, and ends of lines and paragraphs that only some programs see.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\u2028\u2029\x85]")
_SPACES = {ord("\n"): " ", ord("\t"): " "}


class Face(NamedTuple):
    """How texts of a language are written.

    `tag`: the language as Office names it. `latin`, `east`, `complex`: the fonts for letters of Europe, of East Asia
    and of South-East Asia; each comes with Windows and Office. `leading`: height of a line, in parts of the size.
    """

    tag: str
    latin: str
    east: str
    complex: str
    leading: float

    @property
    def is_complex(self) -> bool:
        """Whether Office takes the letters of the language for complex ones, with sizes and weights of their own."""
        return self.latin == self.complex


FACES = {
    DEFAULT: Face("en-GB", LATIN, CHINESE, COMPLEX, 1.2),
    "vi": Face("vi-VN", LATIN, CHINESE, COMPLEX, 1.25),
    "zh": Face("zh-CN", CHINESE, CHINESE, COMPLEX, 1.4),
    "th": Face("th-TH", COMPLEX, CHINESE, COMPLEX, 1.45),
    "lo": Face("lo-LA", COMPLEX, CHINESE, COMPLEX, 1.5),
    "km": Face("km-KH", COMPLEX, CHINESE, COMPLEX, 1.65),
    "my": Face("my-MM", "Myanmar Text", CHINESE, "Myanmar Text", 1.85),
}
# Languages of sources that the dashboard does not speak.
OTHERS = {"ja": "ja-JP", "ar": "ar-SA", "fr": "fr-FR", "id": "id-ID"}


def of(language: str) -> Face:
    """Return the face of a language by its code; of one that the dashboard has not, that of English with its tag."""
    return FACES.get(language) or FACES[DEFAULT]._replace(tag=OTHERS.get(language, language))


def safe(text: str) -> str:
    """Return a text that stays one: no control, half of a sign or end of a line, nothing that turns its direction."""
    return allowed(_TURNING.sub("", _BREAKS.sub(" ", text))).translate(_SPACES)


def plain(text: str) -> str:
    """Return a text as `safe` does, with one space between words and none at its ends."""
    return " ".join(safe(text).split())


def link(address: str) -> str:
    """Return an address if Office may open it: of the web, not too long and without a space; else blank."""
    fit = len(address) <= LONGEST_LINK and address.isprintable() and " " not in address
    return address if fit and address.startswith(("https://", "http://")) else ""
