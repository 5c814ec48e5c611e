"""The engine: an index of all records in memory, made by SQLite (FTS5) at the first search and kept with its record."""

import json
import pickle
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from dashboard.package import translations
from dashboard.search.folding import fold
from dashboard.search.named import Names
from dashboard.search.queries import Term, terms
from dashboard.search.tokens import beyond, expression, runs, sign, written

# Tokens come with spaces between them, and FTS5 splits there alone: its tokenizer takes each sign beyond ASCII, and
# each letter and digit of it, for part of a word.
_TABLE = "CREATE VIRTUAL TABLE {0} USING fts5(text, content='', tokenize='ascii', columnsize=0, prefix='1 2 3')"
_INSERT = "INSERT INTO {0}(rowid, text) VALUES (?, ?)"
# SQLite joins the numbers of the rows found. One text takes Python a third of the time that a tuple for each row does.
_ALL = "SELECT group_concat(rowid) FROM {0} WHERE {0} MATCH ?"
# All words of a row, and its title alone: to look for words in titles is quick where nothing else is held.
_ROWS, _TITLES = "found", "titled"
_END = "\ue001"  # a token between a title and the other words, so that no phrase goes from one into the other


class Searched(Protocol):
    """What can be searched: a record, whose tables have the columns `first` and `folded`. See `enrich.enriched`."""

    facts: Mapping[str, Any]
    tables: Mapping[str, Any]
    original: "Searched"

    def title(self, record: str) -> str:
        """Return the title of a record."""
        ...


class Index:
    """Rows of two folded texts, title and all words, numbered from 0 in the order in which they are given."""

    def __init__(self, rows: Iterable[tuple[str, str]], names: Names) -> None:
        """Take the rows: (title, text). names: those that are looked for in them."""
        self._names = names
        self._lock = Lock()  # one connection, which sessions in other threads use too
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)
        for table in (_ROWS, _TITLES):
            self._rows.execute(_TABLE.format(table))
        for at, (title, text) in enumerate(rows):
            head = self.written(title)
            self._rows.execute(_INSERT.format(_TITLES), (at, head))
            self._rows.execute(_INSERT.format(_ROWS), (at, f"{head} {_END} {self.written(text)}"))
        for table in (_ROWS, _TITLES):
            self._rows.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        self._rows.commit()
        self._needed: dict[str, bool] = {}  # whether the words of a name find more than what it names; of names asked

    def __getstate__(self) -> tuple[Names, bytes]:
        """Return what another process needs to have the same index."""
        return self._names, self._rows.serialize()

    def __setstate__(self, state: tuple[Names, bytes]) -> None:
        """Take what another process made."""
        self._names, rows = state
        self._lock, self._needed = Lock(), {}
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)
        self._rows.deserialize(rows)

    def written(self, folded: str) -> str:
        """Return the tokens of a folded text with spaces between them, and those of what it names."""
        found = runs(folded)
        return " ".join((written(found), *map(sign, sorted(self._names.said_in(found)))))

    def find(self, asked_for: Sequence[Term]) -> tuple[list[int], frozenset[int]]:
        """Return the numbers of the rows that have all terms of a query, and those that have them in the title."""
        if not expression(asked_for):
            return [], frozenset()
        with self._lock:
            asked = expression([self._short(term) for term in asked_for])
            return self._numbers(_ROWS, asked), frozenset(self._numbers(_TITLES, asked))

    def _short(self, term: Term) -> Term:
        """Return a name without its words if they find no other rows: to look for them takes more than all else.

        They find others where they are a part of a longer name, which means something else.
        """
        asked = beyond(term) if term.owners else ""
        if not asked:
            return term
        if asked not in self._needed:
            self._needed[asked] = any(self._numbers(table, asked) for table in (_ROWS, _TITLES))
        return term if self._needed[asked] else term._replace(ways=())

    def _numbers(self, table: str, asked: str) -> list[int]:
        ((joined,),) = self._rows.execute(_ALL.format(table), (asked,))
        return sorted(json.loads(f"[{joined or ''}]"))


class _Records:
    """The records of one version in the order in which they are shown, with their index."""

    def __init__(self, record: Searched) -> None:
        self.homes, texts, titles = [], [], _titles(record)
        for table, facts in record.facts.items():
            rows = list(zip(facts.index, facts["first"], facts["folded"], strict=True))
            # The newest first. Undated ones are last, as their day is blank; those of one day keep their order.
            for key, _, folded in sorted(rows, key=lambda row: row[1], reverse=True):
                self.homes.append((table, key))
                texts.append((fold(" ".join((record.title(key), *titles.get((table, key), ())))), folded))
        self.names = Names(record.tables)
        self.index = Index(texts, self.names)


_KEPT: "WeakKeyDictionary[Searched, _Records]" = WeakKeyDictionary()  # freed with their record
_MAKING = Lock()


def _held(record: Searched) -> _Records:
    with _MAKING:
        held = _KEPT.get(record.original)
        if held is None:
            held = _KEPT[record.original] = _Records(record.original)
    return held


def prepare(record: Searched) -> None:
    """Make the index of a record, so that the first reader who searches does not wait for it."""
    _held(record)


def packed(record: Searched) -> bytes:
    """Return the index of a record for another process, which has the same record."""
    return pickle.dumps(_held(record))


def take(record: Searched, made: bytes) -> None:
    """Take the index of a record from another process of ours. made: as `packed` returns it."""
    held = pickle.loads(made)
    with _MAKING:
        _KEPT[record.original] = held


def asked(record: Searched, query: str) -> list[Term]:
    """Return the terms of a query, with all names of the countries, places and bodies that it names."""
    return _held(record).names.understood(terms(query))


def find(record: Searched, query: str) -> dict[str, tuple[str, ...]]:
    """Return the ids of the records that have all words of a query in any language, by table.

    Tables are in the order of the package; those without a result are left out. Within a table, records with all words
    in the title come first, and then the newest; undated ones are last. A query without a letter finds nothing.
    """
    wanted = terms(query)
    if not wanted:
        return {}
    held = _held(record)
    rows, titled = held.index.find(held.names.understood(wanted))
    found: dict[str, tuple[list[str], list[str]]] = {}
    for at in rows:
        table, key = held.homes[at]
        found.setdefault(table, ([], []))[at not in titled].append(key)
    return {table: (*first, *others) for table, (first, others) in found.items()}


def _titles(record: Searched) -> dict[tuple[str, str], list[str]]:
    """Return the translations of the titles of records into all languages, by table and id."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, table in record.package.record_tables.items():
        for key, column, text in translations.of_table(record.tables, name):
            if column == table.title_column:
                found.setdefault((name, key), []).append(text)
    return found
