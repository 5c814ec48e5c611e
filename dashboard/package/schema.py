"""Tables and columns as data/datapackage.json describes them. This is its only reader."""

import json
from pathlib import Path

from dashboard.dates import is_partial_date
from dashboard.package import texts
from dashboard.package.columns import NAME, read_column
from dashboard.package.description import Column, Package, Table
from dashboard.package.json_reader import JsonObject, settle_texts
from dashboard.package.records import about_records, settle_records
from dashboard.package.taken import Taken

__all__ = ["FILE", "Column", "Package", "Table", "Unreadable", "read"]

FILE = "datapackage.json"
_DIGITS = 4_000  # of a whole number: Python refuses 4,301 and more
_PATH = "([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*[.]csv"


class Unreadable(ValueError):
    """Raised for a description that cannot be used. Its message is a sentence."""


def read(folder: Path | Taken) -> Package:
    """Return the description of the package in a folder, or among files that were taken from one.

    Raises Unreadable if datapackage.json is missing, is not JSON, lacks a property or contradicts itself. The message
    is a sentence that begins with the name of the file.
    """
    try:
        return described(_load(folder))
    except ValueError as error:
        raise Unreadable(str(error)) from error


def described(loaded: object) -> Package:
    """Return the description that a parsed document holds. Raises ValueError as `read` raises Unreadable."""
    settle_texts(loaded, FILE)
    document = JsonObject(loaded, FILE)
    tables = [_table(resource) for resource in document.objects("resources")]
    _settle(tables)
    for table, resource in zip(tables, document.objects("resources"), strict=True):
        settle_records(resource, table, tables)
    return Package(
        title=document.text("title"),
        description=document.text("description"),
        version=document.text("version"),
        created=_day(document),
        licenses=tuple(licence.value for licence in document.objects("licenses")),
        sources=tuple(source.value for source in document.objects("sources")),
        tables={table.name: table for table in tables},
    )


def _load(folder: Path | Taken) -> object:
    """Return the parsed JSON of the description."""
    try:
        content = folder.read(FILE) if isinstance(folder, Taken) else (folder / FILE).read_bytes()
    except OSError as error:
        raise ValueError(f"{FILE} cannot be read: {error.strerror}.") from error
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        said = str(error)
    except UnicodeDecodeError as error:
        line, byte = content.count(b"\n", 0, error.start) + 1, content[error.start]
        said = f"line {line} has the byte {byte:02X}, which is not UTF-8; allowed: text saved as UTF-8"
    except RecursionError:
        said = "objects or lists stand too deep within each other; allowed: the depth of a data package"
    except _NoNumber as error:
        said = f"{error} is no number of JSON; allowed: digits, {_DIGITS:,} at most"
    raise ValueError(texts.line(f"{FILE} is not JSON: {said}."))


class _NoNumber(ValueError):
    """Raised for what Python takes for a number and JSON does not have, and for one of too many digits."""


def _no_number(name: str) -> float:
    """Refuse NaN and Infinity."""
    raise _NoNumber(name)


def _whole_number(digits: str) -> int:
    """Return a whole number. Python refuses one of thousands of digits, in words of its own."""
    if len(digits) > _DIGITS:
        raise _NoNumber(f"{digits[:40]}…")
    return int(digits)


def _day(document: JsonObject) -> str:
    """Return the day on which the package was made (YYYY-MM-DD)."""
    day = document.text("created")[:10]
    if len(day) < 10 or not is_partial_date(day):
        raise document.error(f"has the date {day!r} as 'created'; allowed: YYYY-MM-DD")
    return day


def _table(resource: JsonObject) -> Table:
    """Return one table. Raises ValueError if it contradicts itself."""
    name = resource.name("name", NAME)
    schema, bounds = resource.object("schema"), resource.object("bounds")
    keys = _foreign_keys(schema, name)
    columns = tuple(read_column(field, keys) for field in schema.objects("fields"))
    table = Table(
        name=name,
        path=resource.name("path", _PATH),
        title=resource.text("title"),
        description=resource.text("description"),
        columns=columns,
        key=schema.texts("primaryKey"),
        evidence_exempt=resource.flag("evidenceExempt"),
        received=resource.flag("received"),
        **about_records(resource, columns),
        least=bounds.count("least"),
        most=bounds.count("most"),
    )
    _settle_table(schema, table, keys)
    return table


def _settle_table(schema: JsonObject, table: Table, keys: dict[str, list[str]]) -> None:
    """Raise ValueError if a table contradicts itself."""
    if not table.columns or len(set(table.names)) < len(table.columns):
        raise schema.error("lacks 'fields', a list of columns with different names")
    if not table.key or not set(table.key) <= set(table.names):
        raise schema.error("lacks 'primaryKey', one or more of its columns")
    if not set(keys) <= set(table.names):
        raise schema.error(f"has a foreign key of {sorted(set(keys) - set(table.names))}, which it does not have")
    dates = {column.name for column in table.columns if column.partial_date}
    for column in table.columns:
        if not set(column.not_before) <= dates - {column.name}:
            raise schema.error(f"has 'notBefore' of {column.name}, which must name other partial dates of the table")


def _foreign_keys(schema: JsonObject, own: str) -> dict[str, list[str]]:
    """Return for each column of a table the tables that its foreign keys point to."""
    found: dict[str, list[str]] = {}
    for key in schema.objects("foreignKeys"):
        reference = key.object("reference")
        columns = key.texts("fields")
        if len(columns) != 1 or len(reference.texts("fields")) != 1:
            raise key.error("must join one column to one column")
        found.setdefault(columns[0], []).append(reference.text("resource", "") or own)
    return found


def _settle(tables: list[Table]) -> None:
    """Raise ValueError if tables contradict each other."""
    names = [table.name for table in tables]
    if not names or len(set(names)) < len(names) or len({table.path for table in tables}) < len(names):
        raise ValueError(f"{FILE} lacks 'resources', a list of tables with different names and paths.")
    for table in tables:
        for column in table.columns:
            for target in column.references:
                if target not in names:
                    fault = "is no table"
                elif len(tables[names.index(target)].key) != 1:
                    fault = "has no one key"
                else:
                    continue
                said = f"{FILE}: {table.name}.{column.name} points at {target!r}, which {fault}."
                raise ValueError(texts.line(said))
