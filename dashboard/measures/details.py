"""What a record says, field by field, and what else in the record speaks of it."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.gates.translations import tables as languages
from dashboard.measures import evidence as rests
from dashboard.package.description import Column
from dashboard.record import Record

# Columns that the drawer says elsewhere, or are there for machines only: a rule of the drawer, not of the tables.
UNSAID = {"summary", "note", "text", "countries", "act"}


class Field(NamedTuple):
    """A field of a record: its column, as described, and what it holds; of a list a tuple."""

    column: Column
    value: object


def fields(record: Record, key: str) -> tuple[Field, ...]:
    """Return the filled fields of a record, in the order of its table, but for those of UNSAID.

    Of a key with several columns, those are fields too that are categories or point at a record, but the country, which
    the drawer shows above.
    """
    name = record.table_of(key)
    table, row = record.package.tables[name], record.tables[name].loc[key]
    unsaid = {*(part for part in table.key if not _telling(table.column(part))), *UNSAID, table.title_column}
    held = (Field(column, row[column.name]) for column in table.columns if column.name not in unsaid)
    return tuple(field for field in held if filled(field.value))


def _telling(part: Column) -> bool:
    """Whether a column of a key tells a reader more than which record this is."""
    return bool(part.values or part.references) and "countries" not in part.references


def filled(value: object) -> bool:
    """Return whether a cell says something: it is no blank text, empty list or missing number."""
    return bool(value) if isinstance(value, tuple | str) else bool(pd.notna(value))


def concerning(record: Record, countries: tuple[str, ...], table: str) -> pd.DataFrame:
    """Return the rows of a table, newest first, that concern all the countries given, with others or without.

    Where several are given, what concerns all six is left out: it says little of the few. An agreement counts from its
    signature, or where none is recorded from the beginning of its force or term.
    """
    rows, wanted, members = record.facts[table], frozenset(countries), frozenset(record.members)
    kept = [wanted.issubset(codes) and not (len(wanted) > 1 and members.issubset(codes)) for codes in rows["countries"]]
    newest = rows.loc[kept, "first"]
    if table == "agreements":
        newest = newest.where(newest != "", rows.loc[kept, "in_force"])
    return rows.loc[newest.sort_values(ascending=False, kind="stable").index]


def conflicts(record: Record, key: str) -> pd.DataFrame:
    """Return what sources that disagree say of a record: rows of `evidence` here whose `says` is filled.

    Rows of one field stand together, in the order of the evidence. No row where no source disagrees with another.
    """
    rested = evidence(record, key)
    told = rested[rested["says"] != ""]
    return told.sort_values(["field", "part"], key=lambda names: pd.factorize(names)[0], kind="stable")


def evidence(record: Record, key: str) -> pd.DataFrame:
    """Return the rows of `measures.evidence.of` with `part`: what the part that each is about is called, or blank."""
    return with_parts(record, rests.of(record, key))


def with_parts(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with `table`, `record`, `owner` with `part` besides: what a part is called, blank of the whole."""
    whole = (rows["record"] == rows["owner"]).tolist()
    pairs = zip(rows["table"], rows["record"], whole, strict=True)
    return rows.assign(part=["" if same else _part(record, table, part) for table, part, same in pairs])


def _part(record: Record, table: str, part: str) -> str:
    """What a part is called, such as the party or the text of an output; its id where it was removed."""
    rows = record.tables[table]
    if part not in rows.index:
        return part
    called = str(rows.at[part, record.package.tables[table].part_title])
    return record.title(called) if record.table_of(called) else called


def sources(record: Record, keys: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the sources that records rest on, each once, in the order in which the records name them."""
    return tuple(dict.fromkeys(source for key in keys for source in rests.sources_of(record, key)))


def translations(record: Record, key: str) -> pd.DataFrame:
    """Return the texts of a record in other languages, one row each: `language`, `field`, `text`, `status`."""
    table = record.table_of(key)
    found = []
    for language, held in languages(record.package).items():
        rows = record.tables[held.name]
        own = rows[(rows["table"] == table) & (rows["record"] == key)]
        found.append(own.assign(language=language)[["language", "field", "text", "status"]])
    return pd.concat(found) if found else pd.DataFrame(columns=["language", "field", "text", "status"])


def named(record: Record, meeting: str) -> tuple[str, ...]:
    """Return the ids of the agreements, then the documents, that the outputs of a meeting name, each once."""
    rows = parts(record, meeting, "meeting_outputs")
    return tuple(dict.fromkeys(name for name in (*rows["agreement"], *rows["document"]) if name))


def parts(record: Record, key: str, table: str) -> pd.DataFrame:
    """Return the rows of a table whose first key column is a record: an agreement's parties, a meeting's outputs."""
    rows = record.tables[table]
    return rows[rows.iloc[:, 0] == key]
