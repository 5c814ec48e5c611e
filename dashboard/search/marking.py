"""Marking: where in a text, as it is written, the words of a query stand."""

from collections.abc import Iterator, Sequence

from dashboard.graphemes import clusters
from dashboard.search.folding import letters, names
from dashboard.search.queries import Term
from dashboard.search.tokens import Run, runs

Span = tuple[int, int]


def spans(text: str, asked: Sequence[Term]) -> tuple[list[Span], int]:
    """Return where terms stand in a text, and how many of them do.

    Each place is (start, end); places do not overlap, and none begins or ends between a letter and its marks.
    """
    folded, origin = _folded(text)
    found, places = runs(folded), []
    held = [list(_places(found, term)) for term in asked]
    for start, end in sorted(place for each in held for place in each):
        begin, stop = origin[start][0], origin[end - 1][1]
        if places and begin <= places[-1][1]:
            places[-1] = (places[-1][0], max(stop, places[-1][1]))
        else:
            places.append((begin, stop))
    return places, sum(map(bool, held))


def _folded(text: str) -> tuple[str, list[Span]]:
    """Return a text folded letter by letter, and for each sign of it where its letter stands in the text."""
    signs, origin, at = [], [], 0
    for cluster in clusters(text):
        made = " " if cluster.isspace() else letters(cluster)
        signs.append(made)
        origin += [(at, at + len(cluster))] * len(made)
        at += len(cluster)
    folded = "".join(signs)
    return _without_points(folded, origin)


def _without_points(folded: str, origin: list[Span]) -> tuple[str, list[Span]]:
    """Return text and places as `names` leaves them, which takes points away and puts one sign for another."""
    named, kept, at = names(folded), [], 0
    for sign in named:
        while folded[at] == "." and sign != ".":
            at += 1
        kept.append(origin[at])
        at += 1
    return named, kept


def _places(found: Sequence[Run], term: Term) -> Iterator[Span]:
    for way, whole in term.each():
        asked = runs(way)
        if len(asked) == 1 and asked[0].close:
            yield from _within(found, asked[0].letters)
        elif asked:
            yield from _beginning(found, asked, whole)


def _within(found: Sequence[Run], letters: str) -> Iterator[Span]:
    """Yield where letters stand within the runs of scripts that write no spaces."""
    for run in found:
        at = run.letters.find(letters) if run.close else -1
        while at >= 0:
            yield run.start + at, run.start + at + len(letters)
            at = run.letters.find(letters, at + len(letters))


def _beginning(found: Sequence[Run], asked: Sequence[Run], whole: bool) -> Iterator[Span]:
    """Yield where runs follow each other as asked. whole: whether the last is a whole word; else its beginning."""
    last = asked[-1]
    for at in range(len(found) - len(asked) + 1):
        held = found[at : at + len(asked)]
        first, end = held[0], held[-1]
        fits = end.letters.startswith(last.letters) and (last.close or not whole or end.letters == last.letters)
        if len(asked) > 1:
            same = (one.letters == other.letters for one, other in zip(held[1:-1], asked[1:-1], strict=True))
            fits = fits and first.letters.endswith(asked[0].letters) and all(same)
            fits = fits and (first.close or first.letters == asked[0].letters)
        if fits:
            yield first.end - len(asked[0].letters) if len(asked) > 1 else first.start, end.start + len(last.letters)
