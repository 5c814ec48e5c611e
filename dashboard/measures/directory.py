"""The bodies on record, their roles in records, and mentions of them in texts."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from dashboard import search
from dashboard.memo import memo
from dashboard.package.description import Column, Package, Table
from dashboard.record import Record
from dashboard.selection import Filters

BODIES = "organisations"
FIRST = "coordination_mechanism"  # the kind that is listed first
COLUMNS = ["organisation", "role", "table", "record"]
# HEAD: a word or sign at which a name can begin. What follows a name must not continue its last word. We look names up
# by their first word, because a single pattern of all names would try each name at each word.
_HEAD, _GOES_ON = re.compile(r"(?<![\w-])(?:\w+|\W)"), re.compile(r"[\w-]")


@memo
def bodies(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the bodies that match, in the columns of `record.facts`: mechanisms, then by kind, then by name.

    Bodies have no date, so years do not filter them. A body of no single country matches no choice of countries.
    """
    return filters.keep(_matching(record, filters), "kind")


def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    return filters.without("start", "end").apply(_sorted(record))


@memo
def _sorted(record: Record) -> pd.DataFrame:
    kinds = [FIRST, *record.package.tables[BODIES].column("kind").values]
    rows = record.facts[BODIES].astype({"kind": str})
    keys = [(kinds.index(row.kind), search.fold(row.name)) for row in rows.itertuples(name="Body")]
    return rows.iloc[sorted(range(len(rows)), key=keys.__getitem__)]


def naming(package: Package) -> dict[str, tuple[Table, str]]:
    """Return the columns that name bodies by id, as role ("meetings.host") → (table, column)."""
    return _columns(package, lambda column: BODIES in column.references)


def publishing(package: Package) -> dict[str, tuple[Table, str]]:
    """Return the columns that print a publisher's name, as role ("news.publisher") → (table, column)."""
    return _columns(package, lambda column: column.publisher)


def _columns(package: Package, wanted: Callable[[Column], bool]) -> dict[str, tuple[Table, str]]:
    return {
        f"{table.name}.{column.name}": (table, column.name)
        for table in package.tables.values()
        for column in table.columns
        if wanted(column)
    }


@memo
def every_role(record: Record) -> pd.DataFrame:
    """Return all roles of all bodies, one row for each body, role and record, in COLUMNS.

    `role`: as in `naming`, then as in `publishing`. A publisher is a body if the whole cell, or an entry between
    semicolons, is exactly the name or acronym of that body and of no other. `table`, `record`: the record to open; for
    a child row, its parent. Newest first within a role, undated ones last.
    """
    record = record.original  # publishers are printed names, which are compared with those of bodies in English
    names, found = _names(record), []
    for role, (table, column) in naming(record.package).items():
        found += [(key, role, *owner) for cell, owner in _cells(record, table, column) for key in cell]
    for role, (table, column) in publishing(record.package).items():
        found += [
            (names[part], role, *owner)
            for cell, owner in _cells(record, table, column)
            for text in cell
            for part in (text, *map(str.strip, text.split(";")))
            if part in names
        ]
    rows = pd.DataFrame(found, columns=COLUMNS).drop_duplicates()
    rows = rows[rows["organisation"].isin(record.tables[BODIES].index)]
    days = {key: day for table in record.facts.values() for key, day in table["first"].items()}
    days |= record.tables["sources"]["published"].to_dict()
    order = {"at": pd.factorize(rows["role"])[0], "day": rows["record"].map(days)}
    rows = rows.assign(**order).sort_values(["at", "day"], ascending=[True, False], kind="stable")
    return rows[COLUMNS].reset_index(drop=True)


def roles(record: Record, organisation: str) -> pd.DataFrame:
    """Return the rows of `every_role` for one body."""
    return _roles_of_each(record).get(organisation, every_role(record).iloc[:0])


@memo
def _roles_of_each(record: Record) -> dict[str, pd.DataFrame]:
    return dict(list(every_role(record).groupby("organisation", sort=False)))


def _cells(record: Record, table: Table, column: str) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
    """Yield the entries of each cell of a column, with (table, id) of the record to open."""
    rows, whole = record.tables[table.name], record.child_tables.get(table.name, table.name)
    owners = rows.index if whole == table.name else rows[table.key[0]]
    for cell, owner in zip(rows[column], owners, strict=True):
        yield cell if isinstance(cell, tuple) else tuple(filter(None, (cell,))), (whole, owner)


def _names(record: Record) -> dict[str, str]:
    """Return each name or acronym that belongs to exactly one body, with that body's id."""
    owners = defaultdict(set)
    for key, *names in record.tables[BODIES][["name", "acronym"]].itertuples():
        for name in filter(None, names):
            owners[name].add(key)
    return {name: next(iter(keys)) for name, keys in owners.items() if len(keys) == 1}


@memo
def mentions(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return for each body the ids of the records whose texts contain its exact name or acronym.

    Texts are those of translated columns, such as titles and summaries, but no caveats. If a longer name contains a
    shorter one, only the longer is found. Records are in the order of the package and of their table.
    """
    record = record.original
    names, found = _names(record), defaultdict(dict)
    by_head = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_head[_HEAD.match(name)[0]].append(name)
    for name in record.facts.keys() - {BODIES, "countries"}:
        texts = [
            column.name for column in record.package.tables[name].columns if column.translated and not column.caveat
        ]
        for key, *cells in record.tables[name][texts].itertuples():
            for said in _named_in("\n".join(cells), by_head):
                found[names[said]][key] = None
    home = {key: at for at, key in enumerate(record.records)}
    return {key: tuple(sorted(keys, key=home.__getitem__)) for key, keys in found.items()}


def _named_in(text: str, by_head: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the names that occur in a text. by_head: names by their first word, the longest first."""
    end = 0
    for head in _HEAD.finditer(text):
        begin = head.start()
        if begin < end:
            continue
        for name in by_head.get(head[0], ()):
            if text.startswith(name, begin) and not _GOES_ON.match(text, begin + len(name)):
                yield name
                end = begin + len(name)
                break


def only_mentioned(record: Record, organisation: str) -> tuple[str, ...]:
    """Return the ids of the records whose texts mention a body that has no role in them."""
    held = frozenset(roles(record, organisation)["record"])
    return tuple(key for key in mentions(record).get(organisation, ()) if key not in held)
