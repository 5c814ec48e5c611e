"""What Datasette is to say of the database: titles, licence and columns, and which column names a row."""

import json

from dashboard.exports import sqlite
from dashboard.exports.sqlite import about, full_text
from dashboard.telling import whole
from dashboard.telling.teller import Teller


def write(teller: Teller) -> bytes:
    """Return the metadata of `record.sqlite` as JSON, in the language of the teller."""
    package = teller.record.package
    told, free = about.head(teller), sqlite.names(package.tables)
    licence = next(iter(package.licenses), {})
    head = {"title": told["title"], "description": told["note"], "license": told["licence"]}
    head |= {"license_url": licence["path"]} if licence.get("path") else {}
    held = {each.name: {"title": each.title, "description": each.description} for each in whole.tables(teller)}
    for entry in whole.codebook(teller):
        says = " ".join(filter(None, (f"{entry.title}.", entry.description)))
        held[entry.table].setdefault("columns", {})[entry.column] = says
    for name, table in package.tables.items():
        label = table.title_column or table.part_title or next(iter(full_text.columns(table)), "")
        held[name] |= {"label_column": label} if label else {}
        if full_text.columns(table):
            held[name] |= {"fts_table": free[f"{name}_fts"], "fts_pk": "rowid"}
    name = sqlite.FILE.rpartition(".")[0]
    document = head | {"databases": {name: {"tables": held}}}
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"
