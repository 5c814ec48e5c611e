"""The findings of the page News: its items by year, then its list."""

from dataclasses import replace

from dashboard.measures import news as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "news"
LISTED = Listed(NAME, NAME, measures.news, ("topic", "publisher"), event=measures.events)


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many news items match and of which years. It is the title of the page."""
    return lists.spanning(teller, measures.news(teller.record, filters), NAME)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the news items by year, then those that match as a list."""
    return tuple(filter(None, (by_year(teller, selection.filters), listed(teller, selection.filters))))


@memo
def by_year(teller: Teller, filters: Filters) -> Finding | None:
    """Return the numbers of news items by year (figure: a tuple of `rows.YearCount`); None if no news has a date.

    The years of the filters choose bars, but every year is counted. The caption says how many items have no date.
    """
    counts, say = measures.years(teller.record, filters), teller.say
    if not counts:
        return None
    undated = measures.undated(teller.record, filters)
    every = filters.without("start", "end")
    return Finding(
        name="by_year",
        title=say("news.by_year"),
        sentence="",
        table=Table((say("by_year.year"), say("table.news")), tuple((each.year, each.number) for each in counts)),
        cites=tuple(measures.news(teller.record, every).index),
        caption=say.sentences(say("by_year.read"), say.count("undated_news", undated) if undated else ""),
        figure=counts,
    )


@memo
def years(teller: Teller, filters: Filters) -> dict[int, str]:
    """Return what the bar of each year is called. The bar of the one year that is chosen clears the choice."""
    said = {}
    for each in measures.years(teller.record, filters):
        key = "by_year.closes" if alone(filters, each.year) else "by_year.opens"
        said[each.year] = teller.say(key, year=each.year, counts=teller.say.count(NAME, each.number))
    return said


def alone(filters: Filters, year: int) -> bool:
    """Return whether a year is the only one that is chosen."""
    return filters.start == filters.end == year


def chooses(filters: Filters, year: int) -> Filters:
    """Return the filters to which the bar of a year leads."""
    return filters.without("start", "end") if alone(filters, year) else replace(filters, start=year, end=year)


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the news items that match, newest first, undated ones last."""
    rows = measures.news(teller.record, filters)
    return lists.finding(teller, filters, NAME, NAME, rows)
