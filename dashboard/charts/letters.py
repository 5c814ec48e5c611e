"""How wide words are in a drawing: an estimate that needs no font, and words cut or broken to fit."""

import re
import unicodedata
from collections.abc import Iterator

from dashboard.graphemes import clusters

CUT = "…"
# Widths of letters in parts of their size: of those that differ much, of capitals, of other letters, of East Asia.
SLIM, BROAD = dict.fromkeys("fijlrtI.,;:'’!|()[] -", 0.3), dict.fromkeys("mwMW@%—…", 0.86)
CAPITAL, OTHER, WIDE = 0.62, 0.54, 1.0
BLOCK = 0x80  # code points; those of a script stand in such blocks
SCRIPTS = {0x0E00: 0.58, 0x0E80: 0.64, 0x1000: 0.8}  # Thai, Lao and Burmese, by the first of their block: as measured
# Where a Burmese word may be broken: before a letter with a vowel of its own, which begins a syllable.
SYLLABLE = re.compile("(?<!^)(?<!\u1039)(?=[\u1000-\u102a\u103f](?![\u1039\u103a]))")


def width(words: str, size: float) -> float:
    """Return about how many pixels words take. size: of the letters, in pixels."""
    return size * sum(map(_width, words))


def _width(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0  # stands above, below or within the letter before it
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    usual = SCRIPTS.get(ord(letter) // BLOCK * BLOCK, OTHER)
    return SLIM.get(letter) or BROAD.get(letter) or (CAPITAL if letter.isupper() else usual)


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
    Burmese between syllables. What a bracket at the end adds stands in the last line, if the rest fits into the first.
    """
    name, bracket, added = words.rpartition("（")
    if bracket and width(words, size) > room >= width(name, size) and most > 1:
        return [name, cut(bracket + added, room, size)]
    lines: list[str] = []
    for joint, piece in _pieces(words):
        longer = f"{lines[-1]}{joint}{piece}" if lines else piece
        if lines and (width(longer, size) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(piece)
    return [cut(line, room, size) for line in lines]


def _pieces(words: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text between which a line may break, each with what joins it to the one before."""
    parts = ((" " * (not at), part) for word in words.split() for at, part in enumerate(SYLLABLE.split(word)))
    for joint, part in parts:
        held = ""
        for letter in clusters(part):
            # A digit stays with the one before it, a sign with the letter that it closes.
            apart = _width(letter[0]) == WIDE and unicodedata.category(letter[0])[0] != "P"
            if held and apart:
                yield joint, held
                joint, held = "", ""
            held += letter
        yield joint, held
