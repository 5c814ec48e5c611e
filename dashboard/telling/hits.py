"""A record that a search found: its title and a part of its texts, with the words found marked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard import search
from dashboard.graphemes import clusters
from dashboard.memo import memo
from dashboard.telling import links, values
from dashboard.telling.card import countries
from dashboard.telling.teller import Teller

BEFORE, LETTERS = 50, 180  # letters before the first word found in a part of a text, and of the whole part
RECORDS = 4096  # hits that the memo keeps


class Part(NamedTuple):
    """Some letters of a text. `found`: whether they are words of the query."""

    words: str
    found: bool = False


class Hit(NamedTuple):
    """A record found. `title`, `text`: in parts; `text` is empty if the title has all words, or no text of the
    reader's language has them. `beside`: its kind, date and countries. `language`, `text_language`: of the title and of
    the text, blank for that of the reader.
    """

    record: str
    title: tuple[Part, ...]
    beside: tuple[str, ...]
    text: tuple[Part, ...] = ()
    language: str = ""
    text_language: str = ""


def row(teller: Teller, key: str) -> tuple[str, str, str, str]:
    """Return a record as a row: title, kind, date, countries."""
    table, held = teller.record.package.tables[teller.record.table_of(key)], teller.record.row(key)
    noun, *dates = links.link(teller, key, True).beside
    kind = values.words(teller, table.column("kind"), held["kind"]) if "kind" in held else ""
    named = teller.say.listed(countries(teller, held["countries"]))
    return teller.record.title(key), kind or noun, "".join(dates), named


@memo(most=RECORDS)
def hit(teller: Teller, key: str, query: str) -> Hit:
    """Return a record with the words of a query marked. If its title lacks some, a text shows where they are."""
    whole, *beside = row(teller, key)
    asked, title = search.asked(teller.record, query), links.short(whole)
    places, number = search.spans(title, asked)
    text, parts = _text(teller, key, asked, title) if number < len(asked) else ("", ())
    return Hit(
        key,
        tuple(_parts(title, places)),
        tuple(filter(None, beside)),
        parts,
        teller.foreign(whole),
        teller.foreign(text),
    )


def _text(teller: Teller, key: str, asked: Sequence[search.Term], title: str) -> tuple[str, tuple[Part, ...]]:
    """Return the text of a record that has most of the terms, and the part of it that shows the first; blank if none
    has any."""
    best: tuple[int, str, list[tuple[int, int]]] = (0, "", [])
    for text in _texts(teller, key):
        places, number = search.spans(text, asked) if text != title else ([], 0)
        if number > best[0]:
            best = number, text, places
    _, text, places = best
    return text, tuple(_cut(text, places)) if places else ()


def _texts(teller: Teller, key: str) -> Iterator[str]:
    """Yield the texts of a record in the reader's language, those that are for readers first."""
    held, table = teller.record.row(key), teller.record.package.tables[teller.record.table_of(key)]
    columns = [column for column in table.columns if column.name not in table.key]
    for column in sorted(columns, key=lambda column: not column.translated):
        cell = held[column.name]
        for text in cell if isinstance(cell, tuple) else (cell,):
            if isinstance(text, str) and not (column.values or column.references or column.partial_date):
                yield text


def _cut(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Yield the part of a text around its first place, cut between letters, and at spaces where there are some."""
    first = places[0][0]
    before = "".join(clusters(text[:first])[-BEFORE:])
    start = first - len(before)
    if start:
        start += before.find(" ") + 1
    shown = "".join(clusters(text[start:])[:LETTERS])
    end = start + len(shown)
    if end < len(text):
        end = start + (shown.rfind(" ") if shown.rfind(" ") > first - start else len(shown))
    inside = [(begin - start, min(stop, end) - start) for begin, stop in places if begin < end]
    yield Part("… " if start else "")
    yield from _parts(text[start:end], inside)
    yield Part(" …" if end < len(text) else "")


def _parts(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    done = 0
    for start, end in places:
        yield Part(text[done:start])
        yield Part(text[start:end], True)
        done = end
    yield Part(text[done:])
