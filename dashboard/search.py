"""Folding and matching of text, in every script that the record holds."""

import unicodedata
from collections.abc import Callable


def fold(text: str) -> str:
    """Return text in the form used for comparison: one width, no case, no accents on Latin letters, single spaces.

    Combining marks of other scripts (Thai vowels, Burmese medials) are kept, because they change the meaning.
    """
    letters = []
    for character in unicodedata.normalize("NFKD", text.casefold().replace("đ", "d")):
        if not (unicodedata.combining(character) and letters and letters[-1].isascii()):
            letters.append(character)
    return " ".join(unicodedata.normalize("NFC", "".join(letters)).split())


def matches(query: str, folded: str) -> bool:
    """Return whether every word of `query` is in `folded`, a text from `fold`. A blank query matches every text."""
    return matching(query)(folded)


def matching(query: str) -> Callable[[str], bool]:
    """Return `matches` for one query, which is folded only once."""
    words = fold(query).split()
    return lambda folded: all(word in folded for word in words)
