"""Which table is told how: the modules of this package by the tables that they are named after."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from dashboard.package.description import Column, Package, Table
from dashboard.package.records import ADDED
from dashboard.telling import kinds, values
from dashboard.telling.kinds.kind import Kind


def _found() -> Iterator[tuple[str, Kind]]:
    for found in iter_modules(kinds.__path__):
        kind = getattr(import_module(f"{kinds.__name__}.{found.name}"), "KIND", None)
        if kind is not None:
            yield found.name, kind


KINDS: Mapping[str, Kind] = MappingProxyType(dict(_found()))


def of(table: str) -> Kind:
    """Return how the records of a table are told. Raises KeyError, with what is missing, where no module says it."""
    try:
        return KINDS[table]
    except KeyError:
        raise KeyError(f"dashboard/telling/kinds/{table}.py, which tells how a record of {table} is told") from None


def missing(package: Package) -> Iterator[tuple[str, str, str]]:
    """Yield what telling lacks of the tables of records: the table, the column or blank, and a clause that says what.

    A table lacks its module; a kind names columns that its table does not have, or that would show a bare id.
    """
    for table in package.record_tables.values():
        if table.name not in KINDS:
            yield table.name, "", f"has no dashboard/telling/kinds/{table.name}.py, so its records have no byline"
            continue
        kind = KINDS[table.name]
        for name in dict.fromkeys((*_named(kind), *kind.cells)):
            if name not in (*table.names, *ADDED):
                yield table.name, name, f"is named by dashboard/telling/kinds/{table.name}.py, and the table lacks it"
        for name in kind.columns:
            if name not in kind.cells and not _told(package, table, name):
                yield table.name, name, "is shown in tables, where nothing turns its codes into words"


def _named(kind: Kind) -> tuple[str, ...]:
    """All columns of a record that a kind names but for those that are worked out."""
    told = tuple(name for name in kind.columns if name not in kind.cells)
    return (*kind.reads, *told, *filter(None, (kind.card_title, *(kind.dated or ()))))


def _told(package: Package, table: Table, name: str) -> bool:
    """Whether a column shows words: it is no bare id, and what it points at can be named."""
    if name not in table.names:
        return name not in ADDED  # one that the table lacks altogether is named above
    column: Column = table.column(name)
    bare = name in table.key and not column.references and not column.values
    return not bare and all(target in (*package.record_tables, *values.NAMED) for target in column.references)
