"""The day of which a sentence speaks."""

from dashboard.selection import Filters
from dashboard.telling.teller import Teller


def then(teller: Teller, filters: Filters, sentence: str) -> str:
    """Return a sentence with the day that it speaks of, where another than that of the data is asked for."""
    if not filters.asof:
        return sentence
    return teller.say("agreements.then", date=teller.day(filters.asof), sentence=sentence)
