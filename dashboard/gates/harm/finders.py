"""What could lead to one person, found in a cell: contact data, an address, one person's case, a small count."""

import re
from collections.abc import Callable
from functools import lru_cache

from dashboard.gates.harm import traces
from dashboard.package.description import Table
from dashboard.parse.cells import LONGEST_CELL
from dashboard.parse.row import Row

LEAST = 11  # persons
# The one column where an institution's own address or number may stand as published: a rule of this gate.
INSTITUTIONS, CONTACT = "organisations", "contact"
NEAR = 80  # letters before and after a name within which an office must stand in a text that was received

# What the finders below look for, but for numbers; a text with none of it needs no finder.
TRACES = (traces.EMAIL, traces.MOBILE, traces.TELEPHONE, traces.STREET)
TRACES += (traces.AGE, traces.NAMED, traces.CALLED, traces.TITLED, traces.COUNT)
KEPT, SHORT = 20_000, 1_000  # texts remembered, of which the record has about 6,000, and the letters of the longest

Finder = Callable[[Table, str, Row, str], str]  # table, column, row, what stands there → what is wrong, or blank


def said(table: Table, column: str, row: Row) -> str:
    """Return the first thing that is wrong with a cell, or blank.

    A text of several lines is read line by line and as one too.
    """
    lines = row[column][:LONGEST_CELL].split("\n")
    forms = dict.fromkeys(form for form in (" ".join(lines), *lines) if form and _may_harm(form))
    return next((message for form in forms for find in FINDERS if (message := find(table, column, row, form))), "")


def _may_harm(text: str) -> bool:
    """Say whether a text bears any trace. Remembered, as each check asks of the same texts; long ones not."""
    return _bears_a_trace(text) if len(text) <= SHORT else _bears_a_trace.__wrapped__(text)


@lru_cache(maxsize=KEPT)
def _bears_a_trace(text: str) -> bool:
    return bool(traces.NUMBER.search(traces.DATE.sub("", text))) or any(trace.search(text) for trace in TRACES)


def _contact(table: Table, column: str, row: Row, text: str) -> str:
    """An e-mail address or a telephone number, unless it is an institution's own."""
    allowed = "allowed: an institution's own, as published, in the contact of organisations.csv or at a hotline"
    own = _institutions_own(table, column, row) or row.get("kind") == "hotline"
    for mail in traces.EMAIL.finditer(text):
        if not own or _one_persons(row, mail[1]):
            return f"has the e-mail address {mail[0]!r}; {allowed}"
    if traces.MOBILE.search(text):
        return f"has a mobile number or an account of one person; {allowed}"
    numbers = [
        found[0] for found in traces.NUMBER.finditer(traces.DATE.sub("", text)) if sum(map(str.isdigit, found[0])) >= 8
    ]
    if not own and (numbers or traces.TELEPHONE.search(text)):
        return f"has what looks like a telephone number; {allowed}"
    return ""


def _institutions_own(table: Table, column: str, row: Row) -> bool:
    """Say whether a cell is an institution's contact, or the words of a source that it rests on."""
    quoted = table.name == "evidence" and column == "quote" and row["table"] == INSTITUTIONS and row["field"] == CONTACT
    return quoted or (table.name == INSTITUTIONS and column == CONTACT)


def _one_persons(row: Row, name: str) -> bool:
    """Say whether a name before the sign of an e-mail address is made like that of a person.

    Two words are, unless each is general or from the id of the institution: "uniap.mekong" of the office of UNIAP.
    """
    known = {*traces.GENERAL, *(row.get(INSTITUTIONS[:-1]) or row.get("record") or "").split("-")}
    return bool(traces.ONE_PERSONS.fullmatch(name)) and not known.issuperset(re.split("[._]", name.lower()))


def _address(table: Table, _column: str, row: Row, text: str) -> str:
    """A street and a number, where a shelter or a centre is spoken of."""
    found = traces.STREET.search(text) if table.name != "sources" else None
    if not found:
        return ""
    about = table.name in ("liaison_posts", "places") or any(traces.HOME.search(cell) for cell in row.values())
    return f"has what looks like a street address ({found[0]!r}); allowed: the town at most" if about else ""


def _case(table: Table, _column: str, row: Row, text: str) -> str:
    """One person's age, name or case."""
    rule = "allowed: nothing about one person but a public official in office"
    found = traces.AGE.search(text) or traces.NAMED.search(text) or traces.CALLED.search(text)
    found = found or next((name for name in traces.TITLED.finditer(text) if not _in_office(table, row, name)), None)
    return f"speaks of one person ({found[0]!r}); {rule}" if found else ""


def _in_office(table: Table, row: Row, name: re.Match[str]) -> bool:
    """Say whether an office is named with a titled name: anywhere in a record of ours, beside it in a long letter."""
    beside = name.string[max(0, name.start() - NEAR) : name.end() + NEAR]
    return any(traces.OFFICE.search(text) for text in ((beside,) if table.received else row.values()))


def _few(_table: Table, _column: str, _row: Row, text: str) -> str:
    """A count of persons that is so small that they could be told apart."""
    found = traces.COUNT.search(text)
    return f"counts fewer than {LEAST} persons ({found[0]!r}); allowed: {LEAST} or more, or no number" if found else ""


FINDERS: tuple[Finder, ...] = (_contact, _address, _case, _few)
