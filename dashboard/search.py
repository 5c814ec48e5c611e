"""Folding and matching of text, in every script that the record holds."""

import unicodedata


def fold(text: str) -> str:
    """Return text as it is compared: one width, no case, no accents on Latin letters, single spaces.

    Marks of other scripts (Thai vowels, Burmese medials) carry meaning and stay.
    """
    letters = []
    for character in unicodedata.normalize("NFKD", text.casefold().replace("đ", "d")):
        if not (unicodedata.combining(character) and letters and letters[-1].isascii()):
            letters.append(character)
    return " ".join(unicodedata.normalize("NFC", "".join(letters)).split())


def matches(query: str, folded: str) -> bool:
    """Tell whether every word of query stands somewhere in folded, a text that `fold` returned. No words match all."""
    return all(word in folded for word in fold(query).split())
