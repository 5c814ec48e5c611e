"""Tokens: what the index holds of a text, and how it is asked. Only letters, marks and digits ever reach it.

Scripts that write no spaces (Chinese, Thai, Lao, Khmer, Burmese) are cut into pairs of letters that overlap, so that
any part of a run of them is a phrase of pairs. The last letter of a run stands for itself, so that it is found alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from dashboard.search.queries import Term

_RUN = regex.compile(
    r"(?P<close>[[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]&&[\p{L}\p{M}]]+)"
    r"|[[\p{L}\p{M}\p{N}]--[[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]&&[\p{L}\p{M}]]]+",
    regex.VERSION1,
)


class Run(NamedTuple):
    """Letters without a break. `start`, `end`: where they stand. `close`: whether their script writes no spaces."""

    letters: str
    start: int
    end: int
    close: bool


def runs(folded: str) -> list[Run]:
    """Return the runs of a folded text, in their order."""
    return [Run(found[0], *found.span(), found["close"] is not None) for found in _RUN.finditer(folded)]


def written(found: Iterable[Run]) -> str:
    """Return the tokens of the runs of a folded text with spaces between them, as the index takes them."""
    return " ".join(token for run in found for token in _tokens(run))


def _tokens(run: Run) -> Iterator[str]:
    if not run.close:
        yield run.letters
        return
    yield from map("".join, pairwise(run.letters))
    yield run.letters[-1]


def expression(terms: Sequence[Term]) -> str:
    """Return the query of FTS5 for terms, all of which a row must have; blank if none of them has a letter."""
    asked = [" OR ".join(filter(None, _ways(term))) for term in terms]
    return " AND ".join(f"({each})" for each in dict.fromkeys(asked) if each)


def _ways(term: Term) -> Iterator[str]:
    yield from (_phrase(way, term.phrase) for way in term.ways)
    yield from (f'"{sign(number)}"' for number in term.owners)


def beyond(name: Term) -> str:
    """Return the query of FTS5 for the rows that hold the words of a name, but name nothing that it names; or blank."""
    words = " OR ".join(filter(None, _ways(name._replace(owners=()))))
    return f"({words}) NOT ({' OR '.join(_ways(name._replace(ways=())))})" if words else ""


def sign(number: int) -> str:
    """Return the token of a country, place or body. It begins with no letter, so that no text and no query has it."""
    return f"\ue000{number}"


def _phrase(way: str, whole: bool) -> str:
    """Return one way as a phrase of tokens. whole: whether its last word is whole; else it may be a beginning."""
    found = runs(way)
    if not found:
        return ""
    *before, last = found
    held = [token for run in before for token in _tokens(run)]
    open_ended = len(last.letters) == 1 if last.close else not whole
    pairs = list(_tokens(last))
    held += pairs[:-1] if last.close and len(pairs) > 1 else pairs
    return f'"{" ".join(held)}"{" *" if open_ended else ""}'
