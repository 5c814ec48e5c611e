"""What is wrong with the text of a language: it is missing or outdated, unlike a term, or cannot be shown."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from string import Formatter

from dashboard.gates import catalogues, fault_patterns
from dashboard.package.description import Column
from dashboard.package.texts import LONGEST
from dashboard.parse.cells import messages
from dashboard.translators_file import terms
from dashboard.translators_file.held import Text
from dashboard.translators_file.terms import Terms

MISSING, OUTDATED, UNLIKE, UNFIT = "missing", "outdated", "unlike the terms", "faulty"
KINDS = (UNLIKE, OUTDATED, UNFIT, MISSING)  # in the order in which they are listed
_TEXT = Column("text", "string", "Text", "The text in this language")
LONG = ".md"
LACKING = "is missing; needed: a text"
KNOWN = ("original", "official", "checked")  # statuses of a text that somebody knows to be right


def wrong(text: Text, known: Terms) -> list[tuple[str, str]]:
    """Return what is wrong with a text that stands, as (kind, words). known: the terms of its language."""
    if text.missing:
        return [(MISSING, LACKING)]
    found = []
    if unlike := terms.unlike(text.english, text.text, known):
        found.append((UNLIKE, unlike))
    if text.outdated:
        base = text.base or "none"
        found.append((OUTDATED, f"was made from another English (base {base}); needed: a text of {text.wanted}"))
    return [*found, *((UNFIT, said) for said in unfit(text))]


def long(text: Text) -> bool:
    """Return whether a text is a long one, a file of its own."""
    return text.screen and text.key.endswith(LONG)


def unfit(text: Text) -> Iterator[str]:
    """Yield why a text cannot be shown: its placeholders, its letters, damage on the way into the file."""
    if text.message:
        yield from fault_patterns.pattern_faults(text.english, text.text)
    elif text.screen and not long(text):
        yield from catalogues.text_faults(text.english, text.text, text.key)
        yield from _forms(text.english, text.text)
    else:
        yield from _letters(text.text)
    # A text of the screens may be a sign that joins others, with spaces at its ends; so is its English then.
    if text.recorded or not any(messages(_column(long(text)), text.english.strip())):
        yield from messages(_column(long(text)), text.text if text.recorded else text.text.strip())


def refused(text: Text, status: str, known: Terms) -> Iterator[str]:
    """Yield why a new text is not taken. A name may be that of English if its status says that somebody knows so."""
    yield from unfit(text)
    unlike = terms.unlike(text.english, text.text, known)
    if unlike:
        yield unlike
    elif text.text == text.english and _said(text.english) and status not in KNOWN and not _term(text, known):
        yield f"is equal to the English; allowed: a translation, or the status {' or '.join(KNOWN)} for a name"


def _term(text: Text, known: Terms) -> bool:
    return terms.folded(text.text) in map(terms.folded, known.get(terms.folded(text.english), ()))


def _said(english: str) -> bool:
    """Return whether a text has letters beside its placeholders."""
    try:
        return any(letter.isalpha() for said, *_ in Formatter().parse(english) for letter in said)
    except ValueError:
        return True


def composed(text: str) -> bool:
    """Return whether a text is in the form NFC."""
    return unicodedata.normalize("NFC", text) == text


@cache
def _column(paragraphs: bool) -> Column:
    return replace(_TEXT, paragraphs=paragraphs, max_length=LONGEST * 2 if paragraphs else None)


def _letters(text: str) -> Iterator[str]:
    """Yield what is wrong with the letters of a text without placeholders."""
    yield from catalogues.text_faults("", text.replace("{", "").replace("}", ""), "")


def _forms(english: str, text: str) -> Iterator[str]:
    """Yield a fault if a placeholder has a form ("{n:d}") that nothing in the English has."""
    try:
        held, allowed = _formed(text), _formed(english)
    except ValueError:
        return
    if held and not allowed:
        name = next(iter(held))
        yield f"has a form behind {{{name}}}; allowed: {{{name}}} alone"


def _formed(text: str) -> Counter[str]:
    """Return the names of the placeholders that have a form or a conversion."""
    return Counter(name for _, name, form, conversion in Formatter().parse(text) if name and (form or conversion))
