"""What is said back of an address that is not understood."""

from collections.abc import Iterable, Sequence

from dashboard.telling.teller import Teller

LONGEST = 200  # letters of an address that are said back
MOST = 5  # parts of an address that are said back one by one


def misunderstood(teller: Teller, found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return a sentence for each part of an address that was not understood. found: kind and text of each."""
    return _first(teller, [teller.say(f"refused.{kind}", text=_cut(kind, text)) for kind, text in found])


def unknown_countries(teller: Teller, texts: Iterable[str]) -> tuple[str, ...]:
    """Return a sentence for each country that an address asks for and the record does not know."""
    return _first(teller, [teller.say("country.unknown", text=text[:LONGEST]) for text in texts])


def _first(teller: Teller, sentences: Sequence[str]) -> tuple[str, ...]:
    """The first MOST sentences, and one that counts the others."""
    more = len(sentences) - MOST
    return *sentences[:MOST], *([teller.say("refused.more", n=more)] if more > 0 else [])


def _cut(kind: str, text: str) -> str:
    """A text of the address, cut where it is long; what became of a record is ours and stays whole."""
    return text if kind == "removed" else text[:LONGEST]
