"""Measures said in the reader's words: the answers of pages. Plain texts, escaped where shown."""

import pandas as pd

from dashboard.measures import agreements as instruments
from dashboard.measures import news as items
from dashboard.measures import overview as totals
from dashboard.measures import practices as measures
from dashboard.measures.pairs import matrix
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.teller import Teller

LISTS = {"news": items.news, "practices": measures.practices}


@memo
def overview(teller: Teller, filters: Filters) -> str:
    """Return what is on record in one sentence."""
    counts = totals.counts(teller.record, filters).itertuples()
    return teller.say(
        "overview.answer", counts=teller.say.listed([teller.say.count(row.table, row.shown) for row in counts])
    )


@memo
def listed(teller: Teller, filters: Filters, name: str) -> str:
    """Return in one sentence how many records of a table there are and over which years."""
    rows = LISTS[name](teller.record, filters)
    dated, counts = rows.loc[rows["first"] != "", "first"], teller.say.count(name, len(rows))
    if dated.empty:
        return teller.say("listed.undated", counts=counts)
    first, last = dated.min()[:4], dated.max()[:4]
    if first == last:
        return teller.say("listed.year", counts=counts, year=first)
    return teller.say("listed.years", counts=counts, first=first, last=last)


@memo
def news(teller: Teller, filters: Filters) -> str:
    """Return how many news items there are and over which years."""
    return listed(teller, filters, "news")


@memo
def practices(teller: Teller, filters: Filters) -> str:
    """Return how many practices there are and over which years."""
    return listed(teller, filters, "practices")


@memo
def agreements(teller: Teller, filters: Filters) -> str:
    """Return how many instruments there are and how many of the pairs of members have one between them."""
    rows, (pairs, perhaps) = instruments.agreements(teller.record, filters), pairs_agreed(teller, filters)
    counts, say = teller.say.count("agreements", len(rows)), teller.say
    bare = matrix(teller.record, filters) if filters == Filters(asof=filters.asof) else pd.DataFrame(columns=["state"])
    names = [
        "–".join(teller.record.label(code) for code in teller.record.pair(pair))
        for pair in bare.index[bare["state"] == ""]
    ]
    nothing = say("agreements.nothing", pairs=say.listed(names)) if names else ""
    return then(teller, filters, say("agreements.answer", counts=counts, pairs=pairs, perhaps=perhaps, nothing=nothing))


def pairs_agreed(teller: Teller, filters: Filters) -> tuple[int, str]:
    """Return how many pairs surely have an agreement, and in words how many more may have one; blank where none."""
    rows = instruments.agreements(teller.record, filters)
    sure = len(instruments.between_pairs(teller.record, rows[rows["sure"]]))
    more = len(instruments.between_pairs(teller.record, rows)) - sure
    return sure, teller.say("agreements.perhaps", n=more) if more else ""


def then(teller: Teller, filters: Filters, sentence: str) -> str:
    """Return a sentence with the day that it speaks of, where another than that of the data is asked for."""
    if not filters.asof:
        return sentence
    return teller.say("agreements.then", date=teller.day(filters.asof), sentence=sentence)


@memo
def data(teller: Teller, filters: Filters) -> str:
    """Return how many rows and tables there are, whatever is chosen."""
    sizes = [len(rows) for rows in teller.record.tables.values()]
    return teller.say("data.answer", tables=len(sizes), records=f"{sum(sizes):,}")
