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
    and of South-East Asia, which come with Windows and Office. `leading`: height of a line, in parts of their size.
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
    "lo": Face("lo-LA", COMPLEX, CHINESE, COMPLEX, 1.45),
    "km": Face("km-KH", COMPLEX, CHINESE, COMPLEX, 1.5),
    "my": Face("my-MM", "Myanmar Text", CHINESE, "Myanmar Text", 1.6),
}
# The first and last letters of scripts that one language of ours has.
_SCRIPTS = {
    "zh": ("\u2e80", "\u9fff"),
    "th": ("\u0e00", "\u0e7f"),
    "lo": ("\u0e80", "\u0eff"),
    "km": ("\u1780", "\u17ff"),
    "my": ("\u1000", "\u109f"),
}
# Languages of sources that the dashboard does not speak.
OTHERS = {"ja": "ja-JP", "ar": "ar-SA", "fr": "fr-FR", "id": "id-ID"}


def of(language: str) -> Face:
    """Return the face of a language by its code; of one that the dashboard has not, that of English with its tag."""
    return FACES.get(language) or FACES[DEFAULT]._replace(tag=OTHERS.get(language, language))


def safe(text: str) -> str:
    """Return a text that stays text: without controls, halves of signs, ends of lines and turns of direction."""
    return allowed(_TURNING.sub("", _BREAKS.sub(" ", text))).translate(_SPACES)


def plain(text: str) -> str:
    """Return a text as `safe` does, with one space between words and none at its ends."""
    return " ".join(safe(text).split())


def spoken(words: str, language: str) -> str:
    """Return the language of words, by its code: `language`, unless their letters are those of another alone.

    language: that in which they should be. Names of publishers and of languages, and titles that nobody translated,
    stand among its words.
    """
    scripts = {_script(letter) for letter in words if letter.isalpha()}
    if len(scripts) != 1 or language not in FACES:
        return language
    (script,) = scripts
    own = language if language in _SCRIPTS else ""
    return language if script == own or (not script and not own) else script or DEFAULT


def _script(letter: str) -> str:
    """Return the language of ours that alone has a letter; blank for those of Europe."""
    return next((code for code, (first, last) in _SCRIPTS.items() if first <= letter <= last), "")


def link(address: str) -> str:
    """Return an address if Office may open it: of the web, not too long and without a space; else blank."""
    fit = len(address) <= LONGEST_LINK and address.isprintable() and " " not in address
    return address if fit and address.startswith(("https://", "http://")) else ""
