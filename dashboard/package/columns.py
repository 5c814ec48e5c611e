"""Read the description of one column, and refuse contradictions."""

from dashboard.package import patterns
from dashboard.package.description import Column
from dashboard.package.json_reader import JsonObject

NAME = "[a-z][a-z0-9_]*"
TYPES = "string|integer|number|boolean"


def read_column(field: JsonObject, keys: dict[str, list[str]]) -> Column:
    """Return one column. keys: for each column of its table, the tables that its foreign keys point to."""
    rules, entries, name = field.object("constraints"), field.object("list"), field.name("name", NAME)
    separator = entries.text("separator", spaced=True) if "list" in field.value else ""
    found = Column(
        name=name,
        type=field.name("type", TYPES),
        title=field.text("title"),
        description=field.text("description"),
        required=rules.flag("required"),
        values=entries.texts("enum") if separator else rules.texts("enum"),
        separator=separator,
        pattern=_pattern(rules),
        unit=field.text("unit", ""),
        persons=_persons(field, rules),
        minimum=rules.number("minimum"),
        maximum=rules.number("maximum"),
        max_length=rules.number("maxLength"),
        partial_date=field.flag("partialDate"),
        interval=field.flag("interval"),
        not_fresh=field.flag("notFresh"),
        not_before=field.texts("notBefore"),
        publisher=field.flag("publisher"),
        translated=field.flag("translated"),
        caveat=field.flag("caveat"),
        paragraphs=field.flag("paragraphs"),
        references=(*keys.get(name, []), *field.texts("reference"), *entries.texts("resource")),
    )
    _settle(field, found)
    return found


def _persons(field: JsonObject, rules: JsonObject) -> tuple[str, ...]:
    """Return the allowed values that count persons. If 'countsPersons' is there, it must cover each allowed value."""
    counts = field.object("countsPersons")
    if counts.value and set(counts.value) != set(rules.texts("enum")):
        raise field.error("has 'countsPersons', which must say true or false of each allowed value and of no other")
    return tuple(value for value in counts.value if counts.flag(value))


def _pattern(rules: JsonObject) -> str:
    """Return the regular expression that a cell must match."""
    pattern = rules.text("pattern", "", spaced=True)
    try:
        patterns.compiled(pattern)
    except ValueError as error:
        raise rules.error(f"has the pattern {pattern[: patterns.LONGEST]!r}, {error}") from error
    return pattern


def _settle(field: JsonObject, column: Column) -> None:
    """Raise ValueError if a column contradicts itself."""
    of_words = column.separator or column.values or column.partial_date or column.references
    if column.type != "string" and of_words:
        raise field.error("can be a list, a category, a partial date or a reference only where its type is string")
    if column.type == "boolean" and not column.required:
        raise field.error("must be required: a boolean has no way to say that it is not known")
    if column.partial_date and column.separator:
        raise field.error("can be a list or a partial date, not both: which of several dates would count")
    if (column.interval or column.publisher) and (column.type != "string" or of_words):
        raise field.error("can be an interval or print a publisher only where it is a text")
    if (column.translated or column.paragraphs) and (column.type != "string" or of_words):
        raise field.error("can be translated or have paragraphs only where it is a text")
    if (column.not_fresh or column.not_before) and not column.partial_date:
        raise field.error("can have 'notFresh' or 'notBefore' only where it is a partial date")
