"""Choices in words: codes of filters, days of the day slider, and all filters of a page."""

from dashboard.selection import Filters, filters
from dashboard.telling.teller import Teller

# Field of Filters → the column whose labels name its codes, if their names differ.
COLUMNS = {field: column for column, field in filters.FIELDS.items()}


def label(teller: Teller, field: str, code: str) -> str:
    """Return the label of a code. field: a field of Filters that holds codes."""
    if field == "publisher":
        return teller.publisher(code)
    return teller.say.value(COLUMNS.get(field, field), code)


def day(teller: Teller, chosen: str) -> str:
    """Return the label of a day on the slider: "end of 2004". chosen: a partial date, blank for the day of the data."""
    if not chosen:
        return teller.as_of
    return teller.say("moment.end", year=chosen[:4]) if chosen.endswith("-12-31") else teller.say.date(chosen)


def in_words(teller: Teller, chosen: Filters, page: str, listing: str = "") -> str:
    """Return the filters of a page in words: "Cambodia or Thailand, 2004 to 2010"; blank if none is set.

    listing: the name of the list that the page shows.
    """
    return teller.say.items(*filters.in_words(chosen, page, teller, listing).values())
