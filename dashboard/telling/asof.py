"""The day that a sentence is about."""

from dashboard.selection import Filters
from dashboard.telling.teller import Teller


def then(teller: Teller, filters: Filters, sentence: str) -> str:
    """Return a sentence with the day of the filters added; unchanged if no day is chosen."""
    if not filters.asof:
        return sentence
    return teller.say("agreements.then", date=teller.day(filters.asof), sentence=sentence)
