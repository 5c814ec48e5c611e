"""The wording of records, one module for each table, and a check that the records of a package can be told."""

from collections.abc import Iterator, Mapping

from dashboard import words
from dashboard.gates import translations
from dashboard.measures import directory
from dashboard.package.description import Package, Table
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.telling import values
from dashboard.telling.kinds.registry import missing


def lacking(package: Package) -> Iterator[Fault]:
    """Yield a fault for each thing that is missing to tell the records of a package, in any language.

    Missing are: texts of a language, names for the rows that a column references, and modules of this package for a
    table. Each fault names the table and, for a text, its key and file. Without faults, every page and record opens.
    """
    for language in words.languages():
        known = words.of(language).texts
        for table, key in needed(package):
            if key not in known:
                said = f"the table {table} cannot be told; needed: {key} in locales/{language}/ui.toml"
                yield Fault(FILE, 0, "", "", said)
    untold = [
        f"{table}.{column} {said}" if column else f"the table {table} {said}"
        for table, column, said in missing(package)
    ]
    yield from (Fault(FILE, 0, "", "", said) for said in (*_unopened(package), *_unnamed(package), *untold))


def needed(package: Package) -> Iterator[tuple[str, str]]:
    """Yield (table, key) of each text that a table needs in every language."""
    for name in package.record_tables:
        yield from ((name, key) for key in (f"table.{name}", f"noun.{name}", f"record.{name}", f"count.{name}.other"))
    for role, (table, _) in directory.naming(package).items():
        yield table.name, f"count.{role}.other"
    for table, _ in directory.publishing(package).values():
        yield table.name, f"count.{table.name}.other"
    for language, table in translations.tables(package).items():
        yield table.name, f"value.languages.{language}"


def _unopened(package: Package) -> Iterator[str]:
    """Yield a message for each column that gives a body a role in rows that its drawer cannot open."""
    opened = {*package.record_tables, *package.child_tables, "sources"}
    for role, (table, _) in _roles(package).items():
        if table.name not in opened:
            yield f"{role} names bodies, and no record of its table opens; needed: a titleColumn of {table.name}"


def _unnamed(package: Package) -> Iterator[str]:
    """Yield a message for each column of records that references rows without a title, alone or with other tables."""
    named = values.NAMED.keys() - package.record_tables.keys()  # their rows have names, but cannot be opened
    for table in package.record_tables.values():
        for column in table.columns:
            for target in column.references:
                if target not in package.record_tables and target not in named:
                    yield f"{table.name}.{column.name} points at {target}, whose rows have no title; allowed: records"
                elif target in named and len(column.references) > 1:
                    yield f"{table.name}.{column.name} points at {target} and others; allowed: {target} alone"


def _roles(package: Package) -> Mapping[str, tuple[Table, str]]:
    return {**directory.naming(package), **directory.publishing(package)}
