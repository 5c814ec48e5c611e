"""The record as Parquet: a file for each table, in one zip."""

import io

import pyarrow as arrow
from pyarrow import parquet

from dashboard.exports import package, readme, view
from dashboard.measures import typed
from dashboard.package.description import Column, Table
from dashboard.telling import whole
from dashboard.telling.teller import Teller

FILE, ENDING = "record.parquet.zip", ".parquet"
TYPES = {"boolean": arrow.bool_(), "integer": arrow.int64(), "number": arrow.float64()}


def write(teller: Teller) -> bytes:
    """Return a zip with `<table>.parquet` of each table and a README, in the language of the teller.

    A blank cell is null, a list a list of texts, a date a text, as precise as it is known. Each file says what its
    table and its columns are. The same version gives the same bytes.
    """
    tables = teller.record.package.tables.values()
    held = {f"{table.name}{ENDING}": _table(teller, table) for table in tables}
    return package.zipped({package.README: readme.write(teller, ENDING)} | held, packed=True)


def _table(teller: Teller, table: Table) -> bytes:
    described = teller.record.package
    columns = typed.columns(table, teller.record.tables[table.name])
    told = {
        "title": whole.title(teller, table.name),
        "description": table.description,
        "data_version": teller.record.version,
        "data_date": described.created,
        "licence": view.licence(described),
        "language": teller.language,
    }
    schema = arrow.schema([_field(column) for column in table.columns], metadata=told)
    content = io.BytesIO()
    parquet.write_table(arrow.table(columns, schema=schema), content, compression="zstd")
    return content.getvalue()


def _field(column: Column) -> arrow.Field:
    kind = arrow.list_(arrow.string()) if column.separator else TYPES.get(column.type, arrow.string())
    return arrow.field(column.name, kind, metadata={"title": column.title, "description": column.description})
