"""Format values of a record in plain words by the description of their column. This is the only formatter."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from dashboard.measures import addresses
from dashboard.measures.details import filled
from dashboard.package.description import Column
from dashboard.telling.teller import Teller

AS_PRINTED = "as_printed"  # state of an address or contact that stands as its source gives it: not worth a word
ADDRESS, CONTACT = "url", "contact"  # columns with web addresses, and with contacts that are shown but not linked
# Tables whose rows have a name: the form of a column that references the table, and a function that returns the name of
# a row. The rows of all other tables that columns reference are records, which have titles.
NAMED: Mapping[str, tuple[str, Callable[[Teller, str], str]]] = {
    "countries": ("country", lambda teller, key: teller.record.country(key)),
    "places": ("place", lambda teller, key: teller.place(key)),
    "sources": ("source", lambda teller, key: teller.record.tables["sources"].at[key, "title"]),
}
_SAID: Mapping[str, Callable[[Teller, Column, object], str]] = {
    "date": lambda teller, _, held: teller.say.date(held),
    "period": lambda teller, _, held: teller.say.date(*held.split("/")),
    "category": lambda teller, column, held: teller.say.value(column.name, held),
    "number": lambda teller, _, held: teller.say.number(held),
    "truth": lambda teller, _, held: teller.say("yes" if held else "no"),
}


def form(column: Column) -> str:
    """Return how the values of a column are formatted, or the entries of a list.

    One of "date" (partial), "period" (one partial date, or two with a slash between them), "country", "place",
    "source", "record" (an id that can be opened), "category" (a code with a label), "address" (of the web), "printed"
    (a contact), "number", "truth" (a boolean), "text".
    """
    if column.partial_date or column.interval:
        return "date" if column.partial_date else "period"
    if column.references:
        named = NAMED.get(column.references[0])
        return named[0] if named else "record"
    if column.values:
        return "category"
    if column.name in (ADDRESS, CONTACT):
        return "address" if column.name == ADDRESS else "printed"
    return {"integer": "number", "number": "number", "boolean": "truth"}.get(column.type, "text")


def entries(teller: Teller, column: Column, value: object) -> tuple[str, ...]:
    """Return the entries of a value in words: codes as labels, ids as names. A blank value has none."""
    if isinstance(value, tuple):
        return tuple(_one(teller, column, entry) for entry in value)
    return (_one(teller, column, value),) if filled(value) else ()


def words(teller: Teller, column: Column, value: object) -> str:
    """Return a value in words, a list as one text; blank stays blank.

    Raises KeyError if a code has no label or an id no record.
    """
    return teller.say.items(*entries(teller, column, value))


def cell(teller: Teller, column: Column, value: object) -> object:
    """Return a value for a table: as `words`, except that numbers stay numbers."""
    return value if form(column) == "number" else words(teller, column, value)


def _one(teller: Teller, column: Column, held: object) -> str:
    if column.references:
        named = NAMED.get(column.references[0])
        return named[1](teller, held) if named and len(column.references) == 1 else teller.record.title(held)
    said = _SAID.get(form(column))
    return said(teller, column, held) if said else str(held)


class Address(NamedTuple):
    """A web address, its state in words (blank if it stands as its source gives it), and whether it may be a link."""

    url: str
    state: str
    link: bool


def address(teller: Teller, row: Mapping) -> Address:
    """Return the address of a record or a source. row: with `url` and, if it has one, `url_state`."""
    url, code = row.get("url", ""), row.get("url_state", "")
    return Address(url, state(teller, "url_state", code), addresses.opens(teller.record, url, code))


def state(teller: Teller, column: str, code: str) -> str:
    """Return the state of an address or a contact in words; blank if it stands as its source gives it."""
    return "" if code == AS_PRINTED else teller.say.value(column, code)


def reach(teller: Teller, row: Mapping) -> dict[str, object]:
    """Return the address and contact of a record as fields of a Card: `address`, `address_state`, `printed`.

    row: may have `url`, `url_state`, `contact` (a tuple) and `contact_state`. An address that may not be a link is
    printed like a contact.
    """
    found = address(teller, row)
    lines = [((found.url,), found.state)] if found.url and not found.link else []
    if row.get("contact"):
        lines.append((row["contact"], state(teller, "contact_state", row.get("contact_state", ""))))
    return {"address": found.url if found.link else "", "address_state": found.state, "printed": tuple(lines)}


def label(teller: Teller, key: str, column: str) -> str:
    """Return the label of a column for a record. The date of an agreement is named after its act: signed, adopted."""
    act = teller.record.row(key).get("act", "") if column == "signed" else ""
    return teller.say.value("act", act) if act else teller.say(f"column.{column}")
