"""Columns that record tables gain from other tables: countries, possible days, age of the status, words to search."""

from collections.abc import Mapping

import pandas as pd

from dashboard import dates, search
from dashboard.package import translations
from dashboard.package.description import Countries, Package, Table
from dashboard.search.named import named

FOREVER = "9999-12-31"


def enriched(tables: Mapping[str, pd.DataFrame], table: Table) -> pd.DataFrame:
    """Return a record table with these columns added.

    `countries` (codes), `first` and `last` (the first and last ISO day that a record may cover; blank if undated),
    `folded` (all its words in every language, and the names of its countries, places and bodies in every spelling,
    folded by `search.fold`); if the table has a column `publisher`, `publisher_code`; and if it has a column `status`,
    `told` and `derived` (see `statuses`).
    """
    rows = tables[table.name].copy()
    rows["countries"] = countries(tables, table)
    spans = days(tables, table)
    for column, ends in zip(("first", "last"), zip(*spans, strict=True) if spans else ((), ()), strict=True):
        rows[column] = pd.Series(ends, index=rows.index, dtype="str")  # text even if the table is empty
    if "publisher" in rows:
        rows["publisher_code"] = ["-".join(search.fold(name).split()) for name in rows["publisher"]]
    names = {key: " ".join(each) for key, each in named(tables).items()}
    parties = _parties(tables, table)
    texts = rows.select_dtypes(include=["object", "str"]).drop(columns=["first", "last"])
    others: dict[str, list[str]] = {}
    for key, _, text in translations.of_table(tables, table.name):
        others.setdefault(key, []).append(text)
    rows["folded"] = [
        _words((*row, *others.get(key, ()), *parties.get(key, ())), names)
        for key, row in zip(rows.index, texts.itertuples(index=False, name=None), strict=True)
    ]
    return rows.assign(**statuses(tables, table)) if "status" in rows else rows


def statuses(tables: Mapping[str, pd.DataFrame], table: Table) -> dict[str, pd.Series]:
    """Return `told` and `derived` of each row of a table with a column `status`.

    `told`: partial date on which a source told the status, blank if unknown. It is the column `as_of` if the table has
    one; for a report to a meeting, the first day of that meeting; else the last date of the sources that the record as
    a whole or its status rests on. `derived`: whether the status is calculated from what sources say.
    """
    rows, evidence = tables[table.name], tables["evidence"]
    own = evidence[evidence["table"] == table.name]
    if "as_of" in rows:
        told = rows["as_of"]
    elif "meeting" in table.names and table.key != ("meeting",):
        told = rows["meeting"].map(tables["meetings"]["starts"]).fillna("")
    else:
        told = pd.Series(rows.index.map(last_told(tables, own)), rows.index).fillna("")
    certainties = own.loc[own["field"] == "status"].groupby("record")["certainty"].agg(frozenset)
    calculated = frozenset(certainties.index[[held == {"derived"} for held in certainties]])
    return {"told": told.astype("str"), "derived": pd.Series(rows.index.isin(calculated), rows.index, dtype=bool)}


def last_told(tables: Mapping[str, pd.DataFrame], evidence: pd.DataFrame) -> dict[str, str]:
    """Return for each record the last partial date of the sources that it as a whole, or its status, rests on.

    evidence: rows of it. A source is dated by `told` of the evidence, else by its publication. Records without any
    dated source are left out.
    """
    published, found = tables["sources"]["published"].to_dict(), {}
    whole = evidence[evidence["field"].isin(["", "status"])]
    for record, source, told in whole[["record", "source", "told"]].itertuples(index=False, name=None):
        day = told or published[source]
        if day and (record not in found or dates.last_day(found[record]) <= dates.last_day(day)):
            found[record] = day
    return found


def countries(tables: Mapping[str, pd.DataFrame], table: Table) -> list[tuple[str, ...]]:
    """Return the codes of the countries of each row, in the order of the table."""
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
    """Return the codes in the country columns of each row, with lists split, each code once."""
    cells = rows[list(said.columns)].itertuples(index=False, name=None) if said.columns else [()] * len(rows)
    return [
        tuple(dict.fromkeys(code for cell in row for code in (cell if isinstance(cell, tuple) else (cell,)) if code))
        for row in cells
    ]


def days(tables: Mapping[str, pd.DataFrame], table: Table) -> list[tuple[str, str]]:
    """Return the first and the last ISO day that each row may cover; both blank if undated.

    Raises ValueError if a date is invalid, or if an end lies before its start.
    """
    return [_days(table, row) for row in tables[table.name][list(table.period.columns)].to_dict("records")]


def _days(table: Table, row: Mapping[str, str]) -> tuple[str, str]:
    """Return the first and the last day of one row."""
    begin, end = table.period.of(row)
    span = dates.between(begin, end)
    if span is None:
        return "", ""
    open_ended = table.period.lasting and not end
    return span.first.isoformat(), FOREVER if open_ended else span.last.isoformat()


def _parties(tables: Mapping[str, pd.DataFrame], table: Table) -> dict[str, list[str]]:
    """Return what stands in the country columns of another table, by record: ids of countries and of bodies."""
    said, found = table.countries, {}
    if said.table and (said.by,) == table.key:
        others = tables[said.table]
        for key, codes in zip(others[said.by], _codes(others, said), strict=True):
            found.setdefault(key, []).extend(codes)
    return found


def _words(row: tuple, names: Mapping[str, str]) -> str:
    cells = [entry for cell in row for entry in (cell if isinstance(cell, tuple) else (cell,)) if entry]
    return search.fold(" ".join(f"{cell} {names.get(cell, '')}" for cell in cells))


def years(facts: Mapping[str, pd.DataFrame], package: Package) -> range:
    """Return the years that the record spans, first to last. At least two: readers choose from one to another.

    facts: the enriched record tables. What lasts, such as a treaty of 1930, is there in every later year: it does not
    lengthen the choice.
    """
    opened, found = package.record_tables, []
    for name, rows in facts.items():
        if not opened[name].period.beyond_events:
            days = rows.loc[rows["first"] != "", ["first", "last"]]
            found.append(days.assign(lasting=days["last"] == FOREVER))
    days = pd.concat(found)
    begun, ended = days.loc[~days["lasting"], "first"], days.loc[~days["lasting"], "last"]
    first = min(begun, default=days["first"].min())
    first, last = int(first[:4]), int(max(*ended, package.created, "")[:4])
    return range(min(first, last - 1), last + 1)
