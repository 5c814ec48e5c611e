"""The head of a drawer: the title, the kind of the record, its countries, and the fact in one line."""

from dashboard.telling import lists
from dashboard.telling.teller import Teller


def title(teller: Teller, key: str) -> str:
    """Return the title of a record or a pair."""
    record = teller.record
    return teller.named_pair(key) if key in record.pairs else record.title(key)


def kind(teller: Teller, key: str) -> str:
    """Return the kind of a record in words: "Liaison post or centre"."""
    return teller.say(f"record.{teller.record.table_of(key)}")


def countries(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the names of the countries that a record concerns."""
    return tuple(map(teller.record.country, teller.record.row(key)["countries"]))


def line(teller: Teller, key: str, day: str = "") -> str:
    """Return what lists say of a record in the line below its title; blank if they say nothing.

    day: the day shown as a partial date, blank for the day of the data.
    """
    made = lists.cards_by_id(teller, [key], teller.record.table_of(key), day)
    return " · ".join(part for card in made for part in card.meta if part)
