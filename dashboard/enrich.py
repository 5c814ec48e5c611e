"""What a table gains from the others before it is shown: its countries, the days it could cover, its words."""

from collections.abc import Mapping

import pandas as pd

from dashboard import dates, search
from dashboard.package.description import Countries, Table

FOREVER = "9999-12-31"


def enriched(tables: Mapping[str, pd.DataFrame], table: Table) -> pd.DataFrame:
    """Return a table of records with these columns more.

    `countries` (codes), `first` and `last` (ISO days between which it could lie or last; blank where undated),
    `folded` (all its words and the names of its countries in every spelling, as `search.fold` writes them) and, where
    there is a column `publisher`, `publisher_code`.
    """
    rows = tables[table.name].copy()
    rows["countries"] = countries(tables, table)
    spans = days(tables, table)
    for column, ends in zip(("first", "last"), zip(*spans, strict=True) if spans else ((), ()), strict=True):
        rows[column] = pd.Series(ends, index=rows.index, dtype="str")  # texts in a table without a row too
    if "publisher" in rows:
        rows["publisher_code"] = ["-".join(search.fold(name).split()) for name in rows["publisher"]]
    names = {
        row.country: " ".join((row.name, row.formal_name, *row.aliases))
        for row in tables["countries"].itertuples(index=False, name="Country")
    }
    known = {**_names(tables, "organisations"), **_names(tables, "places")}
    texts = rows.select_dtypes(include=["object", "str"]).drop(columns=["first", "last"])
    rows["folded"] = [_words(row, names, known) for row in texts.itertuples(index=False)]
    return rows


def countries(tables: Mapping[str, pd.DataFrame], table: Table) -> list[tuple[str, ...]]:
    """Return for each row of a table the codes of the countries that it concerns, in the order of the table."""
    said, rows = table.countries, tables[table.name]
    if not said.table:
        return _codes(rows, said)
    others = tables[said.table]
    known = frozenset(tables["countries"].index)
    named: dict[str, dict[str, None]] = {}
    for key, codes in zip(others[said.by], _codes(others, said), strict=True):
        named.setdefault(key, {}).update(dict.fromkeys(code for code in codes if code in known))
    return [tuple(named.get(key, ())) for key in rows[said.by]]


def _codes(rows: pd.DataFrame, said: Countries) -> list[tuple[str, ...]]:
    """What stands in the columns of countries of each row, lists taken apart, each once."""
    cells = rows[list(said.columns)].itertuples(index=False, name=None) if said.columns else [()] * len(rows)
    return [
        tuple(dict.fromkeys(code for cell in row for code in (cell if isinstance(cell, tuple) else (cell,)) if code))
        for row in cells
    ]


def days(tables: Mapping[str, pd.DataFrame], table: Table) -> list[tuple[str, str]]:
    """Return for each row of a table the first ISO day and the last on which it could be there; blank where undated.

    Raises ValueError where a date is none, or an end lies before its beginning.
    """
    return [_days(table, row) for row in tables[table.name][list(table.period.columns)].to_dict("records")]


def _days(table: Table, row: Mapping[str, str]) -> tuple[str, str]:
    """The first day and the last of one row."""
    begin, end = table.period.of(row)
    span = dates.between(begin, end)
    if span is None:
        return "", ""
    open_ended = table.period.lasting and not end
    return span.first.isoformat(), FOREVER if open_ended else span.last.isoformat()


def _names(tables: Mapping[str, pd.DataFrame], table: str) -> dict[str, str]:
    return tables[table]["name"].to_dict()


def _words(row: tuple, names: Mapping[str, str], known: Mapping[str, str]) -> str:
    cells = [entry for cell in row for entry in (cell if isinstance(cell, tuple) else (cell,)) if entry]
    return search.fold(" ".join(f"{cell} {names.get(cell, '')} {known.get(cell, '')}" for cell in cells))
