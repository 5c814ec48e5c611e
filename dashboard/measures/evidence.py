"""The evidence of records: rows with their sources, disputed and doubtful records, governments' replies."""

from collections.abc import Mapping

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record

# Fields that decide what a record is, whose it is, and whether it came about.
DECISIVE = ("kind", "country", "countries", "party", "posted_by", "hosted_by", "status")


@memo
def rows(record: Record) -> pd.DataFrame:
    """Return all evidence, with the columns of the source (prefix `source_`) and `owner` added.

    `owner`: the record that rests on the row; for a child row, such as a party to an agreement, its parent record.
    """
    every = _owned(record, record.tables["evidence"])
    return every.merge(record.tables["sources"].add_prefix("source_"), left_on="source", right_on="source_source")


def of(record: Record, key: str) -> pd.DataFrame:
    """Return the rows of evidence of a record and of its child rows (parties, outputs)."""
    every = rows(record)
    return every[every["owner"] == key]


def sources_of(record: Record, key: str) -> tuple[str, ...]:
    """Return the ids of the sources of a record and its child rows, each once; none for an unknown id."""
    return _sources_of_each(record).get(key, ())


@memo
def _sources_of_each(record: Record) -> Mapping[str, tuple[str, ...]]:
    return rows(record).groupby("owner", sort=False)["source"].agg(lambda own: tuple(own.unique())).to_dict()


@memo
def disputed(record: Record) -> frozenset[str]:
    """Return the ids of the records on which sources disagree, or on a child row of which they do."""
    every = rows(record)
    return frozenset(every.loc[every["says"] != "", "owner"])


@memo
def doubtful(record: Record) -> frozenset[str]:
    """Return the ids of the records whose only evidence, for the record or a DECISIVE field, is doubtful."""
    every = rows(record)
    told = every[every["field"].isin(["", *DECISIVE])]
    doubted = (told["certainty"] == "doubtful").groupby([told[key] for key in ("owner", "record", "field")]).all()
    return frozenset(doubted.index[doubted].get_level_values("owner"))


@memo
def replies(record: Record) -> pd.DataFrame:
    """Return the replies of governments, oldest first, with `owner` as in `rows`: the record whose drawer shows it."""
    return _owned(record, record.tables["responses"]).sort_values("received", kind="stable")


@memo
def replied(record: Record) -> frozenset[str]:
    """Return the ids of the records to which, or to a child row of which, a government has replied."""
    return frozenset(replies(record)["owner"])


def _owned(record: Record, named: pd.DataFrame) -> pd.DataFrame:
    """Return rows with `owner` added: the record that a row names, or its parent if it is a child row."""
    part = named["table"].isin([*record.child_tables])
    return named.assign(owner=named["record"].where(~part, named["record"].str.split("/").str[0]))
