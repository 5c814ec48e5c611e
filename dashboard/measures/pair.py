"""The records between two countries, in blocks."""

import pandas as pd

from dashboard.measures import asof, details, gaps, instruments, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

NAMES = ("agreements", "wider", "liaison_posts", "meetings", "practices", "news")
SHARED = ("meetings", "practices", "news")  # blocks of records that name both countries


@memo
def blocks(record: Record, filters: Filters, pair: str) -> dict[str, pd.DataFrame]:
    """Return the blocks of a pair ("CHN-THA"), by name in the order of NAMES, in the columns of `record.facts`.

    Bilateral agreements, oldest first, with their state on the day of the filters; agreements with others to which both
    were party that day, as `_wider` returns them; the posts between the two that day; and the meetings, practices and
    news that name both but not all six members, newest first.
    """
    on = asof.day(record, filters)
    found = {
        "agreements": pairs.bilateral(record, on)[pair],
        "wider": _wider(record, filters, pair),
        "liaison_posts": pairs.posts_between(record, on)[pair],
    }
    return found | {name: details.concerning(record, record.pair(pair), name) for name in SHARED}


def _wider(record: Record, filters: Filters, pair: str) -> pd.DataFrame:
    """Return the instruments of more than two countries to which both were party by the day, or may have been.

    Newest first, undated last. Added column `common`: whether all six members were party.
    """
    rows, steps = instruments.instruments(record, filters), instruments.consents(record, filters)
    parties = steps.groupby("agreement")["country"].agg(frozenset)
    held = [parties.get(key, frozenset()) for key in rows.index]
    begun = rows["signed"].where(rows["signed"] != "", rows["in_force"])
    common = [codes >= frozenset(record.members) for codes in held]
    rows = rows.assign(common=pd.Series(common, index=rows.index, dtype=bool), begun=begun)
    rows = rows.loc[[codes >= frozenset(record.pair(pair)) for codes in held]]
    return rows.sort_values("begun", ascending=False, kind="stable").drop(columns="begun")


@memo
def offered(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the rows of `pairs.matrix` to offer to a reader who has not chosen a pair.

    All fifteen; the five of a member if one is chosen; the pairs among the chosen members if there are more.
    """
    rows, chosen = pairs.matrix(record, filters), set(filters.country) & set(record.members)
    return rows[rows["a"].isin(chosen).astype(int) + rows["b"].isin(chosen) >= min(len(chosen), 2)]


@memo
def missing(record: Record, filters: Filters, pair: str) -> pd.DataFrame:
    """Return the rows of `gaps.gaps` about a pair or an agreement between the two."""
    rows = gaps.gaps(record, filters)
    keys = {pair, *pairs.bilateral(record, asof.day(record, filters))[pair].index}
    return rows[rows["key"].isin(keys)]
