"""What the choices of a page are called: codes of filters, days of the time machine, all that is chosen."""

from dashboard.selection import Filters, filters
from dashboard.telling.teller import Teller

# Field of Filters → the column whose labels name its codes, if their names differ.
_COLUMNS = {field: column for column, field in filters.FIELDS.items()}


def label(teller: Teller, field: str, code: str) -> str:
    """Return what a code of a filter is called. field: of Filters, one of codes."""
    if field == "publisher":
        return teller.publisher(code)
    return teller.say.value(_COLUMNS.get(field, field), code)


def day(teller: Teller, chosen: str) -> str:
    """Return what a day of the time machine is called: "end of 2004"; blank stands for the day of the data."""
    if not chosen:
        return teller.say("moment.today")
    return teller.say("moment.end", year=chosen[:4]) if chosen.endswith("-12-31") else teller.say.date(chosen)


def in_words(teller: Teller, chosen: Filters, page: str) -> str:
    """Return the filters of a page in words: "Cambodia or Thailand, 2004 to 2010"; blank where none narrows."""
    return ", ".join(filters.in_words(chosen, page, teller))
