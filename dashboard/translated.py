"""The record in another language: each text of a translated column gives way to its translation, if it has one."""

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from dashboard.gates.translations import PREFIX, base
from dashboard.languages import DEFAULT
from dashboard.memo import Frames, memo
from dashboard.package.description import Table
from dashboard.record import Record


class TranslatedRecord(Record):
    """A record with its texts in another language. Ids, codes, dates, and the words to search stay those of `source`.

    A text without a translation, or whose English has changed since, stays in English: see `untranslated`.
    """

    @cached_property
    def facts(self) -> Mapping[str, pd.DataFrame]:
        """The record tables as `Record.facts` returns them, with their texts translated."""
        columns = {name: _translated(table) for name, table in self.package.record_tables.items()}
        return Frames(
            {name: rows.assign(**self.tables[name][columns[name]]) for name, rows in self.original.facts.items()}
        )


@memo
def in_language(record: Record, language: str) -> Record:
    """Return a record in a language: a code of `words.languages`. That of the default language is the record itself."""
    if language == DEFAULT:
        return record
    texts, tables, left = _texts(record, language), {}, set()
    for name, table in record.package.tables.items():
        rows = record.tables[name]
        for column in _translated(table):
            held = texts.get((name, column), {})
            told = [held.get(key, text) for key, text in rows[column].items()]
            left |= {text for key, text in rows[column].items() if text and key not in held}
            rows[column] = pd.Series(told, rows.index, dtype="str")
        tables[name] = rows
    return TranslatedRecord(record.package, tables, files=record.files, source=record, untranslated=frozenset(left))


def _translated(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.translated]


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
