"""Names: what readers may call a country, a place or a body, in every language, old and new."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.package import translations
from dashboard.search.folding import fold
from dashboard.search.queries import Term
from dashboard.search.tokens import Run, runs

# For each table whose records others name by id, its columns with names.
NAMES = {
    "countries": ("name", "label", "formal_name", "aliases"),
    "places": ("name", "aliases"),
    "organisations": ("name", "acronym", "aliases"),
}
# Names are looked for among those of one line: Lao Cai is no mention of a country, though a part of it is.
TOGETHER = (("countries", "places"), ("organisations",))
SHORTEST = 3  # letters of a name in Latin letters that is looked for in texts: "us" is a word besides


def named(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return all names of each country, place and body by its id, with their translations. tables: of the record."""
    return {key: names for table in NAMES for key, names in _of_table(tables, table).items()}


def _of_table(tables: Mapping[str, Any], table: str) -> dict[str, tuple[str, ...]]:
    columns, found = NAMES[table], {}
    for key, *cells in tables[table][list(columns)].itertuples(name=None):
        names = (name for cell in cells for name in (cell if isinstance(cell, tuple) else (cell,)))
        found[key] = dict.fromkeys(filter(None, names))
    for key, column, text in translations.of_table(tables, table):
        if column in columns:
            found.get(key, {})[text] = None
    return {key: tuple(names) for key, names in found.items()}


class Names:
    """The names of one record, by which its texts and queries are understood. `signs`: the number of each id."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        """Take the names. tables: of the record."""
        self._ways: dict[str, tuple[str, ...]] = {}
        self._owners: dict[str, list[int]] = {}
        self._heads: list[dict[str, list[tuple[str, ...]]]] = []
        for group in TOGETHER:
            heads: dict[str, list[tuple[str, ...]]] = {}
            for table in group:
                for names in _of_table(tables, table).values():
                    self._take(tuple(dict.fromkeys(map(fold, names))), heads)
            self._heads.append({head: sorted(set(held), key=_size, reverse=True) for head, held in heads.items()})
        self._longest = max((name.count(" ") + 1 for name in self._owners), default=0)  # words of a name

    def _take(self, names: tuple[str, ...], heads: dict[str, list[tuple[str, ...]]]) -> None:
        number = len(self._ways)
        self._ways[number] = names
        for name in names:
            self._owners.setdefault(_plain(name), []).append(number)
            parts = tuple(run.letters for run in runs(name))
            if parts and (len(name) >= SHORTEST or not name.isascii()):
                heads.setdefault(_head(name, parts[0]), []).append(parts)

    def said_in(self, found: Sequence[Run]) -> set[int]:
        """Return the numbers of what the runs of a text name. Of names that begin at one letter the longest counts."""
        return {number for heads in self._heads for name in _said(found, heads) for number in self._owners[name]}

    def understood(self, terms: Sequence[Term]) -> list[Term]:
        """Return the terms of a query, those that are a name, alone or together, with what they name.

        The longest name counts. A phrase in quotes stays as it is.
        """
        found, at = [], 0
        while at < len(terms):
            size, term = next(self._names(terms[at : at + self._longest]), (1, terms[at]))
            found.append(term)
            at += size
        return list(dict.fromkeys(found))

    def _names(self, terms: Sequence[Term]) -> Iterator[tuple[int, Term]]:
        free = next((at for at, term in enumerate(terms) if term.phrase), len(terms))
        for size in range(free, 0, -1):
            typed = " ".join(term.ways[0] for term in terms[:size])
            owners = tuple(self._owners.get(_plain(typed), ()))
            if owners:
                names = dict.fromkeys(name for owner in owners for name in self._ways[owner])
                yield size, Term((typed,), names=tuple(names), owners=owners)


def _plain(name: str) -> str:
    """Return a folded name as its letters alone."""
    return " ".join(run.letters for run in runs(name))


def _head(name: str, first: str) -> str:
    """Return by what a name is looked for: its first word; of a script without spaces, its first two letters."""
    return first[:2] if runs(name)[0].close else first


def _size(parts: tuple[str, ...]) -> int:
    return sum(map(len, parts))


def _said(found: Sequence[Run], heads: Mapping[str, list[tuple[str, ...]]]) -> Iterator[str]:
    """Yield the names that runs hold, from the first on; none begins within another."""
    at = done = 0
    while at < len(found):
        run = found[at]
        head = run.letters[done : done + 2] if run.close else run.letters
        begun = heads.get(head)  # of most letters there is none, and each letter of a long run is tried
        name = next((parts for parts in begun if _fits(found, at, done, parts)), ()) if begun else ()
        if name:
            yield " ".join(name)
        if run.close and done + 1 < len(run.letters):
            done += max(1, len(name[0]) if len(name) == 1 else 0)
            if done < len(run.letters):
                continue
        at, done = at + max(1, len(name)), 0


def _fits(found: Sequence[Run], at: int, done: int, parts: tuple[str, ...]) -> bool:
    """Return whether a name stands in runs, from a letter of one of them on."""
    if found[at].close and len(parts) == 1:
        return found[at].letters.startswith(parts[0], done)
    held = [run.letters for run in found[at : at + len(parts)]]
    return not done and held == list(parts)
