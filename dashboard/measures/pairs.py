"""Which of the fifteen pairs of members have agreed, how far, on what, and what stands on their border."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

import pandas as pd

from dashboard.measures import asof, details
from dashboard.measures.borders import SHARED
from dashboard.record import Record, pair_of
from dashboard.remember import KEPT, remembered
from dashboard.selection import Selection


@lru_cache(maxsize=KEPT)
def bilateral(record: Record, on: date) -> dict[str, pd.DataFrame]:
    """Return for each pair of members the agreements between the two alone that had begun by a day, oldest first.

    Each frame has the columns of `asof.agreements` and `begun`, the partial date of signature, else of entry into
    force. Undated agreements stand first, and last what is not yet agreed.
    """
    rows = record.facts["agreements"]
    then = asof.agreements(record, rows[rows["scope"] == "bilateral"], on)
    begun = then["signed"].where(then["signed"] != "", then["in_force"])
    then = then.assign(begun=begun, open_still=then["state"] == "negotiated")
    then = then.sort_values(["open_still", "begun"], kind="stable").drop(columns="open_still")
    return _parted(record, then, [pair_of(codes) for codes in then["countries"]])


def _parted(record: Record, rows: pd.DataFrame, ids: Sequence[str]) -> dict[str, pd.DataFrame]:
    """For each pair of members the rows whose id, in the same order, is that of the pair."""
    places: dict[str, list[int]] = {pair: [] for pair in details.pairs(record)}
    for place, pair in enumerate(ids):
        if pair in places:
            places[pair].append(place)
    return {pair: rows.iloc[held] for pair, held in places.items()}


def posts_between(record: Record, on: date) -> dict[str, pd.DataFrame]:
    """Return for each pair of members the posts between the two that stood on a day, or may have.

    A post is between two when it stands in one at the border of the other, or is posted by one and hosted by the other.
    One that is only planned stands nowhere yet.
    """
    rows = asof.posts(record.facts["liaison_posts"], on)
    rows = rows[(rows["kind"] != "hotline") & (rows["status"] != "planned")]
    across = rows["faces"].where(
        rows["faces"] != "", rows["posted_by"].where(rows["posted_by"] != rows["hosted_by"], "")
    )
    return _parted(record, rows, [pair_of(two) for two in zip(rows["hosted_by"], across, strict=True)])


@remembered
def matrix(record: Record, selection: Selection) -> pd.DataFrame:
    """Return one row for each of the fifteen pairs, in the order of the members.

    `pair` (id); `a`, `b` (codes, in the order of the members); `state` (the furthest of `asof.STATES` among their
    agreements, blank where nothing is recorded), `sure`, `since` (partial date of that agreement: in force, else
    signed; blank where it has ended), `agreements` (ids, oldest first); `neighbours`; `posts` (ids), `posts_a`,
    `posts_b` (how many stand in the one and in the other). What counts is the day that the selection asks for,
    nothing else of it.
    """
    on = asof.day(record, selection)
    agreements, posts = bilateral(record, on), posts_between(record, on)
    found = []
    for a, b in combinations(record.members, 2):
        pair = pair_of((a, b))
        rows = agreements[pair]
        best = _furthest(rows)
        hosts = list(posts[pair]["hosted_by"])
        found.append(
            {
                "pair": pair,
                "a": a,
                "b": b,
                "state": "" if best is None else best["state"],
                "sure": best is None or bool(best["sure"]),
                "since": _since(best),
                "agreements": tuple(rows.index),
                "neighbours": pair in SHARED,
                "posts": tuple(posts[pair].index),
                "posts_a": hosts.count(a),
                "posts_b": hosts.count(b),
            }
        )
    return pd.DataFrame(found).set_index("pair", drop=False)


def _furthest(rows: pd.DataFrame) -> pd.Series | None:
    """The agreement that has come furthest: a sure one first, then a dated one, then the oldest; None of none."""
    if rows.empty:
        return None
    ranks = zip(rows["state"].cat.codes, ~rows["sure"], rows["begun"] == "", range(len(rows)), strict=True)
    return rows.iloc[min(ranks)[-1]]


def _since(best: pd.Series | None) -> str:
    """Since when an agreement is in its state, as far as known; of the end of one no date is told as its beginning."""
    if best is None or best["state"] == "ended":
        return ""
    return (best["state"] == "in_force" and best["in_force"]) or best["signed"]


@remembered
def themes(record: Record, selection: Selection) -> pd.DataFrame:
    """Return the subjects that sources name for the agreements of each pair: pairs down, themes across.

    Each cell holds the ids of the agreements concluded by the day that the selection asks for; rows are all pairs,
    columns the themes of the package that any of them has, in their order.
    """
    agreements = bilateral(record, asof.day(record, selection))
    known = record.package.tables["agreements"].column("themes").values
    cells = {}
    for pair in matrix(record, selection).index:
        rows = agreements[pair]
        concluded = rows.loc[rows["state"] != "negotiated", "themes"]
        cells[pair] = {theme: tuple(key for key, held in concluded.items() if theme in held) for theme in known}
    table = pd.DataFrame.from_dict(cells, orient="index", columns=list(known))
    return table.loc[:, [table[theme].map(bool).any() for theme in known]]
