"""All tables of one data version, joined: the thing that pages are given. Read-only."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path

import pandas as pd

from dashboard import enrich
from dashboard.gates.judge import judge
from dashboard.memo import Frames, Memory
from dashboard.package import schema
from dashboard.parse import tables
from dashboard.parse.files import package_files
from dashboard.paths import DATA


@dataclass(frozen=True, eq=False)
class Record:
    """One version of the data. `package` describes it, `tables` holds each table as read, `facts` each as shown.

    `files` are those that it was read from, and what belongs to them, by their paths within the folder: what is handed
    on is what is shown. A record that was made otherwise, as by a dry run, has none.
    """

    package: schema.Package
    tables: Mapping[str, pd.DataFrame] = field(repr=False)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, kw_only=True)
    memory: Memory = field(default_factory=dict, repr=False)  # what was worked out from it: see `memo`

    def __post_init__(self) -> None:
        """Hand tables out so that nobody can change those of the record."""
        object.__setattr__(self, "tables", Frames(self.tables))

    @cached_property
    def facts(self) -> Mapping[str, pd.DataFrame]:
        """Each table whose records can be opened, with the columns that `enrich.enriched` adds."""
        described = self.package.record_tables.items()
        return Frames({name: enrich.enriched(self.tables, table) for name, table in described})

    @cached_property
    def _home(self) -> Mapping[str, str]:
        return {key: name for name in self.package.record_tables for key in self.tables[name].index}

    def table_of(self, record: str) -> str:
        """Return the name of the table that holds a record, blank where there is no such record."""
        return self._home.get(record, "")

    def row(self, record: str) -> pd.Series:
        """Return a record as shown. Raises KeyError for an id that no table holds."""
        return self.facts[self._home[record]].loc[record]

    def title(self, record: str) -> str:
        """Return what a record is called in lists. Raises KeyError for an id that no table holds."""
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
        """Return the United Nations short name of a country. Raises KeyError for a code without a row."""
        return self._titles[code]

    def label(self, code: str) -> str:
        """Return the shorter name of a country, for narrow room. Raises KeyError for a code without a row."""
        return self._labels[code]

    def pair(self, pair: str) -> tuple[str, ...]:
        """Return the two codes of a pair's id, as `pair_of` gives it, in the order of the members."""
        return tuple(sorted(pair.split("-"), key=self.members.index))

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """The ids of all pairs of members, in alphabetical order."""
        return tuple(pair_of(two) for two in combinations(sorted(self.members), 2))

    @cached_property
    def commitment_texts(self) -> tuple[str, ...]:
        """The ids of the agreements and documents whose commitments are here: plans, then others, newest first each."""
        rows = self.tables["commitments"]
        texts = dict.fromkeys(rows["agreement"].where(rows["agreement"] != "", rows["document"]))
        order = {key: (self.row(key)["kind"] == "plan_of_action", dated(self.row(key))) for key in texts}
        return tuple(sorted(texts, key=order.__getitem__, reverse=True))

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return self.tables["countries"]["label"].to_dict()

    @cached_property
    def publishers(self) -> Mapping[str, str]:
        """The publishers of news by their codes."""
        news = self.facts["news"]
        return dict(zip(news["publisher_code"], news["publisher"], strict=True))

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The codes of the six members, in the order of the table (United Nations English alphabet)."""
        rows = self.tables["countries"]
        return tuple(rows.loc[rows["member"], "country"])

    def place(self, place: str) -> str:
        """Return "town, country" of a place, the country by its shorter name, or that alone; blank stays blank."""
        return self._places[place] if place else ""

    @cached_property
    def _places(self) -> Mapping[str, str]:
        return {
            row.place: row.name if row.precision == "country" else f"{row.name}, {self.label(row.country)}"
            for row in self.tables["places"].itertuples(index=False, name="Place")
        }

    @cached_property
    def child_tables(self) -> Mapping[str, str]:
        """The tables whose rows are parts of a record, such as parties to an agreement, each with that record's table.

        Their rows cannot be opened, and the first column of their key names a record that can.
        """
        return self.package.child_tables

    @cached_property
    def removed(self) -> Mapping[str, str]:
        """The ids that were removed, each with what became of it."""
        changes = self.tables["changes"]
        gone = changes[changes["action"] == "removed"]
        return dict(zip(gone["record"], gone["reason"], strict=True))

    @cached_property
    def years(self) -> range:
        """The years that the record spans, first to last."""
        opened = self.package.record_tables
        listed = [rows for name, rows in self.facts.items() if not opened[name].period.beyond_events]
        found = [rows.loc[rows["first"] != "", ["first", "last"]] for rows in listed]
        days = pd.concat(found)
        last = days.loc[days["last"] != enrich.FOREVER, "last"].max()
        return range(int(days["first"].min()[:4]), int(max(last, self.package.created)[:4]) + 1)


# The pairs of members with a common land border, codes in alphabetical order. No record says them; a test derives them
# from the geometry.
BORDERS = (
    "CHN-LAO",
    "CHN-MMR",
    "CHN-VNM",
    "KHM-LAO",
    "KHM-THA",
    "KHM-VNM",
    "LAO-MMR",
    "LAO-THA",
    "LAO-VNM",
    "MMR-THA",
)


def dated(text: Mapping[str, str]) -> str:
    """Return the partial date of an agreement or a document: publication, else signature, else entry into force."""
    return text.get("published", "") or text.get("signed", "") or text.get("in_force", "")


def pair_of(codes: Collection[str]) -> str:
    """Return the id of a pair of countries, "CHN-KHM": their codes in alphabetical order."""
    return "-".join(sorted(codes))


def load(folder: Path = DATA) -> Record:
    """Return the record that a folder holds.

    Raises tables.FaultyPackage, with a line for each fault, when the data break a rule of their description, and
    ValueError when the description itself cannot be read.
    """
    package = schema.read(folder)
    files = package_files(folder)
    held = {name: files[table.path] for name, table in package.tables.items() if table.path in files}
    rows, faults = tables.read_rows(folder, package, held)
    faults += judge(package, rows)
    if faults:
        raise tables.FaultyPackage(faults)
    return Record(package, tables.typed(package, rows), files=files)


@cache
def current() -> Record:
    """Return the record that this process shows, read once."""
    return load()
