"""The description of the package as values: Package, Table, Column, Period, Countries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# What a cell may hold, told apart as far as somebody who writes one must know; a language has a word for each.
CONTENTS = ("text", "texts", "code", "codes", "record", "records", "date", "span", "integer", "number", "boolean")


@dataclass(frozen=True)
class Column:
    """One column.

    `type` is string, integer, number or boolean. `values` are the allowed values of a cell, or of each entry of a list;
    empty if any value is allowed. `separator` is "" unless cells are lists. If `references` names tables, each entry is
    a key of one of them. `unit` is "" if there is none. `persons` are the values of a category that count persons, or
    what is about one person each. Texts of `translated` columns have translations; those of a `caveat` say what limits
    a record; texts with `paragraphs` may have several lines. An `interval` holds one partial date, or two with a slash
    between them. A `publisher` column holds the printed name of a publisher. A `not_fresh` date does not count for how
    recent a table is. No date may certainly lie before one in the columns `not_before`.
    """

    name: str
    type: str
    title: str
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    separator: str = ""
    pattern: str = ""
    unit: str = ""
    persons: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    partial_date: bool = False
    interval: bool = False
    not_fresh: bool = False
    not_before: tuple[str, ...] = ()
    publisher: bool = False
    translated: bool = False
    caveat: bool = False
    paragraphs: bool = False
    references: tuple[str, ...] = ()

    @property
    def content(self) -> str:
        """What a cell holds: one of CONTENTS. A `record` is the id of one, a `span` a date or two."""
        if self.type != "string":
            return self.type
        if self.partial_date or self.interval:
            return "span" if self.interval else "date"
        one = "code" if self.values else "record" if self.references else "text"
        return f"{one}s" if self.separator else one

    def entries(self, cell: str) -> tuple[str, ...]:
        """Return the entries of a cell: several if it is a list, else the cell itself; none if it is blank."""
        if not cell:
            return ()
        return tuple(cell.split(self.separator)) if self.separator else (cell,)


@dataclass(frozen=True)
class Period:
    """The columns that say when a record begins and ends; all blank for a table without dates.

    A record begins at the first filled column of `begins` and ends at `ends`, or the column `interval` holds both. A
    `lasting` record goes on until it is known to have ended. `beyond_events`: the dates are not those of events, but
    those of plans for the future or of figures over a period.
    """

    begins: tuple[str, ...] = ()
    ends: str = ""
    interval: str = ""
    lasting: bool = False
    beyond_events: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns that hold the period."""
        return tuple(dict.fromkeys(filter(None, (*self.begins, self.ends, self.interval))))

    def of(self, row: Mapping[str, str]) -> tuple[str, str]:
        """Return the partial dates at which a row begins and ends, each blank if unknown."""
        if self.interval:
            begin, _, end = row[self.interval].partition("/")
            return begin, end
        begin = next((row[name] for name in self.begins if row[name]), "")
        return begin, row[self.ends] if self.ends else ""


@dataclass(frozen=True)
class Countries:
    """The `columns` that name the countries of a record, in its own table or in another `table`.

    The rows of the other table are joined by the column `by`, which both tables have.
    """

    columns: tuple[str, ...] = ()
    table: str = ""
    by: str = ""


@dataclass(frozen=True)
class Table:
    """One table: `path` is its file within the folder, `columns` are in order, `key` is its primary key.

    `title_column` holds the title of a record; a table without one ("") has no records to open. In a child table,
    `part_title` holds the title of a row, as text or as the key of a record. `period` and `countries` say when its
    records begin and end and which countries they concern. The texts of a `received` table were written by others and
    are never changed. `least` and `most` are the smallest and largest plausible numbers of rows, None if not given.
    """

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    evidence_exempt: bool = False
    title_column: str = ""
    part_title: str = ""
    period: Period = Period()
    countries: Countries = Countries()
    received: bool = False
    least: int | None = None
    most: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The column names in order: the header of the file."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column of that name. Raises KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"the table {self.name} has no column {name}")

    def record(self, row: Mapping[str, str]) -> str:
        """Return the key of a row as other tables write it: the values of a composite key are joined with "/"."""
        return "/".join(row[name] for name in self.key)


@dataclass(frozen=True)
class Package:
    """The package. `created` is a day (YYYY-MM-DD); licences and sources are as written (name, title, path)."""

    title: str
    description: str
    version: str
    created: str
    licenses: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    tables: dict[str, Table]

    @property
    def record_tables(self) -> dict[str, Table]:
        """The tables whose records can be opened: those with a title column."""
        return {name: table for name, table in self.tables.items() if table.title_column}

    @property
    def child_tables(self) -> dict[str, str]:
        """The child tables, each with its parent table.

        Their rows cannot be opened. The first column of their key names a record of the parent table, which can.
        """
        opened = self.record_tables
        firsts = {name: table.column(table.key[0]).references[:1] for name, table in self.tables.items()}
        return {name: whole[0] for name, whole in firsts.items() if name not in opened and opened.keys() & {*whole}}
