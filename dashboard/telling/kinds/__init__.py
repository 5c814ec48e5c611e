"""The kinds of records, one a table: what must stand in each language before a record of it can be told."""

from collections.abc import Iterator

from dashboard import words
from dashboard.measures import directory
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault


def lacking(package: Package) -> Iterator[Fault]:
    """Yield a fault for each text that a table of records needs and a language lacks, and each role without a record.

    A role is a column that names a body or prints a publisher: the drawer of the body lists the records that it is in.
    """
    for language in words.languages():
        known = words.of(language).texts
        for table, key in needed(package):
            if key not in known:
                message = f"the table {table} cannot be told; needed: {key} in locales/{language}/ui.toml"
                yield Fault(FILE, 0, "", "", message)
    opened = {*package.record_tables, *package.child_tables, "sources"}  # the last are listed, and not opened
    for role, (table, _) in _roles(package).items():
        if table.name not in opened:
            message = f"{role} names bodies, and its records cannot be opened; needed: 'titleColumn' of {table.name}"
            yield Fault(FILE, 0, "", "", message)


def needed(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the keys of the texts that each table needs in every language, as table and key."""
    for name in package.record_tables:
        yield from ((name, key) for key in (f"table.{name}", f"noun.{name}", f"count.{name}.other"))
    for role, (table, _) in directory.naming(package).items():
        yield table.name, f"count.{role}.other"
    for table, _ in directory.publishing(package).values():
        yield table.name, f"count.{table.name}.other"


def _roles(package: Package) -> dict:
    return {**directory.naming(package), **directory.publishing(package)}
