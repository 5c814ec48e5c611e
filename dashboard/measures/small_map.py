"""The small map: the six members, and which pairs have something on record."""

from collections import Counter

import pandas as pd

from dashboard.measures import age, asof, map
from dashboard.measures.overview_rows import Bond, SmallMap, Tile
from dashboard.measures.rows import NOT_YET
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


def small_map(record: Record, rows: pd.DataFrame) -> SmallMap:
    """Return the members and a bond for each pair with something on record. rows: of `pairs.matrix`, to show."""
    posts, on = _posts(record), asof.day(record, Filters())
    tiles = tuple(Tile(code, record.label(code), posts[code]) for code in record.members)
    found = [row for row in rows.sort_index().itertuples(index=False, name="Pair") if row.state]
    return SmallMap(tiles, tuple(Bond(row.pair, step(row.state, row.wider), age.paler(row.told, on)) for row in found))


def step(state: str, wider: bool) -> str:
    """Return how far a pair has come, one of `overview_rows.BONDS`; blank if nothing is recorded.

    state, wider: of a row of `pairs.matrix`.
    """
    if state in ("", "negotiated"):
        return "prepared" if state else ""
    return "wider" if wider else "agreed"


@memo
def _posts(record: Record) -> Counter[str]:
    """Return how many posts stand in each country. Hotlines and what is only planned do not count."""
    return Counter(post.hosted_by for post in map.marks(record, Filters()) if post.status not in NOT_YET)


def counted(rows: pd.DataFrame) -> Counter[str]:
    """Return how many rows of `pairs.matrix` have come how far, by `step`; "in_force" counts among the "agreed"."""
    found = [step(state, wider) for state, wider in zip(rows["state"], rows["wider"], strict=True)]
    force = [state for state, far in zip(rows["state"], found, strict=True) if far == "agreed" and state == "in_force"]
    return Counter([*found, *force])
