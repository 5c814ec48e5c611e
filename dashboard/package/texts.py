"""The rules for every text of a package, in a cell or in the description, and the length of a line about it."""

import re
import unicodedata
from collections.abc import Iterator

from dashboard.package.messages import message

LONGEST = 10_000  # characters; the limit also keeps the pattern searches in a text fast
LONGEST_LINE = 500  # letters of a line that says what is wrong
CUT = " … "  # the mark of what was left out of such a line
_LONGEST_ALLOWED = 300  # letters of what is allowed, in a line that is cut
_ALLOWED = re.compile(r"; (?:allowed|needed): ")
# Control characters, line breaks, the replacement character (a character was lost in conversion), the byte order mark,
# the bidirectional control characters, which can make a text look like a different one, and halves of a character.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def faults(text: str, longest: float = LONGEST, paragraphs: bool = False) -> Iterator[str]:
    """Yield what is wrong with the characters, the outer spaces and the length of a text, whatever it means.

    Each continues a sentence that begins with the text: "has the character U+0000; allowed: …". paragraphs: allow
    several lines.
    """
    found = _FORBIDDEN.search(text.replace("\n", "") if paragraphs else text)
    if found:
        sign = f"U+{ord(found[0]):04X}"
        if paragraphs:
            yield message("has the character {sign}; allowed: printable text in lines that end with LF", sign=sign)
        else:
            yield message("has the character {sign}; allowed: printable text on one line", sign=sign)
    if text != text.strip():
        yield message("begins or ends with a space; allowed: text without spaces around it")
    if len(text) > longest:
        yield message("has {n} characters; allowed: at most {most:g}", n=len(text), most=longest)


def visible(text: str) -> bool:
    """Return whether a text has a character that can be seen: none of spaces, marks and invisible characters alone."""
    return any(unicodedata.category(letter)[0] not in "ZCM" for letter in text)


def printable(text: str) -> str:
    """Return a text on one line: characters that cannot be printed, line breaks among them, become escapes."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return a line about a fault, cut in the middle if it is too long, so that what is allowed can still be read.

    Characters that cannot be printed, line breaks among them, become escapes.
    """
    text = printable(text)
    if len(text) <= longest:
        return text
    at = max((found.start() for found in _ALLOWED.finditer(text)), default=len(text))
    allowed = shortened(text[at:], min(_LONGEST_ALLOWED, longest * 2 // 3))
    return shortened(text[:at], longest - len(allowed)) + allowed


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many letters: the middle of a longer one is left out, with a mark."""
    if len(text) <= longest:
        return text
    kept = longest - len(CUT)
    return text[: kept - kept // 2] + CUT + text[len(text) - kept // 2 :]
