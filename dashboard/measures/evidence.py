"""What records rest on: the evidence with its sources, what sources dispute or doubt, what governments replied."""

from collections.abc import Mapping

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record

# Fields by which a reader takes a record for what it is: what, whose, and whether it came about.
DECISIVE = ("kind", "country", "countries", "party", "posted_by", "hosted_by", "status")


@memo
def rows(record: Record) -> pd.DataFrame:
    """Return all evidence, each row with the columns of its source, with the prefix `source_`, and with `owner`.

    `owner` is the record that rests on it; of a part, such as a party to an agreement, what it is part of.
    """
    every = _owned(record, record.tables["evidence"])
    return every.merge(record.tables["sources"].add_prefix("source_"), left_on="source", right_on="source_source")


def of(record: Record, key: str) -> pd.DataFrame:
    """Return the rows of evidence of a record; for an agreement or a meeting with those of parties or outputs."""
    every = rows(record)
    return every[every["owner"] == key]


def sources_of(record: Record, key: str) -> tuple[str, ...]:
    """Return the ids of the sources that a record and its parts rest on, each once; none for an unknown id."""
    return _sources_of_each(record).get(key, ())


@memo
def _sources_of_each(record: Record) -> Mapping[str, tuple[str, ...]]:
    return rows(record).groupby("owner", sort=False)["source"].agg(lambda own: tuple(own.unique())).to_dict()


@memo
def disputed(record: Record) -> frozenset[str]:
    """Return the ids of the records on which sources disagree; of an agreement or a meeting through its parts too."""
    every = rows(record)
    return frozenset(every.loc[every["says"] != "", "owner"])


@memo
def doubtful(record: Record) -> frozenset[str]:
    """Return the ids of the records of which no source tells the whole, or a field of DECISIVE, but doubtfully."""
    every = rows(record)
    told = every[every["field"].isin(["", *DECISIVE])]
    doubted = (told["certainty"] == "doubtful").groupby([told[key] for key in ("owner", "record", "field")]).all()
    return frozenset(doubted.index[doubted].get_level_values("owner"))


@memo
def replies(record: Record) -> pd.DataFrame:
    """Return the replies of governments, oldest first, with `owner` as in `rows`: in whose drawer each stands."""
    return _owned(record, record.tables["responses"]).sort_values("received", kind="stable")


@memo
def replied(record: Record) -> frozenset[str]:
    """Return the ids of the records to which a government has replied; to an agreement through its parts too."""
    return frozenset(replies(record)["owner"])


def _owned(record: Record, named: pd.DataFrame) -> pd.DataFrame:
    """Rows that name a table and a record, with `owner`: the record, or that of which it is part."""
    part = named["table"].isin([*record.child_tables])
    return named.assign(owner=named["record"].where(~part, named["record"].str.split("/").str[0]))
