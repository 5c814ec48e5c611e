"""All tables of one data version, joined: the thing that pages are given. Read-only."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path

import pandas as pd

from dashboard import enrich
from dashboard.gates.check import judge
from dashboard.memo import Memory
from dashboard.package import schema
from dashboard.parse import tables
from dashboard.paths import DATA


@dataclass(frozen=True, eq=False)
class Record:
    """One version of the data. `package` describes it, `tables` holds each table as read, `facts` each as shown."""

    package: schema.Package
    tables: Mapping[str, pd.DataFrame] = field(repr=False)
    memory: Memory = field(default_factory=dict, repr=False)  # what was worked out from it: see `memo`

    @cached_property
    def facts(self) -> Mapping[str, pd.DataFrame]:
        """Each table whose records have a title, with the columns that `enrich.facts` adds."""
        return {name: enrich.facts(self.tables, name) for name in enrich.TITLES}

    @cached_property
    def _home(self) -> Mapping[str, str]:
        return {key: name for name in enrich.TITLES for key in self.tables[name].index}

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
        return {
            key: title for name, column in enrich.TITLES.items() for key, title in self.tables[name][column].items()
        }

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
    def parts(self) -> Mapping[str, str]:
        """The tables of parts, each with the table of what they are parts of.

        Their rows cannot be opened, and the first column of their key names a record that can.
        """
        firsts = {name: table.column(table.key[0]).references for name, table in self.package.tables.items()}
        return {
            name: targets[0]
            for name, targets in firsts.items()
            if name not in enrich.TITLES and targets and targets[0] in enrich.TITLES
        }

    def _owned(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Rows that name a table and a record, with `owner`: the record, or that of which it is part."""
        part = rows["table"].isin([*self.parts])
        return rows.assign(owner=rows["record"].where(~part, rows["record"].str.split("/").str[0]))

    def evidence_of(self, record: str) -> pd.DataFrame:
        """Return the rows of `evidence` of a record; for an agreement or a meeting with those of parties or outputs."""
        return self.evidence[self.evidence["owner"] == record]

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """All evidence, each row with the columns of its source, with the prefix `source_`, and with `owner`.

        `owner` is the record that rests on it; of a part, such as a party to an agreement, what it is part of.
        """
        rows = self._owned(self.tables["evidence"])
        return rows.merge(self.tables["sources"].add_prefix("source_"), left_on="source", right_on="source_source")

    def sources_of(self, record: str) -> tuple[str, ...]:
        """Return the ids of the sources that a record and its parts rest on, each once; none for an unknown id."""
        return self._sources.get(record, ())

    @cached_property
    def _sources(self) -> Mapping[str, tuple[str, ...]]:
        return self.evidence.groupby("owner", sort=False)["source"].agg(lambda own: tuple(own.unique())).to_dict()

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The ids of the records on which sources disagree; of an agreement or a meeting through its parts too."""
        return frozenset(self.evidence.loc[self.evidence["says"] != "", "owner"])

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The ids of the records of which no source tells the whole, or a field of DECISIVE, but doubtfully."""
        rows = self.evidence[self.evidence["field"].isin(["", *DECISIVE])]
        doubted = (rows["certainty"] == "doubtful").groupby([rows[key] for key in ("owner", "record", "field")]).all()
        return frozenset(doubted.index[doubted].get_level_values("owner"))

    @cached_property
    def replies(self) -> pd.DataFrame:
        """The replies of governments, oldest first, with `owner` as in `evidence`: in whose drawer each stands."""
        return self._owned(self.tables["responses"]).sort_values("received", kind="stable")

    @cached_property
    def replied(self) -> frozenset[str]:
        """The ids of the records to which a government has replied; to an agreement through its parts too."""
        return frozenset(self.replies["owner"])

    @cached_property
    def removed(self) -> Mapping[str, str]:
        """The ids that were removed, each with what became of it."""
        changes = self.tables["changes"]
        gone = changes[changes["action"] == "removed"]
        return dict(zip(gone["record"], gone["reason"], strict=True))

    @cached_property
    def years(self) -> range:
        """The years that the record spans, first to last."""
        listed = [rows for name, rows in self.facts.items() if name not in _BEYOND]
        found = [rows.loc[rows["first"] != "", ["first", "last"]] for rows in listed]
        days = pd.concat(found)
        last = days.loc[days["last"] != enrich.FOREVER, "last"].max()
        return range(int(days["first"].min()[:4]), int(max(last, self.package.created)[:4]) + 1)


# Fields by which a reader takes a record for what it is: what, whose, and whether it came about.
DECISIVE = ("kind", "country", "countries", "party", "posted_by", "hosted_by", "status")
# Their years reach further than those of what happened: plans into the future, figures of a period.
_BEYOND = ("laws_and_plans", "statistics")


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
    rows, faults = tables.read_rows(folder, package)
    faults += judge(package, rows)
    if faults:
        raise tables.FaultyPackage(faults)
    return Record(package, tables.typed(package, rows))


@cache
def current() -> Record:
    """Return the record that this process shows, read once."""
    return load()
