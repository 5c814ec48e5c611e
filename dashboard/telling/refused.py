"""Sentences about the parts of an address that are not understood."""

from collections.abc import Iterable, Sequence

from dashboard.telling.teller import Teller

LONGEST = 200  # letters of an address that a sentence repeats
MOST = 5  # parts of an address that have a sentence of their own


def misunderstood(teller: Teller, found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return a sentence for each part of an address that is not understood (at most MOST), and one for the rest.

    found: kind and text of each, as `selection.misunderstood.found` returns them.
    """
    version = teller.record.version
    said = [teller.say(f"refused.{kind}", text=_cut(kind, text), version=version) for kind, text in found]
    return _first(teller, said)


def unknown_countries(teller: Teller, texts: Iterable[str]) -> tuple[str, ...]:
    """Return a sentence for each country of an address that the record does not know. texts: as in the address."""
    return _first(teller, [teller.say("country.unknown", text=text[:LONGEST]) for text in texts])


def _first(teller: Teller, sentences: Sequence[str]) -> tuple[str, ...]:
    """Return the first MOST sentences and, if there are more, one that counts the others."""
    more = len(sentences) - MOST
    return *sentences[:MOST], *([teller.say("refused.more", n=more)] if more > 0 else [])


def _cut(kind: str, text: str) -> str:
    """Return a text cut to LONGEST letters. The text of a removed record is whole: it ends with our reason."""
    return text if kind == "removed" else text[:LONGEST]
