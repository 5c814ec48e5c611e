"""Which agreements and instruments are there."""

import pandas as pd

from dashboard.record import Record
from dashboard.selection import Selection


def agreements(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = selection.keep(selection.apply(record.facts["agreements"]), "kind")
    return rows.sort_values("first", ascending=False, kind="stable")


def kind_counts(record: Record, selection: Selection) -> dict[str, int]:
    """Return for each kind how many agreements match everything but the choice of kind."""
    return selection.apply(record.facts["agreements"])["kind"].astype(str).value_counts().to_dict()


def by_pair(record: Record, selection: Selection) -> pd.DataFrame:
    """Return one row for each pair of members with a bilateral agreement that matches.

    `pair` ("KHM-THA", codes in alphabetical order), `a`, `b`, `agreements` (ids, newest first), `number`.
    """
    rows = agreements(record, selection)
    rows = rows[rows["scope"] == "bilateral"]
    between = rows.assign(pair=["-".join(sorted(codes)) for codes in rows["countries"]])
    members = frozenset(record.members)
    between = between[[members.issuperset(codes) and len(codes) == 2 for codes in between["countries"]]]
    pairs = between.groupby("pair")["agreement"].agg(tuple).reset_index(name="agreements")
    ends = pairs["pair"].str.split("-", expand=True).reindex(columns=[0, 1])
    return pairs.assign(a=ends[0], b=ends[1], number=[len(ids) for ids in pairs["agreements"]])


def regional(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match and are not between two countries, newest first."""
    rows = agreements(record, selection)
    return rows[rows["scope"] != "bilateral"]
