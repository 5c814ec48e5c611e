"""The fields of a record in words, with the qualifier of an address, a contact or a number."""

from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import values
from dashboard.telling.teller import Teller

# Columns and the columns that qualify them, such as "about" or "more than" for a number. This is a rule of the drawer,
# not of the tables.
BESIDE = {"url": "url_state", "contact": "contact_state", "value": "caveat"}


class Field(NamedTuple):
    """One field: its column, its label, its entries in words, and its qualifier in words or blank.

    `form`: as `values.form` returns it, except that a dead address is "printed".
    """

    column: str
    label: str
    entries: tuple[str, ...]
    form: str
    known: str = ""


def fields(teller: Teller, key: str) -> tuple[Field, ...]:
    """Return the filled fields of a record in the order of its table."""
    held = {item.column.name: item for item in details.fields(teller.record, key)}
    known = {name: values.words(teller, *held[of]) for name, of in BESIDE.items() if name in held and of in held}
    dead = held["url_state"].value in values.BAD if "url_state" in held else False
    return tuple(
        Field(
            name,
            values.label(teller, key, name),
            values.entries(teller, *item),
            "printed" if name == values.ADDRESS and dead else values.form(item.column),
            known.get(name, ""),
        )
        for name, item in held.items()
        if name not in BESIDE.values()
    )
