"""The terms: the word that the project settled on for a thing, in each language (locales/terms.csv)."""

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache

from dashboard import words

FILE = "terms.csv"
ENGLISH = "term_en"
SEPARATOR = "; "  # between English terms that are one word in the other languages
JOINER = "\u2060"  # keeps a line from ending within a word; a reader does not see it
_FINAL = " .!?:;,…。！？：；，។៖၊။"  # punctuation that may end a text

Terms = Mapping[str, tuple[str, ...]]  # an English term, folded → the terms of a language, as they are written


@cache
def of(language: str) -> Terms:
    """Return the terms of a language; none for a language that the file does not have."""
    found: dict[str, tuple[str, ...]] = {}
    with words.file(FILE).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            term = row.get(language) or ""
            for english in row[ENGLISH].split(SEPARATOR) if term else ():
                found[folded(english)] = (*found.get(folded(english), ()), term)
    return found


def unlike(english: str, text: str, terms: Terms) -> str:
    """Return what is wrong with a text whose English is a term and which is another word; "" for any other text."""
    allowed = terms.get(folded(english), ())
    if not allowed or folded(text) in map(folded, allowed):
        return ""
    return f"is unlike the term; allowed: {' or '.join(allowed)}, or another term in locales/{FILE} first"


def folded(text: str) -> str:
    """Return a text without capitals and word joiners, and without spaces and punctuation at its end."""
    return unicodedata.normalize("NFC", text).replace(JOINER, "").strip().rstrip(_FINAL).casefold()
