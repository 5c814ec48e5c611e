"""The fields of a record in words, with the qualifier of an address, a contact or a number."""

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import status, successors, values
from dashboard.telling.kinds import meetings
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller

# Columns and the columns that qualify them, such as "about" or "more than" for a number, or the day on which a source
# told a status. This is a rule of the drawer, not of the tables.
BESIDE = {"url": "url_state", "contact": "contact_state", "value": "caveat"}
DATED = {"status": "as_of", "mandate": "mandate_as_of"}


class Field(NamedTuple):
    """One field: its column, its label, its entries in words, and its qualifier in words or blank.

    `form`: as `values.form` returns it, except that an address that is no link is "printed". `paler`: whether the
    qualifier says that its report is old or undated.
    """

    column: str
    label: str
    entries: tuple[str, ...]
    form: str
    known: str = ""
    paler: bool = False


def fields(teller: Teller, key: str, day: str = "") -> tuple[Field, ...]:
    """Return the filled fields of a record in the order of its table, then what it superseded, or what superseded it.

    day: the day shown as a partial date, blank for the day of the data. It decides how old a status is.
    """
    held = {item.column.name: item for item in details.fields(teller.record, key)}
    beside = {*BESIDE.values(), *DATED.values()}
    found = [_field(teller, key, held, name, day) for name in held if name not in beside]
    named = successors.titles(teller, key).items()
    found += [Field(name, teller.say(f"column.{name}"), own, "record") for name, own in named if name not in held]
    return tuple(found)


def _field(teller: Teller, key: str, held: Mapping[str, details.Field], name: str, day: str) -> Field:
    """Return one field of a record. held: its filled fields by column."""
    item, of = held[name], held.get(BESIDE.get(name, ""))
    made = Field(name, values.label(teller, key, name), values.entries(teller, *item), values.form(item.column))
    if name in DATED:
        told = _dated(teller, key, name, day)
        return made._replace(known=told.note, paler=told.paler)
    if name == values.ADDRESS:
        address = values.address(teller, teller.record.row(key))
        return made._replace(form=made.form if address.link else "printed", known=address.state)
    known = values.words(teller, *of) if of and of.value != values.AS_PRINTED else ""
    return made._replace(known=known)


def _dated(teller: Teller, key: str, name: str, day: str) -> Status:
    """Return the status or the mandate of a record, with the day on which a source told it."""
    row = teller.record.row(key)
    if name != "status":
        return status.reported(teller, "", row.get(DATED[name], ""), day)
    return (meetings.held if teller.record.table_of(key) == "meetings" else status.of)(teller, row, day)
