"""What is not recorded: gaps of the record, never of the cooperation."""

from calendar import isleap
from datetime import date

import pandas as pd

from dashboard.dates import span
from dashboard.measures import asof, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

MONTHS = 12  # within which a term that ends is told
YEARS = 5  # without a recorded meeting of a pair; the sentence in the locales says it in words
KINDS = ("no_agreement", "no_post", "no_meeting", "ending", "no_text")


@memo
def gaps(record: Record, filters: Filters, years: int = YEARS) -> pd.DataFrame:
    """Return one row a gap on the day that the filters ask for: `kind` (one of KINDS), `key`, `date`.

    "no_agreement": a pair (`key`) without a concluded agreement. "no_post": a pair of neighbours that has one, and no
    post on their border. "no_meeting": a pair of which no meeting of the two alone, or with others bar all six, is
    recorded in so many years; `date` is that of the last, blank without one. "ending": an agreement (`key`) whose term
    ends within MONTHS months; `date` is the end. "no_text": a concluded agreement whose text has no address here.
    """
    on, matrix = asof.day(record, filters), pairs.matrix(record, filters)
    concluded = matrix["state"].isin(["in_force", "signed", "agreed", "ended"])
    found = [("no_agreement", pair, "") for pair in matrix.index[~concluded]]
    bare = concluded & matrix["neighbours"] & (matrix["posts"].map(len) == 0)
    found += [("no_post", pair, "") for pair in matrix.index[bare]]
    found += _without_meeting(record, matrix.index, on, years)
    found += _of_agreements(record, on)
    return pd.DataFrame(found, columns=["kind", "key", "date"])


def _without_meeting(record: Record, ids: pd.Index, on: date, years: int) -> list[tuple[str, str, str]]:
    """The pairs whose last recorded meeting, held by the day, lies too far back."""
    rows, members = record.facts["meetings"], frozenset(record.members)
    held = rows[(rows["status"] == "held") & (rows["first"] != "") & (rows["first"] <= on.isoformat())]
    told = [
        (last, starts, frozenset(codes)) for last, starts, codes in held[["last", "starts", "countries"]].to_numpy()
    ]
    early, found = _shifted(on, -years).isoformat(), []
    for pair in ids:
        two = frozenset(pair.split("-"))
        own = [meeting[:2] for meeting in told if two <= meeting[2] and not members <= meeting[2]]
        last, starts = max(own, key=lambda meeting: meeting[0], default=("", ""))
        if last < early:
            found.append(("no_meeting", pair, starts))
    return found


def _of_agreements(record: Record, on: date) -> list[tuple[str, str, str]]:
    """The agreements whose term ends soon, and those whose text is at no address."""
    then = asof.agreements(record, record.facts["agreements"], on)
    limit = _shifted(on, MONTHS // 12)
    there = then[~then["state"].isin(["negotiated", "ended"])]
    ending = there[[bool(text) and on <= span(text).last <= limit for text in there["expires"]]]
    found = [("ending", key, str(row["expires"])) for key, row in ending.iterrows()]
    return found + [("no_text", key, "") for key in there.index[there["url"] == ""]]


def _shifted(on: date, years: int) -> date:
    """The same day so many years later; the 28th where that year has no 29 February."""
    year = on.year + years
    return on.replace(year=year, day=28 if (on.month, on.day) == (2, 29) and not isleap(year) else on.day)
