"""What the package's description says of itself: a package of tables, a table of columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Column:
    """One column. `values` are all that a cell (or, in a list, each entry) may be; empty where anything may stand.

    `type` is string, integer, number or boolean. `separator` is "" unless the cell is a list. Each entry is a key of
    one of the tables in `references`, where there are any. `unit` is "" where there is none. `translated` columns have
    their texts in other languages too; a text of `paragraphs` may go over several lines. An `interval` holds one
    partial date, or two with a slash between them; `publisher` columns print who published. A date that is `not_fresh`
    says nothing of how recent a table is; none certainly lies before one of the columns `not_before`.
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
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    partial_date: bool = False
    interval: bool = False
    not_fresh: bool = False
    not_before: tuple[str, ...] = ()
    publisher: bool = False
    translated: bool = False
    paragraphs: bool = False
    references: tuple[str, ...] = ()

    def entries(self, cell: str) -> tuple[str, ...]:
        """Return what stands in a cell: its entries where it is a list, else itself; nothing where it is blank."""
        if not cell:
            return ()
        return tuple(cell.split(self.separator)) if self.separator else (cell,)


@dataclass(frozen=True)
class Period:
    """From when to when a record is there, by columns of its table; a table without dates has none of them.

    It begins with the first of `begins` that is filled and ends with `ends`, or both stand in `interval`. What is
    `lasting` is there until it is known to have ended. Dates `beyond_events` are not those of what happened: plans into
    the future, figures of a period.
    """

    begins: tuple[str, ...] = ()
    ends: str = ""
    interval: str = ""
    lasting: bool = False
    beyond_events: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns that it is read from."""
        return tuple(dict.fromkeys(filter(None, (*self.begins, self.ends, self.interval))))

    def of(self, row: Mapping[str, str]) -> tuple[str, str]:
        """Return the partial dates with which a row begins and ends, each blank where it is not known."""
        if self.interval:
            begin, _, end = row[self.interval].partition("/")
            return begin, end
        begin = next((row[name] for name in self.begins if row[name]), "")
        return begin, row[self.ends] if self.ends else ""


@dataclass(frozen=True)
class Countries:
    """In which `columns` the countries stand that a record concerns: of its own table, or of another `table`.

    The rows of the other table are those with the same value in the column `by`, which both have.
    """

    columns: tuple[str, ...] = ()
    table: str = ""
    by: str = ""


@dataclass(frozen=True)
class Table:
    """One table: its file within the folder, its columns in order, and the columns that make its key.

    `title_column` says what a record is called; a table without one ("") has no records that can be opened. Where its
    rows are parts of a record, `part_title` says what a part is called, in words or by the key of a record. `period`
    and `countries` say when its records are there and whom they concern. Texts of a table that is `received` were
    written by others, and are kept to the letter. `least` and `most` are the numbers of rows between which a table of
    this kind can be whole; None where none is said.
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
        """The names of the columns, in order: the header of the file."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column of that name. Raises KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"the table {self.name} has no column {name}")

    def record(self, row: Mapping[str, str]) -> str:
        """Return the key of a row as other tables write it: joined with "/" where several columns make it."""
        return "/".join(row[name] for name in self.key)


@dataclass(frozen=True)
class Package:
    """The whole package. `created` is a day, YYYY-MM-DD; licences and sources are as written (name, title, path)."""

    title: str
    description: str
    version: str
    created: str
    licenses: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    tables: dict[str, Table]

    @property
    def record_tables(self) -> dict[str, Table]:
        """The tables whose records can be opened: each names its title column."""
        return {name: table for name, table in self.tables.items() if table.title_column}

    @property
    def child_tables(self) -> dict[str, str]:
        """The tables whose rows are parts of a record, each with the table of that record.

        Their rows cannot be opened, and the first column of their key names a record that can.
        """
        opened = self.record_tables
        firsts = {name: table.column(table.key[0]).references[:1] for name, table in self.tables.items()}
        return {name: whole[0] for name, whole in firsts.items() if name not in opened and opened.keys() & {*whole}}
