"""The findings of the page News: its list."""

from dashboard.measures import news as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "news"
LISTED = Listed(NAME, NAME, measures.news, ("topic", "publisher"), event=measures.events)


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many news items match and which years they span."""
    return lists.spanning(teller, measures.news(teller.record, filters), NAME)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the news items that match as a list."""
    return (listed(teller, selection.filters),)


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the news items that match, newest first, undated ones last."""
    rows = measures.news(teller.record, filters)
    return lists.finding(teller, filters, NAME, NAME, rows)
