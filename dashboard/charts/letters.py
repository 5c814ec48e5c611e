"""How wide words are in a drawing: an estimate that needs no font, and words cut or broken to fit."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dashboard.charts.widths import EACH, STACKED, STACKS, USUAL
from dashboard.graphemes import clusters

CUT = "…"
# Burmese has no spaces between words, and may be broken between syllables: before a letter that is neither the last of
# its syllable nor stacked.
_SYLLABLE = re.compile("(?<=[\u1000-\u109f])(?<!\u1039)(?=[\u1000-\u1021\u1023-\u102a\u103f](?!\u1037?[\u1039\u103a]))")
# Widths of letters in parts of their size: of capitals, of other letters, of East Asia. Others stand in `widths`.
CAPITAL, OTHER, WIDE = 0.62, 0.54, 1.0


def width(words: str, size: float) -> float:
    """Return about how many pixels words take. size: of the letters, in pixels."""
    return size * sum(
        STACKED.get(letter, 0.0) if before in STACKS else _width(letter) for before, letter in pairwise(f" {words}")
    )


@lru_cache(maxsize=4096)
def _width(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0  # stands above, below or within the letter before it
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    usual = next((usual for first, last, usual in USUAL if first <= letter <= last), 0.0)
    return EACH.get(letter) or usual or (CAPITAL if letter.isupper() else OTHER)


def cut(words: str, room: float, size: float) -> str:
    """Return words that take no more than `room` pixels, cut with a sign if they have to be."""
    if width(words, size) <= room:
        return words
    kept, left = [], room - width(CUT, size)
    for letter in clusters(words):
        left -= width(letter, size)
        if left < 0:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + CUT


def broken(words: str, room: float, size: float, most: int) -> list[str]:
    """Return words in lines of no more than `room` pixels, at most so many; what is left over is cut.

    Lines are broken at spaces; in East Asian scripts, which have none, after any letter that no mark follows, and in
    Burmese between syllables.
    """
    return list(_broken(words, room, size, most))


@lru_cache(maxsize=4096)  # each drawing has the same names again; those of some scripts take long to measure
def _broken(words: str, room: float, size: float, most: int) -> tuple[str, ...]:
    lines: list[str] = []
    for joint, piece in pieces(words):
        longer = f"{lines[-1]}{joint}{piece}" if lines else piece
        if lines and (width(longer, size) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(cut(line, room, size) for line in lines)


def pieces(words: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text between which a line may break, each with what joins it to the one before."""
    for word in words.split():
        joint = " "
        for held in _syllables(word):
            yield joint, held
            joint = ""


def _syllables(word: str) -> Iterator[str]:
    """Yield the parts of a word without spaces between which a line may break."""
    for syllable in _SYLLABLE.split(word):
        held = ""
        for letter in clusters(syllable):
            # A digit stays with the one before it, a sign with the letter that it closes.
            apart = _width(letter[0]) == WIDE and unicodedata.category(letter[0])[0] != "P"
            if held and apart:
                yield held
                held = ""
            held += letter
        yield held
