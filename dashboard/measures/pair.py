"""What the record holds between two countries, block by block."""

import pandas as pd

from dashboard.measures import asof, details, gaps, instruments, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

NAMES = ("agreements", "wider", "liaison_posts", "meetings", "practices", "news")
SHARED = ("meetings", "practices", "news")  # tables whose records name the countries that they concern


@memo
def blocks(record: Record, filters: Filters, pair: str) -> dict[str, pd.DataFrame]:
    """Return the blocks of a pair of members ("CHN-THA") by the names of NAMES, in the columns of `record.facts`.

    Agreements between the two alone, oldest first, with their state on the day that the filters ask for; those to
    which both were party then beside others, as `_wider` says; the posts between them that stood then; and the
    meetings, practices and news that name both and not all six, newest first.
    """
    on = asof.day(record, filters)
    found = {
        "agreements": pairs.bilateral(record, on)[pair],
        "wider": _wider(record, filters, pair),
        "liaison_posts": pairs.posts_between(record, on)[pair],
    }
    return found | {name: details.concerning(record, record.pair(pair), name) for name in SHARED}


def _wider(record: Record, filters: Filters, pair: str) -> pd.DataFrame:
    """The instruments of more than two countries to which both were party by the day asked for, or may have been.

    Newest first, undated last, with a column more: `common`, whether all six were.
    """
    rows, steps = instruments.instruments(record, filters), instruments.consents(record, filters)
    parties = steps.groupby("agreement")["country"].agg(frozenset)
    held = [parties.get(key, frozenset()) for key in rows.index]
    begun = rows["signed"].where(rows["signed"] != "", rows["in_force"])
    rows = rows.assign(common=[codes >= frozenset(record.members) for codes in held], begun=begun)
    rows = rows.loc[[codes >= frozenset(record.pair(pair)) for codes in held]]
    return rows.sort_values("begun", ascending=False, kind="stable").drop(columns="begun")


@memo
def offered(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the rows of `pairs.matrix` that a reader who has not chosen a pair may mean.

    All fifteen; where one member is chosen, its five; where more are, the pairs among them.
    """
    rows, chosen = pairs.matrix(record, filters), set(filters.country) & set(record.members)
    return rows[rows["a"].isin(chosen).astype(int) + rows["b"].isin(chosen) >= min(len(chosen), 2)]


@memo
def missing(record: Record, filters: Filters, pair: str) -> pd.DataFrame:
    """Return the gaps of the record that concern a pair or an agreement between the two, as `gaps.gaps` says."""
    rows = gaps.gaps(record, filters)
    keys = {pair, *pairs.bilateral(record, asof.day(record, filters))[pair].index}
    return rows[rows["key"].isin(keys)]
