"""What the package's description says of itself: a package of tables, a table of columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Column:
    """One column. `values` are all that a cell (or, in a list, each entry) may be; empty where anything may stand.

    `type` is string, integer, number or boolean. `separator` is "" unless the cell is a list. Each entry is a key of
    one of the tables in `references`, where there are any. `unit` is "" where there is none. `translated` columns have
    their texts in other languages too; a text of `paragraphs` may go over several lines.
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
    translated: bool = False
    paragraphs: bool = False
    references: tuple[str, ...] = ()

    def entries(self, cell: str) -> tuple[str, ...]:
        """Return what stands in a cell: its entries where it is a list, else itself; nothing where it is blank."""
        if not cell:
            return ()
        return tuple(cell.split(self.separator)) if self.separator else (cell,)


@dataclass(frozen=True)
class Table:
    """One table: its file within the folder, its columns in order, and the columns that make its key.

    `least` and `most` are the numbers of rows between which a table of this kind can be whole; None where none is said.
    """

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    evidence_exempt: bool = False
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
