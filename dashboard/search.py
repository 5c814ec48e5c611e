"""Folding and matching of text, in every script that the record holds."""

import unicodedata


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
    return all(word in folded for word in words(query))


def words(query: str) -> list[str]:
    """Return the folded words of a query, each of which a text must contain to match it."""
    return fold(query).split()
