"""Which agreements and instruments are there."""

import pandas as pd

from dashboard.measures import asof
from dashboard.record import Record, pair_of
from dashboard.remember import remembered
from dashboard.selection import Selection


@remembered
def agreements(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match and had begun by the day asked for, newest first, undated ones last.

    Columns: those of `asof.agreements`.
    """
    rows = selection.keep(_matching(record, selection.without("kind")), "kind")
    return rows.sort_values("first", ascending=False, kind="stable")


@remembered
def _matching(record: Record, selection: Selection) -> pd.DataFrame:
    return asof.agreements(record, selection.apply(record.facts["agreements"]), asof.day(record, selection))


@remembered
def kind_counts(record: Record, selection: Selection) -> dict[str, int]:
    """Return for each kind how many agreements match everything but the choice of kind."""
    return _matching(record, selection.without("kind"))["kind"].astype(str).value_counts().to_dict()


@remembered
def by_pair(record: Record, selection: Selection) -> pd.DataFrame:
    """Return one row for each pair of members with a concluded bilateral agreement that matches.

    `pair` ("KHM-THA", codes in alphabetical order), `a`, `b`, `agreements` (ids, newest first), `number`.
    """
    return between_pairs(record, agreements(record, selection))


def between_pairs(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of members that rows of agreements join, as `by_pair` says, in the order of the rows."""
    rows = rows[(rows["scope"] == "bilateral") & (rows["state"] != "negotiated")]
    members, between = frozenset(record.members), {}
    for agreement, codes in rows["countries"].items():
        if len(codes) == 2 and members.issuperset(codes):
            between.setdefault(tuple(sorted(codes)), []).append(agreement)
    pairs = [(pair_of(pair), *pair, tuple(found), len(found)) for pair, found in sorted(between.items())]
    return pd.DataFrame(pairs, columns=["pair", "a", "b", "agreements", "number"])


@remembered
def regional(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match and are not between two countries, newest first."""
    rows = agreements(record, selection)
    return rows[rows["scope"] != "bilateral"]
