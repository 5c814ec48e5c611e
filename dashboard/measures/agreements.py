"""Which agreements and instruments are there."""

import pandas as pd

from dashboard.record import Record
from dashboard.remember import remembered
from dashboard.selection import Selection


@remembered
def agreements(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = selection.keep(selection.apply(record.facts["agreements"]), "kind")
    return rows.sort_values("first", ascending=False, kind="stable")


@remembered
def kind_counts(record: Record, selection: Selection) -> dict[str, int]:
    """Return for each kind how many agreements match everything but the choice of kind."""
    return selection.apply(record.facts["agreements"])["kind"].astype(str).value_counts().to_dict()


# What was concluded; under negotiation or announced is not yet an agreement.
CONCLUDED = frozenset({"agreed", "signed", "in_force", "expired", "superseded"})


@remembered
def by_pair(record: Record, selection: Selection) -> pd.DataFrame:
    """Return one row for each pair of members with a concluded bilateral agreement that matches.

    `pair` ("KHM-THA", codes in alphabetical order), `a`, `b`, `agreements` (ids, newest first), `number`.
    """
    return between_pairs(record, agreements(record, selection))


def between_pairs(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of members that rows of agreements join, as `by_pair` says, in the order of the rows."""
    rows = rows[(rows["scope"] == "bilateral") & rows["status"].isin(CONCLUDED)]
    members, between = frozenset(record.members), {}
    for agreement, codes in rows["countries"].items():
        if len(codes) == 2 and members.issuperset(codes):
            between.setdefault(tuple(sorted(codes)), []).append(agreement)
    pairs = [("-".join(pair), *pair, tuple(found), len(found)) for pair, found in sorted(between.items())]
    return pd.DataFrame(pairs, columns=["pair", "a", "b", "agreements", "number"])


@remembered
def regional(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the agreements that match and are not between two countries, newest first."""
    rows = agreements(record, selection)
    return rows[rows["scope"] != "bilateral"]
