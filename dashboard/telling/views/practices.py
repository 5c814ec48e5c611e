"""The findings of the page Practices: its list."""

from dashboard.measures import practices as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "practices"
LISTED = Listed(NAME, NAME, measures.practices, ("area",))


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many practices match and which years they span."""
    return lists.spanning(teller, measures.practices(teller.record, filters), NAME)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the practices that match as a list."""
    return (listed(teller, selection.filters),)


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the practices that match, newest first, undated ones last."""
    rows = measures.practices(teller.record, filters)
    return lists.finding(teller, filters, NAME, NAME, rows)
