"""What stands at the head of a drawer: the title, the kind of the record, and the countries that it concerns."""

from dashboard.telling.teller import Teller
from dashboard.words import capital


def title(teller: Teller, key: str) -> str:
    """Return what a record or a pair is called above its drawer."""
    record = teller.record
    return " – ".join(map(record.country, record.pair(key))) if key in record.pairs else record.title(key)


def kind(teller: Teller, key: str) -> str:
    """Return what kind of a thing a record is: "Liaison post or centre"."""
    return capital(teller.say(f"noun.{teller.record.table_of(key)}"))


def countries(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the names of the countries that a record concerns."""
    return tuple(map(teller.record.country, teller.record.row(key)["countries"]))
