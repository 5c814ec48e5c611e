"""The record in another language: each text gives way to its translation, if it has one that still fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from dashboard.gates.needs import FORMS
from dashboard.gates.translations import PHRASES, PREFIX, base
from dashboard.languages import DEFAULT
from dashboard.memo import Frames, memo
from dashboard.package.description import Column, Package, Table
from dashboard.record import Record

Texts = Mapping[str, str]  # base of the English (see `translations.base`) → the other language
# Columns whose texts many rows share: they are translated as phrases, wherever they stand.
SHARED = {
    "evidence": ("locator", "says", "note"),
    "sources": ("publisher", "disclaimer", "note"),
    "places": ("admin1",),
    "news": ("publisher",),
    "documents": ("publisher",),
    "commitments": ("number",),
    "statistics": ("published_by",),
    "changes": ("reason",),
}


@dataclass(frozen=True, eq=False)
class TranslatedRecord(Record):
    """A record with its texts in another language. Ids, codes, dates, and the words to search stay those of `source`.

    `source`: the record in English. `untranslated`: the texts that are still in English, because they have no
    translation, or because their English has changed since.
    """

    source: Record = field(repr=False, kw_only=True)
    untranslated: frozenset[str] = field(repr=False, kw_only=True)

    @property
    def original(self) -> Record:
        """The record in English."""
        return self.source

    @property
    def version(self) -> str:
        """The version of the record in English: the files are the same."""
        return self.source.version

    @cached_property
    def facts(self) -> Mapping[str, pd.DataFrame]:
        """The record tables as `Record.facts` returns them, with their texts translated."""
        columns = {name: [*_own(table), *_shared(table)] for name, table in self.package.record_tables.items()}
        return Frames(
            {name: rows.assign(**self.tables[name][columns[name]]) for name, rows in self.original.facts.items()}
        )


@memo
def in_language(record: Record, language: str) -> Record:
    """Return a record in a language: a code of `words.languages`. That of the default language is the record itself."""
    if language == DEFAULT:
        return record
    texts, phrases, tables, left = _texts(record, language), _phrases(record, language), {}, set()
    for name, table in record.package.tables.items():
        rows = record.tables[name]
        for column in _own(table):
            held = texts.get((name, column), {})
            told = [held.get(key, text) for key, text in rows[column].items()]
            left |= {text for key, text in rows[column].items() if text and key not in held}
            rows[column] = pd.Series(told, rows.index, dtype="str")
        for column in _shared(table) if phrases else ():
            rows[column] = pd.Series([_said(phrases, text) for text in rows[column]], rows.index, dtype="str")
        tables[name] = rows
    package = _described(record.package, phrases)
    left |= set(_described_texts(record.package)) & set(_described_texts(package))
    return TranslatedRecord(package, tables, files=record.files, source=record, untranslated=frozenset(left))


def _own(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.translated]


def _shared(table: Table) -> Iterator[str]:
    """Yield the columns of SHARED that a table has as plain texts: a host's may be lists, codes or translated."""
    is_text, _ = FORMS["text"]
    held = (column for column in table.columns if column.name in SHARED.get(table.name, ()) and is_text(column))
    yield from (column.name for column in held if not column.translated)


def _described(package: Package, phrases: Texts) -> Package:
    """Return a package whose description is in the language of some phrases, as far as they hold it."""

    def said(part: Package | Table | Column, *more: str) -> dict[str, str]:
        return {name: _said(phrases, getattr(part, name)) for name in ("title", "description", *more)}

    tables = {
        name: replace(
            table, **said(table), columns=tuple(replace(each, **said(each, "unit")) for each in table.columns)
        )
        for name, table in package.tables.items()
    }
    return replace(package, **said(package), tables=tables)


def _described_texts(package: Package) -> Iterator[str]:
    """Yield the title and the description of each table of a package."""
    yield from (text for table in package.tables.values() for text in (table.title, table.description) if text)


def _said(phrases: Texts, text: str) -> str:
    return phrases.get(base(text), text) if text and phrases else text


def _phrases(record: Record, language: str) -> Texts:
    """Return the phrases of a language; none if the record has no table of them."""
    name = f"{PHRASES}{language}"
    return record.tables[name]["text"].to_dict() if name in record.tables else {}


def _texts(record: Record, language: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the translations that still fit the English, by table and column, each by record."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    if PREFIX + language not in record.tables:
        return found
    english = {}
    for row in record.tables[PREFIX + language].itertuples(index=False, name="Text"):
        about = (row.table, row.field)
        if about not in english:
            english[about] = record.tables[row.table][row.field].to_dict()
        if base(english[about].get(row.record, "")) == row.base:
            found.setdefault(about, {})[row.record] = row.text
    return found
