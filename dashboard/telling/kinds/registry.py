"""The registry of kinds: each module of this package is named after its table."""

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
    """Return the Kind of a table. Raises KeyError with a message if there is no module for it."""
    try:
        return KINDS[table]
    except KeyError:
        raise KeyError(f"dashboard/telling/kinds/{table}.py, which tells how a record of {table} is told") from None


def missing(package: Package) -> Iterator[tuple[str, str, str]]:
    """Yield what is missing to tell record tables: (table, column or blank, a clause that says what).

    Either a table has no module, or its kind names a column that the table lacks or that would show a bare id.
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
    """Return all columns that a kind names, except computed ones."""
    told = tuple(name for name in kind.columns if name not in kind.cells)
    return (*kind.reads, *told, *filter(None, (kind.card_title, *(kind.dated or ()))))


def _told(package: Package, table: Table, name: str) -> bool:
    """Return whether a column can be shown in words: it is no bare id, and the rows that it references have names."""
    if name not in table.names:
        return name not in ADDED  # a column that the table lacks is reported above
    column: Column = table.column(name)
    bare = name in table.key and not column.references and not column.values
    return not bare and all(target in (*package.record_tables, *values.NAMED) for target in column.references)
