"""What a record says field by field, with what is known of an address, a contact or a number beside it."""

from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import values
from dashboard.telling.teller import Teller

# A column and the one that says what is known of it: of a figure that it is more than, or about, the number. A rule of
# the drawer, as is which columns it says elsewhere.
BESIDE = {"url": "url_state", "contact": "contact_state", "value": "caveat"}


class Field(NamedTuple):
    """One field: its column, what the reader calls it, its entries in words, and what is known of it or blank.

    `form`: as `values.form` says; an address that leads nowhere is "printed".
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
