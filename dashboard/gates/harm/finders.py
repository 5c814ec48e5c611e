"""Find in a cell what could identify one person: contact data, an address, a single case, a small count."""

import re
from collections.abc import Callable
from functools import lru_cache

from dashboard.gates.harm import traces
from dashboard.package.description import Table
from dashboard.parse.cells import LONGEST_CELL
from dashboard.parse.row import Row

LEAST = 11  # persons
# The only column that may hold an institution's published address or number. This is a rule of this gate.
INSTITUTIONS, CONTACT = "organisations", "contact"
NEAR = 80  # in a reply, an office must stand within this many letters of a name

# The patterns of the finders below, except numbers. A text that matches none of them needs no finder.
TRACES = (traces.EMAIL, traces.MOBILE, traces.TELEPHONE, traces.STREET)
TRACES += (traces.AGE, traces.NAMED, traces.CALLED, traces.TITLED, traces.COUNT)
KEPT, SHORT = 20_000, 1_000  # texts cached (the record has about 6,000), and letters of the longest one that is

Finder = Callable[[Table, str, Row, str], str]  # table, column, row, text of the cell → what is wrong, or blank


def first_fault(table: Table, column: str, row: Row) -> str:
    """Return the message of the first finder that matches a cell, or blank.

    A text of several lines is searched line by line, and also as a single line.
    """
    lines = row[column][:LONGEST_CELL].split("\n")
    forms = dict.fromkeys(form for form in (" ".join(lines), *lines) if form and _may_harm(form))
    return next((message for form in forms for find in FINDERS if (message := find(table, column, row, form))), "")


def _may_harm(text: str) -> bool:
    """Return whether a text matches any trace. Short texts are cached, because each check reads the same ones."""
    return _bears_a_trace(text) if len(text) <= SHORT else _bears_a_trace.__wrapped__(text)


@lru_cache(maxsize=KEPT)
def _bears_a_trace(text: str) -> bool:
    return bool(traces.NUMBER.search(traces.DATE.sub("", text))) or any(trace.search(text) for trace in TRACES)


def _contact(table: Table, column: str, row: Row, text: str) -> str:
    """Find an e-mail address or a telephone number that is not an institution's own."""
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
    """Return whether a cell is an institution's contact, or a quote that is evidence for one."""
    quoted = table.name == "evidence" and column == "quote" and row["table"] == INSTITUTIONS and row["field"] == CONTACT
    return quoted or (table.name == INSTITUTIONS and column == CONTACT)


def _one_persons(row: Row, name: str) -> bool:
    """Return whether the part of an e-mail address before the @ looks like the name of a person.

    Two words do, unless each is general or part of the institution's id: "uniap.mekong" for the office of UNIAP.
    """
    known = {*traces.GENERAL, *(row.get(INSTITUTIONS[:-1]) or row.get("record") or "").split("-")}
    return bool(traces.ONE_PERSONS.fullmatch(name)) and not known.issuperset(re.split("[._]", name.lower()))


def _address(table: Table, _column: str, row: Row, text: str) -> str:
    """Find a street with a number in a row about a shelter or a centre."""
    found = traces.STREET.search(text) if table.name != "sources" else None
    if not found:
        return ""
    about = table.name in ("liaison_posts", "places") or any(traces.HOME.search(cell) for cell in row.values())
    return f"has what looks like a street address ({found[0]!r}); allowed: the town at most" if about else ""


def _case(table: Table, _column: str, row: Row, text: str) -> str:
    """Find one person's age, name or case."""
    rule = "allowed: nothing about one person but a public official in office"
    found = traces.AGE.search(text) or traces.NAMED.search(text) or traces.CALLED.search(text)
    found = found or next((name for name in traces.TITLED.finditer(text) if not _in_office(table, row, name)), None)
    return f"speaks of one person ({found[0]!r}); {rule}" if found else ""


def _in_office(table: Table, row: Row, name: re.Match[str]) -> bool:
    """Return whether a text names the office of a titled person: near the name in a reply, else anywhere in the row."""
    near = name.string[max(0, name.start() - NEAR) : name.end() + NEAR]
    return any(traces.OFFICE.search(text) for text in ((near,) if table.received else row.values()))


def _few(_table: Table, _column: str, _row: Row, text: str) -> str:
    """Find a count of persons below LEAST, small enough to identify them."""
    found = traces.COUNT.search(text)
    return f"counts fewer than {LEAST} persons ({found[0]!r}); allowed: {LEAST} or more, or no number" if found else ""


FINDERS: tuple[Finder, ...] = (_contact, _address, _case, _few)
