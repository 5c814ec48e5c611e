"""The record: all tables of one version of the data, joined. Read-only."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from dashboard import enrich
from dashboard.gates import editions
from dashboard.gates.judge import judge
from dashboard.held import Held
from dashboard.memo import Frames, Memory
from dashboard.package import schema
from dashboard.package.taken import Taken, take
from dashboard.parse import tables
from dashboard.parse.files import sign
from dashboard.paths import DATA


@dataclass(frozen=True, eq=False)
class Record:
    """One version of the data. `package` describes it, `tables` holds each table as read, `facts` the enriched ones.

    `files` holds the bytes of the files that it was read from, and of those that belong to them, by path within the
    folder, so that a download has the same version as the pages. It is empty for a record of a dry run.
    """

    package: schema.Package
    tables: Mapping[str, pd.DataFrame] = field(repr=False)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, kw_only=True)
    memory: Memory = field(default_factory=dict, repr=False)  # results kept by `memo`
    untranslated = frozenset[str]()  # texts that are in English where another language was asked for

    def __post_init__(self) -> None:
        """Wrap the tables, so that a caller's change does not affect the record."""
        object.__setattr__(self, "tables", Frames(self.tables))

    @cached_property
    def facts(self) -> Mapping[str, pd.DataFrame]:
        """The record tables (those with records to open), with the columns that `enrich.enriched` adds."""
        described = self.package.record_tables.items()
        return Frames({name: enrich.enriched(self.tables, table) for name, table in described})

    @cached_property
    def _home(self) -> Mapping[str, str]:
        return {key: name for name in self.package.record_tables for key in self.tables[name].index}

    @property
    def original(self) -> "Record":
        """The record in English, in whose texts measures look for names."""
        return self

    @cached_property
    def version(self) -> str:
        """The version of the data with a sign of its files, "2026.11.28-3f2a91c4": other files have another one.

        The version alone for a record that was not read from a folder, such as that of a dry run.
        """
        files = self.original.files
        return "-".join([self.package.version, *([sign(files)] if files else [])])

    def table_of(self, record: str) -> str:
        """Return the name of the table that holds a record; blank for an unknown id."""
        return self._home.get(record, "")

    def row(self, record: str) -> Mapping[str, Any]:
        """Return the enriched row of a record, by column. Raises KeyError for an unknown id."""
        return self._rows[record]

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Any]]:
        # As dictionaries, because pandas takes as long to cut one row out of a frame as to make hundreds of these.
        tables = (rows.to_dict("index") for rows in self.facts.values())
        return {key: MappingProxyType(row) for table in tables for key, row in table.items()}

    def title(self, record: str) -> str:
        """Return the title of a record. Raises KeyError for an unknown id."""
        return self._titles[record]

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        opened = self.package.record_tables.items()
        return {key: title for name, table in opened for key, title in self.tables[name][table.title_column].items()}

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The ids of all records that can be opened."""
        return tuple(self._home)

    def country(self, code: str) -> str:
        """Return the United Nations short name of a country. Raises KeyError for an unknown code."""
        return self._titles[code]

    def label(self, code: str) -> str:
        """Return the label of a country: its shorter name, for narrow columns. Raises KeyError for an unknown code."""
        return self._labels[code]

    def pair(self, pair: str) -> tuple[str, ...]:
        """Return the two codes of a pair's id, in the order of the members. pair: as `pair_of` returns it."""
        return tuple(sorted(pair.split("-"), key=self.members.index))

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """The ids of all pairs of members, in alphabetical order."""
        return tuple(pair_of(two) for two in combinations(sorted(self.members), 2))

    @cached_property
    def commitment_texts(self) -> tuple[str, ...]:
        """The ids of the agreements and documents with commitments: those with most first, then the newest first."""
        rows = self.tables["commitments"]
        texts = rows["agreement"].where(rows["agreement"] != "", rows["document"]).value_counts(sort=False)
        order = {key: (number, dated(self.row(key))) for key, number in texts.items()}
        return tuple(sorted(order, key=order.__getitem__, reverse=True))

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return self.tables["countries"]["label"].to_dict()

    @cached_property
    def publishers(self) -> Mapping[str, str]:
        """The names of publishers of news, by code."""
        news = self.facts["news"]
        return dict(zip(news["publisher_code"], news["publisher"], strict=True))

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The codes of the six members, in the order of the table (United Nations English alphabet)."""
        rows = self.tables["countries"]
        return tuple(rows.loc[rows["member"], "country"])

    @cached_property
    def places(self) -> Mapping[str, tuple[str, str]]:
        """The name of each place by its id, and the short name of its country; that is blank for a country itself."""
        return {
            row.place: (row.name, "" if row.precision == "country" else self.label(row.country))
            for row in self.tables["places"].itertuples(index=False, name="Place")
        }

    @cached_property
    def child_tables(self) -> Mapping[str, str]:
        """The child tables, such as parties to an agreement, each with its parent table.

        Their rows cannot be opened. The first column of their key names a record of the parent table, which can.
        """
        return self.package.child_tables

    @cached_property
    def removed(self) -> Mapping[str, str]:
        """The removed ids, each with the reason in changes.csv."""
        changes = self.tables["changes"]
        gone = changes[changes["action"] == "removed"]
        return dict(zip(gone["record"], gone["reason"], strict=True))

    @cached_property
    def years(self) -> range:
        """The years that the record spans, as `enrich.years` returns them."""
        return enrich.years(self.facts, self.package)


# The pairs of members with a common land border, which the data do not hold. A test derives them from the geometry.
BORDERS = ("CHN-LAO", "CHN-MMR", "CHN-VNM", "KHM-LAO", "KHM-THA", "KHM-VNM", "LAO-MMR", "LAO-THA", "LAO-VNM", "MMR-THA")


def dated(text: Mapping[str, str]) -> str:
    """Return the partial date of a document (its publication) or an agreement: signature, else entry into force."""
    return text.get("published", "") or text.get("signed", "") or text.get("in_force", "")


def pair_of(codes: Collection[str]) -> str:
    """Return the id of a pair of countries, "CHN-KHM": their codes in alphabetical order."""
    return "-".join(sorted(codes))


def load(folder: Path | Taken = DATA) -> Record:
    """Return the record that a folder holds, or that files taken from one hold.

    Raises tables.FaultyPackage, with a line for each fault, if the data break a rule of their description, and
    ValueError if the description itself cannot be read.
    """
    taken = folder if isinstance(folder, Taken) else take(folder)
    package = schema.read(taken)
    files = taken.package(table.path for table in package.tables.values())
    rows, faults = tables.read_rows(taken, package)
    faults += [*judge(package, rows), *editions.editions_are_whole(package, rows, files)]
    if faults:
        raise tables.FaultyPackage(faults)
    return Record(package, tables.typed(package, rows), files=files)


SHOWN = Held(load)


def current() -> Record:
    """Return the record that this process shows, or that the run or request which asks has pinned."""
    return SHOWN.shown().value
