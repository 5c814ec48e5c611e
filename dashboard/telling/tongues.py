"""The language of titles and quotes of sources, as far as the record knows it, for voices and fonts.

The record knows in which languages a source is. Its title may be the editors' own, in English, or partly so: letters
tell which part is in the language of the source.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

BASE = "en"  # the language of the record's own texts
# Languages with letters of their own: none of the others, nor the editors, would write with them.
_LETTERS = {
    "zh": "㐀-鿿",
    "ja": "぀-ヿ㐀-鿿",
    "th": "฀-๿",
    "lo": "຀-໿",
    "km": "ក-៿",
    "my": "က-႟",
    "ar": "؀-ۿ",
}
# A run of such letters, with a year before it.
_RUNS = {code: re.compile(rf"(?:[0-9]{{1,4}} ?)?[{own}]+") for code, own in _LETTERS.items()}
_LATIN = re.compile("[A-Za-z]")


class Piece(NamedTuple):
    """Some words of a text. `language`: theirs, blank if it is the reader's or not known."""

    words: str
    language: str = ""


def pieces(text: str, languages: Sequence[str], reader: str) -> tuple[Piece, ...]:
    """Return a title or a quote of a source in pieces, which together are the text.

    languages: of the source. reader: the language of the page. Words in Latin letters are in the one language of their
    source if that is that of the record, or if they have a letter that English lacks.
    """
    for code in languages:
        if code in _RUNS and _RUNS[code].search(text):
            return tuple(_split(text, code, reader))
    alone = languages[0] if len(languages) == 1 and languages[0] not in _RUNS else ""
    sure = alone == BASE or any(letter.isalpha() and not letter.isascii() for letter in text)
    return (Piece(text, alone if sure and alone != reader else ""),)


def _split(text: str, code: str, reader: str) -> Iterator[Piece]:
    """Yield the words in the letters of a language, and what stands between them."""
    done = 0
    for start, end in _spans(text, code):
        if start > done:
            yield Piece(text[done:start])
        yield Piece(text[start:end], code if code != reader else "")
        done = end
    if done < len(text):
        yield Piece(text[done:])


def _spans(text: str, code: str) -> list[tuple[int, int]]:
    """Return where words in the letters of a language stand: runs with no Latin letter between them are one."""
    spans: list[tuple[int, int]] = []
    for run in _RUNS[code].finditer(text):
        if spans and not _LATIN.search(text, spans[-1][1], run.start()):
            spans[-1] = (spans[-1][0], run.end())
        else:
            spans.append(run.span())
    return spans
