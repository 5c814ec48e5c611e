"""The agreements and instruments that match."""

import pandas as pd

from dashboard.measures import age, asof
from dashboard.memo import memo
from dashboard.record import Record, pair_of
from dashboard.selection import Filters


@memo
def agreements(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the agreements that match and had begun by the day of the filters, newest first, undated ones last.

    Columns: those of `asof.agreements`.
    """
    rows = filters.keep(_matching(record, filters.without("kind")), "kind")
    return rows.sort_values("first", ascending=False, kind="stable")


@memo
def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    return asof.agreements(record, filters.apply(record.facts["agreements"]), asof.day(record, filters))


@memo
def by_pair(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each pair of members with a concluded bilateral agreement that matches.

    Columns: `pair` ("KHM-THA", codes in alphabetical order), `a`, `b`, `agreements` (ids, newest first), `number`,
    `told` (the last partial date on which a source told the status of one of them, or blank).
    """
    return between_pairs(record, agreements(record, filters))


def between_pairs(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of members that the given agreements join, in the columns of `by_pair`, sorted by pair."""
    rows = rows[(rows["scope"] == "bilateral") & (rows["state"] != "negotiated")]
    members, between = frozenset(record.members), {}
    cells = [rows[name].tolist() for name in ("countries", "told", "signed", "in_force")]
    for agreement, codes, told, signed, in_force in zip(rows.index, *cells, strict=True):
        if len(codes) == 2 and members.issuperset(codes):
            between.setdefault(tuple(sorted(codes)), []).append((agreement, told, signed or in_force))
    pairs = []
    for pair, found in sorted(between.items()):
        keys, told, begun = zip(*found, strict=True)
        pairs.append((pair_of(pair), *pair, keys, len(keys), age.last(told, begun)))
    return pd.DataFrame(pairs, columns=["pair", "a", "b", "agreements", "number", "told"])


@memo
def regional(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the agreements that match and are not bilateral, newest first."""
    rows = agreements(record, filters)
    return rows[rows["scope"] != "bilateral"]
