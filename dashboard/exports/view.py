"""A finding as a reader sees it, as CSV: ids, dates and codes for machines, then the reader's words and the sources."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from dashboard.curated_file.cells import VIEW
from dashboard.exports import csv
from dashboard.measures import details
from dashboard.package.description import Package, Table
from dashboard.package.records import COUNTRIES
from dashboard.record import Record
from dashboard.selection import Selection
from dashboard.selection.filters import of_page
from dashboard.telling.finding import Finding
from dashboard.telling.kinds import registry
from dashboard.telling.lists import STATE
from dashboard.telling.teller import Teller

BETWEEN = ";"  # the entries of a list, as in the tables of the record
SOURCES = "sources"

Columns = dict[str, Sequence[object]]


def write(teller: Teller, chosen: Selection, found: Finding) -> bytes:
    """Return the table of a finding as CSV, all its rows in the order of the screen. chosen: what it was told for.

    Columns: `record`, `table`, the dates of its period as recorded, `countries` and the other codes of each row; then
    the table as the reader sees it; then `sources`, the addresses on which the record rests; then `data_version` and
    `licence`. A row that opens a pair or a country has the sources of the finding's records that concern it alone. In
    the state of a past day the code of the status is left out: it is that of today. Rows that open no record have the
    reader's words, version and licence.
    """
    record, table, before, after = teller.record, found.table, {}, {}
    if table.records or not table.rows:
        past = of_page(chosen.filters, chosen.place.page).asof
        before = _coded(record, table.records, {STATE} if past else ())
        after = {SOURCES: _rests_on(record, found)}
    marks = (record.version, licence(record.package))
    after |= {name: [text] * len(table.rows) for name, text in zip(VIEW, marks, strict=True)}
    cells = list(zip(*table.rows, strict=True)) or [()] * len(table.heads)
    said = dict(zip(_heads(table.heads, {*before, *after}), cells, strict=True))
    return csv.write(pd.DataFrame(before | said | after, dtype=object))


def licence(package: Package) -> str:
    """Return the names of the licences of a package; the title or address of one without a name."""
    said = (next(filter(None, map(each.get, ("name", "title", "path"))), "") for each in package.licenses)
    return BETWEEN.join(filter(None, said))


def _heads(heads: Sequence[str], taken: set[str]) -> Iterator[str]:
    """Yield heads, each made unlike those before it and those taken: programs ask for a column by its head."""
    for head in heads:
        free, number = head, 2
        while free in taken:
            free, number = f"{head} ({number})", number + 1
        taken.add(free)
        yield free


def _coded(record: Record, keys: Sequence[str], unsaid: Collection[str]) -> Columns:
    """Return the columns for machines: id and table of each row, then its dates, countries and other codes.

    A cell is blank where the table of its record lacks the column. unsaid: names of columns to leave out.
    """
    homes = [record.table_of(key) for key in keys]
    tables = {name: record.package.tables[name] for name in dict.fromkeys(homes) if name}
    coded = {name: _codes(table) for name, table in tables.items()}
    dates = dict.fromkeys(column for table in tables.values() for column in table.period.columns)
    codes = dict.fromkeys(column for columns in coded.values() for column in columns)
    held = {name: {*table.period.columns, *coded[name]} for name, table in tables.items()}
    rows = [(held.get(home, ()), record.row(key) if home else {}) for key, home in zip(keys, homes, strict=True)]
    columns: Columns = {"record": keys, "table": homes}
    columns |= {name: _column(rows, name) for name in dates}
    columns[COUNTRIES] = [BETWEEN.join(_concerned(record, key)) for key in keys]
    return columns | {name: _column(rows, name) for name in codes if name not in {*columns, *unsaid}}


def _column(rows: Sequence[tuple[Collection[str], Mapping]], name: str) -> list[object]:
    """Return the cells of a column as recorded. rows: the columns that each row has, and the row."""
    cells = (row[name] if name in held else "" for held, row in rows)
    return [BETWEEN.join(cell) if isinstance(cell, tuple) else cell for cell in cells]


def _codes(table: Table) -> tuple[str, ...]:
    """Return the columns with codes that the kind of a table tells."""
    kind = registry.of(table.name)
    return tuple(column.name for column in table.columns if column.values and column.name in kind.columns + kind.reads)


def _concerned(record: Record, key: str) -> tuple[str, ...]:
    """Return the codes of the countries that a record concerns; of a pair, its two."""
    return tuple(record.row(key)[COUNTRIES]) if record.table_of(key) else record.pair(key)


def _rests_on(record: Record, found: Finding) -> list[str]:
    """Return for each row the addresses of its sources, each once."""
    sources = record.tables["sources"]
    urls, alone = dict(zip(sources.index, sources["url"], strict=True)), {}
    for key in found.cites:
        alone.setdefault(frozenset(_concerned(record, key)), []).append(key)
    cells = []
    for key in found.table.records:
        own = (key, *alone.get(frozenset(_concerned(record, key)), ())) if _is_whole(record, key) else (key,)
        cells.append(BETWEEN.join(filter(None, dict.fromkeys(urls[source] for source in details.sources(record, own)))))
    return cells


def _is_whole(record: Record, key: str) -> bool:
    """Return whether an id is that of a pair or of a country, which itself rests on no evidence."""
    return record.table_of(key) in ("", COUNTRIES)
