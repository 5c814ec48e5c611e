"""Queries: the words and phrases that a reader typed, each with the other ways in which it may be written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.search.folding import fold

BUDDHIST = range(2400, 2644)  # years of the Buddhist era that are taken for such, 1857 to 2100
BEFORE_CHRIST = 543  # years by which that era is ahead
# A phrase in quotes, to the end of the query if they are not closed; else a word.
_PART = re.compile('"[^"]*"?|[^ "]+')
_YEAR = re.compile("[0-9]{4}")


class Term(NamedTuple):
    """What a text must have to match: one of its ways or names, which are folded.

    `ways`: as typed, and the same in other words. `phrase`: whether it was quoted. `names`: all names of what it names,
    each of which counts as a whole, and `owners`: the numbers of what they name; see `named.Names`.
    """

    ways: tuple[str, ...]
    phrase: bool = False
    names: tuple[str, ...] = ()
    owners: tuple[int, ...] = ()

    def within(self, folded: str) -> bool:
        """Return whether one of the ways stands in a folded text, wherever."""
        return any(way in folded for way in self.ways)

    def each(self) -> Iterator[tuple[str, bool]]:
        """Yield each way and name, and whether its last word must be whole; else it may be a beginning."""
        yield from ((way, self.phrase) for way in self.ways)
        yield from ((name, True) for name in self.names)


def terms(query: str) -> list[Term]:
    """Return the words and phrases of a query in their order, each once.

    Whatever else is typed is text: no sign has a meaning except quotes. A year of the Buddhist era that stands alone
    is also that of the common era.
    """
    found = ((part.replace('"', "").strip(), part[0] == '"') for part in _PART.findall(fold(query)))
    return list(dict.fromkeys(Term((words, *_others(words, phrase)), phrase) for words, phrase in found if words))


def _others(word: str, phrase: bool) -> tuple[str, ...]:
    year = int(word) if _YEAR.fullmatch(word) and not phrase else 0
    return (str(year - BEFORE_CHRIST),) if year in BUDDHIST else ()


def matches(query: str, folded: str) -> bool:
    """Return whether every term of `query` is in `folded`, a text from `fold`. A blank query matches every text."""
    return all(term.within(folded) for term in terms(query))


def words(query: str) -> list[str]:
    """Return the folded words and phrases of a query as typed, without their other ways."""
    return [term.ways[0] for term in terms(query)]
