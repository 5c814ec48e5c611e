"""The translations of a record: the tables with texts in other languages, and what they hold of one table."""

from collections.abc import Iterator, Mapping
from typing import Any

PREFIX = "translations_"  # of the names of these tables, before the code of the language


def of_table(tables: Mapping[str, Any], table: str) -> Iterator[tuple[str, str, str]]:
    """Yield each translation of a table into any language, as (record, field, text). tables: frames, by name."""
    for name, rows in tables.items():
        if name.startswith(PREFIX):
            own = rows.loc[rows["table"] == table, ["record", "field", "text"]]
            yield from own.itertuples(index=False, name=None)
