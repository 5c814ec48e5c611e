"""Which of the fifteen pairs of members have agreed, how far, on what, and what stands on their border."""

from datetime import date
from itertools import combinations

import pandas as pd

from dashboard.measures import asof, details
from dashboard.measures.borders import SHARED
from dashboard.record import Record
from dashboard.remember import remembered
from dashboard.selection import Selection


def bilateral(record: Record, on: date) -> dict[str, pd.DataFrame]:
    """Return for each pair of members the agreements between the two alone that had begun by a day, oldest first.

    Each frame has the columns of `asof.agreements` and `begun`, the partial date of signature, else of entry into
    force. Undated agreements stand first, and last what is not yet agreed.
    """
    rows = record.facts["agreements"]
    then = asof.agreements(record, rows[rows["scope"] == "bilateral"], on)
    then = then.assign(begun=then["signed"].where(then["signed"] != "", then["in_force"]))
    open_still = then["state"] == "negotiated"
    then = then.assign(open_still=open_still).sort_values(["open_still", "begun"], kind="stable")
    then = then.drop(columns="open_still")
    ids = pd.Series(["-".join(sorted(codes)) for codes in then["countries"]], index=then.index, dtype="str")
    return {pair: then[ids == pair] for pair in details.pairs(record)}


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
    ids = pd.Series(["-".join(sorted(two)) for two in zip(rows["hosted_by"], across, strict=True)], index=rows.index)
    return {pair: rows[ids == pair] for pair in details.pairs(record)}


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
        pair = "-".join(sorted((a, b)))
        rows = agreements[pair]
        best = _furthest(rows)
        hosts = posts[pair]["hosted_by"]
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
                "posts_a": int((hosts == a).sum()),
                "posts_b": int((hosts == b).sum()),
            }
        )
    return pd.DataFrame(found).set_index("pair", drop=False)


def _furthest(rows: pd.DataFrame) -> pd.Series | None:
    """The agreement that has come furthest: a sure one first, then a dated one, then the oldest; None of none."""
    if rows.empty:
        return None
    ranked = rows.assign(rank=rows["state"].cat.codes, unsure=~rows["sure"], undated=rows["begun"] == "")
    return ranked.sort_values(["rank", "unsure", "undated"], kind="stable").iloc[0]


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
        concluded = rows[rows["state"] != "negotiated"]
        cells[pair] = {
            theme: tuple(key for key, held in concluded["themes"].items() if theme in held) for theme in known
        }
    table = pd.DataFrame.from_dict(cells, orient="index", columns=list(known))
    return table.loc[:, [table[theme].map(bool).any() for theme in known]]
