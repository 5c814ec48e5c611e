"""Read what the description says of the records of a table: title column, period and countries."""

from collections.abc import Sequence

from dashboard.package.description import Column, Countries, Period, Table
from dashboard.package.json_reader import JsonObject

COUNTRIES = "countries"  # the table, and also the column that `dashboard.enrich` adds to each record table
# Columns that `dashboard.enrich` adds to record tables.
ADDED = (COUNTRIES, "first", "last", "folded", "publisher_code", "told", "derived")


def about_records(resource: JsonObject, columns: Sequence[Column]) -> dict[str, object]:
    """Return the fields `title_column`, `part_title`, `period` and `countries` of a `description.Table`.

    Raises ValueError if one of them names a column that is missing or of the wrong type.
    """
    known = {column.name: column for column in columns}
    title, part = (_text(resource, name, known) for name in ("titleColumn", "partTitle"))
    if title and part:
        raise resource.error("has 'titleColumn' and 'partTitle'; allowed: one of them")
    for name in ("period", COUNTRIES):
        if name in resource.value and not title:
            raise resource.error(f"has {name!r} and lacks 'titleColumn', the column that says what a record is called")
    said = {"title_column": title, "part_title": part}
    return said | {"period": _period(resource, known), "countries": _countries(resource)}


def _text(resource: JsonObject, name: str, known: dict[str, Column]) -> str:
    """Return the name of the column that holds a title; blank if there is none."""
    title = resource.text(name, "")
    column = known.get(title)
    if title and (column is None or column.type != "string" or column.separator or not column.required):
        raise resource.error(f"has the {name} {title!r}; allowed: a column of the table that is a required text")
    return title


def _period(resource: JsonObject, known: dict[str, Column]) -> Period:
    """Return the period of a table; all blank if the table has no dates."""
    if "period" not in resource.value:
        return Period()
    said = resource.object("period")
    said.only("begins", "ends", "interval", "lasting", "beyondEvents")
    begins, ends, interval = said.texts("begins"), said.text("ends", ""), said.text("interval", "")
    if bool(begins) == bool(interval) or (ends and not begins):
        raise said.error("must say in which columns a record 'begins', or which 'interval' says both; not both of them")
    for name in filter(None, (*begins, ends)):
        if name not in known or not known[name].partial_date:
            raise said.error(f"names {name!r}; allowed: a column of the table that is a partial date")
    if interval and (interval not in known or not known[interval].interval):
        raise said.error(f"names {interval!r}; allowed: a column of the table that is an interval")
    lasting = said.flag("lasting")
    if lasting and not ends:
        raise said.error("has 'lasting' and lacks 'ends', the column that says when a record is known to have ended")
    return Period(begins, ends, interval, lasting, said.flag("beyondEvents"))


def _countries(resource: JsonObject) -> Countries:
    """Return the country columns of a table; empty if its records concern no country."""
    if COUNTRIES not in resource.value:
        return Countries()
    said = resource.object(COUNTRIES)
    said.only("columns", "table", "by")
    found = Countries(said.texts("columns"), said.text("table", ""), said.text("by", ""))
    if not found.columns or bool(found.table) != bool(found.by):
        raise said.error("lacks 'columns', or has one of 'table' and 'by' without the other")
    return found


def settle_records(resource: JsonObject, table: Table, tables: Sequence[Table]) -> None:
    """Raise ValueError if a record table lacks a property that its columns require, or contradicts another table."""
    opened = {other.name for other in tables if other.title_column}
    whole = opened & {*table.column(table.key[0]).references[:1]}
    if not table.title_column:
        if whole and not table.part_title:
            raise resource.error(
                f"holds parts of {whole.pop()} and lacks 'partTitle', the column that says what a part is called"
            )
        return
    said = table.countries
    pointing = [column.name for column in table.columns if column.references == (COUNTRIES,)]
    if not table.period.columns and any(column.partial_date or column.interval for column in table.columns):
        raise resource.error("has dates and lacks 'period', the columns in which a record begins and ends")
    if pointing and not said.columns:
        raise resource.error(f"names countries ({', '.join(pointing)}) and lacks 'countries', the columns that count")
    own = {COUNTRIES} if said.columns == (COUNTRIES,) and not said.table else set()
    taken = set(table.names) & set(ADDED) - own
    if taken:
        raise resource.error(f"has the column {min(taken)!r}, which is the name of one that records are given")
    if said.columns:
        _settle_countries(resource.object(COUNTRIES), table, {other.name: other for other in tables})


def _settle_countries(said: JsonObject, table: Table, tables: dict[str, Table]) -> None:
    """Raise ValueError if the country columns of a table are missing or do not reference countries."""
    found = table.countries
    holder = tables.get(found.table, table)
    if found.table and (found.table not in tables or not {found.by} <= set(holder.names) & set(table.names)):
        raise said.error(f"names the table {found.table!r} and the column {found.by!r}; allowed: a column of both")
    for name in found.columns:
        own = holder.name == COUNTRIES and (name,) == holder.key
        if name not in holder.names or not (own or COUNTRIES in holder.column(name).references):
            raise said.error(f"names the column {name!r}; allowed: one of {holder.name} that points at countries")
    if found.table and any(holder.column(name).separator for name in found.columns):
        raise said.error("names a list in another table; allowed: a column with one country a row")
