"""The day of which a sentence speaks, and the day of the data."""

from dashboard.selection import Filters
from dashboard.telling.teller import Teller


def then(teller: Teller, filters: Filters, sentence: str) -> str:
    """Return a sentence with the day that it speaks of, where another than that of the data is asked for."""
    if not filters.asof:
        return sentence
    return teller.say("agreements.then", date=teller.day(filters.asof), sentence=sentence)


def recorded(teller: Teller, answer: str) -> str:
    """Return an answer with the date of the data: "… As recorded on 1 May 2026."."""
    return f"{answer} {teller.say('frame.as_of', date=teller.as_of)}"
