"""What is not recorded: gaps of the record, not of the cooperation."""

from datetime import date

import pandas as pd

from dashboard.dates import shifted, span
from dashboard.measures import asof, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

MONTHS = 12  # a term that ends within so many months is a gap
YEARS = 5  # so many years without a meeting of a pair is a gap; the sentence in the locales names the number
KINDS = ("no_agreement", "no_post", "no_meeting", "ending", "no_text")


@memo
def gaps(record: Record, filters: Filters, years: int = YEARS) -> pd.DataFrame:
    """Return one row a gap on the day that the filters ask for: `kind` (one of KINDS), `key`, `date`.

    Kinds: "no_agreement": a pair (`key`) without a concluded agreement on trafficking. "no_post": neighbours with such
    an agreement and no post on their border. "no_meeting": a pair without a recorded meeting in the last `years` years
    (meetings of all six do not count); `date`: its last meeting, or blank. "ending": an agreement (`key`) whose term
    ends within MONTHS months; `date`: the end. "no_text": a concluded agreement without a web address for its text.
    """
    on, matrix = asof.day(record, filters), pairs.matrix(record, filters)
    without = without_agreement(record, filters)
    concluded = ~matrix.index.isin(without)
    found = [("no_agreement", pair, "") for pair in without]
    bare = concluded & matrix["neighbours"] & (matrix["posts"].map(len) == 0)
    found += [("no_post", pair, "") for pair in matrix.index[bare]]
    found += _without_meeting(record, matrix.index, on, years)
    found += _of_agreements(record, on)
    return pd.DataFrame(found, columns=["kind", "key", "date"])


def without_agreement(record: Record, filters: Filters) -> list[str]:
    """Return the ids of the pairs without a concluded agreement on trafficking on the day that the filters ask for."""
    matrix = pairs.matrix(record, filters)
    concluded = matrix["state"].isin(["in_force", "signed", "agreed", "ended"]) & ~matrix["wider"]
    return matrix.index[~concluded].tolist()


def _without_meeting(record: Record, ids: pd.Index, on: date, years: int) -> list[tuple[str, str, str]]:
    """Return a gap for each pair whose last recorded meeting by the day is too long ago, or missing."""
    rows, members = record.facts["meetings"], frozenset(record.members)
    held = rows[(rows["status"] == "held") & (rows["first"] != "") & (rows["first"] <= on.isoformat())]
    told = [
        (last, starts, frozenset(codes)) for last, starts, codes in held[["last", "starts", "countries"]].to_numpy()
    ]
    early, found = shifted(on, -years).isoformat(), []
    for pair in ids:
        two = frozenset(pair.split("-"))
        own = [meeting[:2] for meeting in told if two <= meeting[2] and not members <= meeting[2]]
        last, starts = max(own, key=lambda meeting: meeting[0], default=("", ""))
        if last < early:
            found.append(("no_meeting", pair, starts))
    return found


def _of_agreements(record: Record, on: date) -> list[tuple[str, str, str]]:
    """Return a gap for each agreement whose term ends soon, and for each without an address of its text."""
    then = asof.agreements(record, record.facts["agreements"], on)
    limit = shifted(on, MONTHS // 12)
    there = then[~then["state"].isin(["negotiated", "ended"])]
    ending = there[[bool(text) and on <= span(text).last <= limit for text in there["expires"]]]
    found = [("ending", key, str(row["expires"])) for key, row in ending.iterrows()]
    return found + [("no_text", key, "") for key in there.index[there["url"] == ""]]
