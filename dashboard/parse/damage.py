"""Text that is no text, or no longer: marks of a spreadsheet or a program, signs read by the wrong code page.

Every pattern is linear: it is tried on cells that anybody may send.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from dashboard.package.messages import message

MOST_SIGNS = 10_000  # of which the byte is kept: a record in seven languages has some thousand
SHORTEST_RUN = 4  # characters. No language writes so many accented Western letters or signs in a row
# What a program or a person writes where a value is unknown. A blank cell says it.
PLACEHOLDERS = frozenset(("null", "n/a", "n.a.", "nan", "undefined", "tbc", "tbd"))
SPREADSHEET_ERROR = re.compile(
    r"#(REF!|NAME\?|VALUE!|DIV/0!|N/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)|###"
)
LOST_LETTERS = re.compile(r"\?\?\?|[^\W\d_]\?[^\W\d_]")
MARKUP = re.compile(
    r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});|</?(?:br|p|div|span|td|tr|li|font)\b", re.ASCII
)
# Zawgyi stores the vowel E and the sign of medial R before their consonant, and writes U+1039 where Unicode writes
# U+103A, at the end of a syllable: https://github.com/google/myanmar-tools
CONSONANTS = "\u1000-\u102a\u103f\u104e\u1050-\u1055\u105a-\u1061\u1065\u1066\u106e-\u1070\u1075-\u1082\u108e"
ZAWGYI = re.compile(
    f"(?<![{CONSONANTS}\u103a-\u103e])[\u1031\u103b-\u103e]|\u1039(?![\u1000-\u1021\u1025])|\u1031\u1031",
)
NOT_ASCII = re.compile("[\x80-\uffff]+")
WESTERN = re.compile(f"[\xa1-\xff]{{{SHORTEST_RUN},}}")
GBK_REPLACEMENT = "锟斤拷"  # the replacement character of UTF-8, twice, read as GBK
CLOSING = "»”’"  # quotation marks that may follow an accented capital at the end of a word


def messages(text: str) -> Iterator[str]:
    """Yield a message for each kind of damage of a text that is not blank, with its likely cause.

    A message continues a sentence that begins with the value, such as "has '#REF!', …; allowed: …".
    """
    for find in _FINDERS:
        if found := find(text):
            yield found


def lost_letters(text: str) -> str:
    """Return a message about letters that a code page without them replaced by question marks; blank if none."""
    found = LOST_LETTERS.search(text)
    if not found:
        return ""
    return message("has {found!r}, where letters were lost; allowed: the text as its source has it", found=found[0])


def markup(text: str) -> str:
    """Return a message about markup of web pages in a text; blank if there is none."""
    found = MARKUP.search(text)
    return message("has {found!r}, which is markup of a web page; allowed: plain text", found=found[0]) if found else ""


def _nothing_to_read(text: str) -> str:
    """Return a message about a text without any letter or digit; blank if it has one."""
    if any(unicodedata.category(character)[0] in "LN" for character in text):
        return ""
    return message("has no letter and no digit; allowed: words, or a blank cell for what is not known")


def _placeholder(text: str) -> str:
    if text.casefold() not in PLACEHOLDERS:
        return ""
    return message("stands for a value that is not known; allowed: a blank cell")


def _private(text: str) -> str:
    """Return a message about the first character that has no meaning of its own; blank if there is none."""
    if text.isprintable():  # which no such character is, and most texts are
        return ""
    for character in text:
        if unicodedata.category(character) in ("Co", "Cn", "Cs"):
            return message(
                "has the character {sign}, which has no agreed meaning; allowed: letters of Unicode",
                sign=f"U+{ord(character):04X}",
            )
    return ""


def _spreadsheet(text: str) -> str:
    found = SPREADSHEET_ERROR.search(text)
    if not found:
        return ""
    return message(
        "has {found!r}, an error of a spreadsheet; allowed: the text itself, or a blank cell", found=found[0]
    )


def _code_page(text: str) -> str:
    """Return a message about UTF-8, or Chinese, that was read by another code page; blank if there is none."""
    if GBK_REPLACEMENT in text:
        return message(
            "has {found!r}, where letters were lost between GBK and UTF-8; allowed: the text as it was",
            found=GBK_REPLACEMENT,
        )
    for run in NOT_ASCII.finditer(text):
        meant = _meant(run[0], "cp1252", 2) or _meant(run[0], "mac_roman", 3)
        if meant:
            return message(
                "has {found!r} for {meant!r}, UTF-8 read as Western text; allowed: the file read as UTF-8",
                found=meant[0],
                meant=meant[1],
            )
    found = WESTERN.search(text)
    if not found:
        return ""
    return message(
        "has {found!r}, text of another code page read as Western text; allowed: the file saved as UTF-8",
        found=found[0][:12],
    )


def _meant(run: str, code_page: str, fewest: int) -> tuple[str, str] | None:
    """Return the first signs of a run that are UTF-8 read by a code page, with what they meant; None if none are.

    fewest: the number of bytes that a character must have had; two are too easily found in good text.
    """
    read = [_byte(character, code_page) for character in run]
    for at, first in enumerate(read):
        length = 2 if 0xC2 <= first <= 0xDF else 3 if 0xE0 <= first <= 0xEF else 4 if 0xF0 <= first <= 0xF4 else 0
        signs = read[at : at + length]
        if length < fewest or len(signs) < length or run[at + length - 1] in CLOSING * (length == 2):
            continue
        if all(0x80 <= sign <= 0xBF for sign in signs[1:]):
            return run[at : at + length], bytes(signs).decode("utf-8", "replace")
    return None


@lru_cache(maxsize=MOST_SIGNS)
def _byte(character: str, code_page: str) -> int:
    """Return the byte of a character in a code page; 0 if it has none there."""
    try:
        return character.encode(code_page)[0]
    except UnicodeEncodeError:
        return ord(character) if 0x80 <= ord(character) <= 0x9F else 0


def _zawgyi(text: str) -> str:
    if not ZAWGYI.search(text):
        return ""
    return message("is Burmese in the encoding Zawgyi; allowed: Burmese in Unicode, converted before it is entered")


_FINDERS: tuple[Callable[[str], str], ...] = (
    _nothing_to_read,
    _placeholder,
    _private,
    _spreadsheet,
    _code_page,
    _zawgyi,
)
