"""Measures said in the reader's words: the answers of pages. Plain texts, escaped where shown."""

from dashboard.measures import news as items
from dashboard.measures import overview as totals
from dashboard.measures import practices as measures
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
def data(teller: Teller, filters: Filters) -> str:
    """Return how many rows and tables there are, whatever is chosen."""
    sizes = [len(rows) for rows in teller.record.tables.values()]
    return teller.say("data.answer", tables=len(sizes), records=f"{sum(sizes):,}")
