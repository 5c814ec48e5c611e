"""Tables and columns as data/datapackage.json describes them. Its only reader."""

import json
import re
from pathlib import Path

from dashboard.dates import is_partial_date
from dashboard.package.description import Column, Package, Table
from dashboard.package.json_reader import JsonObject

__all__ = ["FILE", "Column", "Package", "Table", "read"]

FILE = "datapackage.json"
_TYPES = "string|integer|number|boolean"
_NAME = "[a-z][a-z0-9_]*"
_PATH = "([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*[.]csv"


def read(folder: Path) -> Package:
    """Return the description of the package in a folder.

    Raises ValueError, with a sentence that begins with the name of the file, where datapackage.json is missing, is
    not JSON, lacks a part or contradicts itself.
    """
    document = JsonObject(_load(folder), FILE)
    tables = [_table(resource) for resource in document.objects("resources")]
    _settle(tables)
    return Package(
        title=document.text("title"),
        description=document.text("description"),
        version=document.text("version"),
        created=_day(document),
        licenses=tuple(licence.value for licence in document.objects("licenses")),
        sources=tuple(source.value for source in document.objects("sources")),
        tables={table.name: table for table in tables},
    )


def _load(folder: Path) -> object:
    """The JSON of the description."""
    try:
        return json.loads((folder / FILE).read_bytes())
    except OSError as error:
        raise ValueError(f"{FILE} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{FILE} is not JSON: {error}.") from error


def _day(document: JsonObject) -> str:
    """The day on which the package was made."""
    day = document.text("created")[:10]
    if len(day) < 10 or not is_partial_date(day):
        raise document.error(f"has the date {day!r} as 'created'; allowed: YYYY-MM-DD")
    return day


def _table(resource: JsonObject) -> Table:
    """One table, in itself free of contradictions."""
    name = resource.name("name", _NAME)
    schema, bounds = resource.object("schema"), resource.object("bounds")
    keys = _foreign_keys(schema, name)
    columns = tuple(_column(field, keys) for field in schema.objects("fields"))
    table = Table(
        name=name,
        path=resource.name("path", _PATH),
        title=resource.text("title"),
        description=resource.text("description"),
        columns=columns,
        key=schema.texts("primaryKey"),
        evidence_exempt=resource.flag("evidenceExempt"),
        least=bounds.count("least"),
        most=bounds.count("most"),
    )
    if not columns or len(set(table.names)) < len(columns):
        raise schema.error("lacks 'fields', a list of columns with different names")
    if not table.key or not set(table.key) <= set(table.names):
        raise schema.error("lacks 'primaryKey', one or more of its columns")
    if not set(keys) <= set(table.names):
        raise schema.error(f"has a foreign key of {sorted(set(keys) - set(table.names))}, which it does not have")
    return table


def _foreign_keys(schema: JsonObject, own: str) -> dict[str, list[str]]:
    """The tables to whose keys each column of a table points."""
    found: dict[str, list[str]] = {}
    for key in schema.objects("foreignKeys"):
        reference = key.object("reference")
        columns = key.texts("fields")
        if len(columns) != 1 or len(reference.texts("fields")) != 1:
            raise key.error("must join one column to one column")
        found.setdefault(columns[0], []).append(reference.text("resource", "") or own)
    return found


def _column(field: JsonObject, keys: dict[str, list[str]]) -> Column:
    """One column."""
    rules, entries, name = field.object("constraints"), field.object("list"), field.name("name", _NAME)
    separator = entries.text("separator") if "list" in field.value else ""
    column = Column(
        name=name,
        type=field.name("type", _TYPES),
        title=field.text("title"),
        description=field.text("description"),
        required=rules.flag("required"),
        values=entries.texts("enum") if separator else rules.texts("enum"),
        separator=separator,
        pattern=_pattern(rules),
        unit=field.text("unit", ""),
        minimum=rules.number("minimum"),
        maximum=rules.number("maximum"),
        max_length=rules.number("maxLength"),
        partial_date=field.flag("partialDate"),
        translated=field.flag("translated"),
        paragraphs=field.flag("paragraphs"),
        references=(*keys.get(name, []), *field.texts("reference"), *entries.texts("resource")),
    )
    if column.type != "string" and (separator or column.values or column.partial_date or column.references):
        raise field.error("can be a list, a category, a partial date or a reference only where its type is string")
    if column.type == "boolean" and not column.required:
        raise field.error("must be required: a boolean has no way to say that it is not known")
    return column


def _pattern(rules: JsonObject) -> str:
    """The regular expression that a cell matches."""
    pattern = rules.text("pattern", "")
    try:
        re.compile(pattern, re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        raise rules.error(f"has the pattern {pattern!r}, which is no regular expression") from error
    return pattern


def _settle(tables: list[Table]) -> None:
    """Raise ValueError where tables contradict each other."""
    names = [table.name for table in tables]
    if not names or len(set(names)) < len(names) or len({table.path for table in tables}) < len(names):
        raise ValueError(f"{FILE} lacks 'resources', a list of tables with different names and paths.")
    for table in tables:
        for column in table.columns:
            for target in column.references:
                if target not in names:
                    raise ValueError(f"{FILE}: {table.name}.{column.name} points at {target!r}, which is no table.")
                if len(tables[names.index(target)].key) != 1:
                    raise ValueError(f"{FILE}: {table.name}.{column.name} points at {target!r}, which has no one key.")
