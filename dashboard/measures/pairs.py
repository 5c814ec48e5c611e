"""The fifteen pairs of members: their agreements, state, subjects, and the posts between them."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pandas as pd

from dashboard.dates import before
from dashboard.measures import age, asof
from dashboard.measures.rows import NOT_YET
from dashboard.memo import memo
from dashboard.record import BORDERS, Record, pair_of
from dashboard.selection import Filters

WIDER = "wider"  # focus of an agreement on more than trafficking, such as crime across borders
DATINGS = ("since", "only", "latest")  # what the date of a pair's state means, see `_dated`


@memo
def bilateral(record: Record, on: date) -> dict[str, pd.DataFrame]:
    """Return for each pair of members (by id) the bilateral agreements that had begun by a day, oldest first.

    Columns: those of `asof.agreements` and `begun`, the partial date of signature, else of entry into force. Undated
    agreements come first, negotiated ones last.
    """
    rows = record.facts["agreements"]
    then = asof.agreements(record, rows[rows["scope"] == "bilateral"], on)
    begun = then["signed"].where(then["signed"] != "", then["in_force"])
    then = then.assign(begun=begun, open_still=then["state"] == "negotiated")
    then = then.sort_values(["open_still", "begun"], kind="stable").drop(columns="open_still")
    return _by_pair(record, then, [pair_of(codes) for codes in then["countries"]])


def _by_pair(record: Record, rows: pd.DataFrame, ids: Sequence[str]) -> dict[str, pd.DataFrame]:
    """Return rows by pair of members. ids: the pair id of each row."""
    places: dict[str, list[int]] = {pair: [] for pair in record.pairs}
    for place, pair in enumerate(ids):
        if pair in places:
            places[pair].append(place)
    return {pair: rows.iloc[held] for pair, held in places.items()}


def posts_between(record: Record, on: date) -> dict[str, pd.DataFrame]:
    """Return for each pair of members (by id) the posts between the two that existed on a day, or may have.

    A post is between two members if it is in one and faces the other, or is posted by one and hosted by the other.
    Posts that are planned or under consideration do not count.
    """
    rows = asof.posts(record.facts["liaison_posts"], on)
    rows = rows[(rows["kind"] != "hotline") & ~rows["status"].isin(NOT_YET)]
    across = rows["faces"].where(
        rows["faces"] != "", rows["posted_by"].where(rows["posted_by"] != rows["hosted_by"], "")
    )
    return _by_pair(record, rows, [pair_of(two) for two in zip(rows["hosted_by"], across, strict=True)])


@memo
def matrix(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each of the fifteen pairs, in the order of the members. Only the day of the filters counts.

    Columns: `pair` (id); `a`, `b` (codes, in the order of the members); `state` (the furthest of `asof.STATES` among
    their agreements on trafficking, or of wider ones if there are no others, blank if nothing is recorded), `wider`
    (whether there are only wider ones), `sure`; `told` (the last partial date on which a source told the
    status of an agreement in that state, or blank), `derived`, `calculated` (whether all of them have a derived status,
    or a calculated state); `date`, `dating` (partial date of an agreement in that state, and its meaning, see
    `_dated`); `agreements` (ids, oldest first), `open` (number of them not concluded); `neighbours` (boolean); `posts`
    (ids), `posts_a`, `posts_b` (number of posts in each of the two), `recent`, `undated` (number of posts with a recent
    report, and with one of an unknown day).
    """
    on = asof.day(record, filters)
    agreements, posts = bilateral(record, on), posts_between(record, on)
    found = []
    for a, b in combinations(record.members, 2):
        pair = pair_of((a, b))
        rows = agreements[pair]
        own = _on_trafficking(rows)
        best = _furthest(own)
        state, sure = (str(best["state"].iloc[0]), bool(best["sure"].iloc[0])) if len(best) else ("", True)
        dated, dating = _dated(own, state, sure)
        hosts = list(posts[pair]["hosted_by"])
        found.append(
            {
                "pair": pair,
                "a": a,
                "b": b,
                "state": state,
                "sure": sure,
                "told": age.last(best["told"].tolist(), best["begun"].tolist()),
                "derived": bool(best["derived"].all()),
                "calculated": bool(best["calculated"].all()),
                "date": dated,
                "dating": dating,
                "wider": bool((own["focus"] == WIDER).any()),
                "agreements": tuple(rows.index),
                "open": int((rows["state"] == "negotiated").sum()),
                "neighbours": pair in BORDERS,
                "posts": tuple(posts[pair].index),
                "posts_a": hosts.count(a),
                "posts_b": hosts.count(b),
                "recent": age.recent(posts[pair]["told"], on),
                "undated": int((posts[pair]["told"] == "").sum()),
            }
        )
    return pd.DataFrame(found).set_index("pair", drop=False)


def _on_trafficking(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the agreements on trafficking; all of them, which are wider, if there are none."""
    own = rows[rows["focus"] != WIDER]
    return own if len(own) else rows


def _furthest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the agreements in the furthest state, those surely in it if there are any; no rows without agreements."""
    ranks = list(zip(rows["state"].cat.codes, ~rows["sure"], strict=True))
    return rows.loc[[rank == min(ranks) for rank in ranks]]


def _dated(rows: pd.DataFrame, state: str, sure: bool) -> tuple[str, str]:
    """Return the date of a pair's state and its meaning, one of DATINGS; both blank if no agreement in it is dated.

    "since": the first agreement of the two is in force from that date. "only": the only text in that state has that
    date, and none was concluded before it. "latest": others were concluded before, or on an unknown date, so the start
    of the state is unknown; the date is that of the latest text in it. States that ended or are not concluded have no
    date.
    """
    own = rows[(rows["state"] == state) & (rows["sure"] == sure) & (rows["begun"] != "")]
    if own.empty or state in ("ended", "negotiated"):
        return "", ""
    concluded = rows.loc[rows["state"] != "negotiated", "begun"]
    first, last = own.iloc[0], own.iloc[-1]
    if state == "in_force" and first["in_force"] and _before_all(first, concluded):
        return first["in_force"], "since"
    return last["begun"], "only" if _before_all(last, concluded) else "latest"


def _before_all(row: pd.Series, concluded: pd.Series) -> bool:
    """Return whether an agreement was surely concluded before all others. Partial dates may leave it open."""
    return all(other and before(row["begun"], other) for other in concluded.drop(row.name))


@memo
def themes(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the themes of the agreements of each pair: one row for each pair, one column for each theme.

    Each cell holds the ids of the agreements concluded by the day of the filters. Rows: all pairs. Columns: the themes
    that any pair has, in the order of the package.
    """
    agreements = bilateral(record, asof.day(record, filters))
    known = record.package.tables["agreements"].column("themes").values
    cells = {}
    for pair in matrix(record, filters).index:
        rows = agreements[pair]
        concluded = rows.loc[rows["state"] != "negotiated", "themes"]
        cells[pair] = {theme: tuple(key for key, held in concluded.items() if theme in held) for theme in known}
    table = pd.DataFrame.from_dict(cells, orient="index", columns=list(known))
    return table.loc[:, [table[theme].map(bool).any() for theme in known]]
