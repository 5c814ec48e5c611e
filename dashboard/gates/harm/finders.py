"""Find in a cell what could identify one person: contact data, an address, a single case, a small count."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dashboard.gates.harm import traces
from dashboard.package.description import Table
from dashboard.package.messages import message
from dashboard.parse.cells import LONGEST_CELL
from dashboard.parse.row import Row

LEAST = 11  # persons
# The only column that may hold an institution's published address or number. This is a rule of this gate.
INSTITUTIONS, CONTACT = "organisations", "contact"
NEAR = 80  # in a reply, an office must stand within this many letters of a name
OWN = message("allowed: an institution's own, as published, in the contact of organisations.csv or at a hotline")

# The patterns of the finders below, except numbers. A text that matches none of them needs no finder.
TRACES = (traces.EMAIL, traces.MOBILE, traces.TELEPHONE, traces.STREET)
TRACES += (traces.AGE, traces.NAMED, traces.CALLED, traces.TITLED, traces.COUNT)
KEPT, SHORT = 20_000, 1_000  # texts cached (the record has about 6,000), and letters of the longest one that is


@dataclass(frozen=True, eq=False)
class Cell:
    """A cell with its table and row. What finders ask of the whole row is found once, however long the row is."""

    table: Table
    column: str
    row: Row

    @property
    def institutions_own(self) -> bool:
        """Whether the cell is an institution's contact, or a quote that is evidence for one."""
        name, row = self.table.name, self.row
        quoted = (
            name == "evidence" and self.column == "quote" and (row["table"], row["field"]) == (INSTITUTIONS, CONTACT)
        )
        return quoted or (name, self.column) == (INSTITUTIONS, CONTACT)

    @cached_property
    def known(self) -> frozenset[str]:
        """Words of an e-mail address that name no person: general ones, and those of the institution's id."""
        institution = self.row.get(INSTITUTIONS[:-1]) or self.row.get("record") or ""
        return traces.GENERAL.union(institution.split("-"))

    @cached_property
    def about_shelter(self) -> bool:
        """Whether the row is about a place, a post or a shelter."""
        at = self.table.name in ("liaison_posts", "places")
        return at or any(traces.HOME.search(cell) for cell in self.row.values())

    @cached_property
    def names_office(self) -> bool:
        """Whether any cell of the row names an office."""
        return any(traces.OFFICE.search(cell) for cell in self.row.values())


Finder = Callable[[Cell, str], str]  # cell, text of it → what is wrong, or blank


def first_fault(table: Table, column: str, row: Row) -> str:
    """Return the message of the first finder that matches a cell, or blank.

    A text of several lines is searched line by line, and also as a single line.
    """
    lines = row[column][:LONGEST_CELL].split("\n")
    forms = dict.fromkeys(form for form in (" ".join(lines), *lines) if form and _may_harm(form))
    cell = Cell(table, column, row)
    return next((message for form in forms for find in FINDERS if (message := find(cell, form))), "")


def _may_harm(text: str) -> bool:
    """Return whether a text matches any trace. Short texts are cached, because each check reads the same ones."""
    return _bears_a_trace(text) if len(text) <= SHORT else _bears_a_trace.__wrapped__(text)


@lru_cache(maxsize=KEPT)
def _bears_a_trace(text: str) -> bool:
    return bool(traces.NUMBER.search(traces.DATE.sub("", text))) or any(trace.search(text) for trace in TRACES)


def _contact(cell: Cell, text: str) -> str:
    """Find an e-mail address or a telephone number that is not an institution's own."""
    own = cell.institutions_own or cell.row.get("kind") == "hotline"
    for mail in traces.EMAIL.finditer(text):
        if not own or _one_persons(cell, mail[1]):
            return message("has the e-mail address {address!r}; {allowed}", address=mail[0], allowed=OWN)
    if traces.MOBILE.search(text):
        return message("has a mobile number or an account of one person; {allowed}", allowed=OWN)
    numbers = [
        found[0] for found in traces.NUMBER.finditer(traces.DATE.sub("", text)) if sum(map(str.isdigit, found[0])) >= 8
    ]
    if not own and (numbers or traces.TELEPHONE.search(text)):
        return message("has what looks like a telephone number; {allowed}", allowed=OWN)
    return ""


def _one_persons(cell: Cell, name: str) -> bool:
    """Return whether the part of an e-mail address before the @ looks like the name of a person.

    Two words do, unless each is general or part of the institution's id: "uniap.mekong" for the office of UNIAP.
    """
    return bool(traces.ONE_PERSONS.fullmatch(name)) and not cell.known.issuperset(
        name.lower().replace(".", "_").split("_")
    )


def _address(cell: Cell, text: str) -> str:
    """Find a street with a number in a row about a shelter or a centre."""
    found = traces.STREET.search(text) if cell.table.name != "sources" else None
    if not (found and cell.about_shelter):
        return ""
    return message("has what looks like a street address ({found!r}); allowed: the town at most", found=found[0])


def _case(cell: Cell, text: str) -> str:
    """Find one person's age, name or case."""
    found = traces.AGE.search(text) or traces.NAMED.search(text) or traces.CALLED.search(text)
    found = found or next((name for name in traces.TITLED.finditer(text) if not _in_office(cell, name)), None)
    if not found:
        return ""
    return message(
        "speaks of one person ({found!r}); allowed: nothing about one person but a public official in office",
        found=found[0],
    )


def _in_office(cell: Cell, name: re.Match[str]) -> bool:
    """Return whether a text names the office of a titled person: near the name in a reply, else anywhere in the row."""
    if not cell.table.received:
        return cell.names_office
    return bool(traces.OFFICE.search(name.string[max(0, name.start() - NEAR) : name.end() + NEAR]))


def _few(_cell: Cell, text: str) -> str:
    """Find a count of persons below LEAST, small enough to identify them."""
    found = traces.COUNT.search(text)
    if not found:
        return ""
    return message(
        "counts fewer than {least} persons ({found!r}); allowed: {least} or more, or no number",
        least=LEAST,
        found=found[0],
    )


FINDERS: tuple[Finder, ...] = (_contact, _address, _case, _few)
