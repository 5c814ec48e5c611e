"""Do no harm: what could lead to one person does not enter, as far as a machine can see.

After UNIAP's guide to ethics and human rights in counter-trafficking (2008), the threshold of the Counter-Trafficking
Data Collaborative (k-anonymity, k = 11) and the data policy of the Humanitarian Data Exchange. A name alone no machine
can judge: that is on the reviewer's list in CONTRIBUTING.md.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from dashboard.gates.harm import traces
from dashboard.package.description import Column, Package
from dashboard.parse.cells import LONGEST_CELL
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

LEAST = 11  # persons
# The one column where an institution's own address or number may stand as published.
INSTITUTIONS, CONTACT = "organisations", "contact"
# What others wrote, to be shown as received: its words may be left out, and never changed.
RECEIVED = "responses"
NEAR = 80  # letters before and after a name within which an office must stand in a text of theirs
LEAVE_OUT = (
    "; in a government's reply, ask the office that sent it to agree that the words are left out, "
    "and mark the place “[left out: a name]” (CONTRIBUTING.md, “Enter a government's reply”)"
)

# What the finders below look for, but for numbers; a text with none of it needs no finder.
TRACES = (traces.EMAIL, traces.MOBILE, traces.TELEPHONE, traces.STREET)
TRACES += (traces.AGE, traces.NAMED, traces.CALLED, traces.TITLED, traces.COUNT)
KEPT, SHORT = 20_000, 1_000  # texts remembered, of which the record has about 6,000, and the letters of the longest

Finder = Callable[[str, str, Row, str], str]  # table, column, row, what stands there → what is wrong, blank for nothing


def nothing_leads_to_one_person(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text with contact data, a shelter's address, one person's case or a count below 11."""
    for table in package.tables.values():
        columns = [column for column in table.columns if _is_text(column)]
        for row in rows.get(table.name, []):
            for column in columns:
                said = _said(table.name, column.name, row)
                if said:
                    more = LEAVE_OUT if table.name == RECEIVED else ""
                    yield cell_fault(package.tables[table.name], row, column.name, said + more)


def small_counts_stay_out(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each statistic that counts fewer than 11 persons."""
    for row in rows.get("statistics", []):
        few = re.fullmatch(r"\d+(\.\d+)?", row["value"]) and float(row["value"]) < LEAST
        if few and row["unit"] in ("persons", "victims", "suspects", "children", "women"):
            message = f"counts fewer than {LEAST} persons, who could be told apart; allowed: {LEAST} or more"
            yield cell_fault(package.tables["statistics"], row, "value", message)


def victims_are_kept_no_nearer_than_a_town(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each place of a shelter or centre that is known nearer than the town."""
    precision = {row["place"]: row["precision"] for row in rows.get("places", [])}
    for row in rows.get("liaison_posts", []):
        if "victim_care" in row["mandate"] and precision.get(row["place"]) in ("site", "crossing"):
            message = "says where victims are kept nearer than the town; allowed: a place of precision town or coarser"
            yield cell_fault(package.tables["liaison_posts"], row, "place", message)


def _is_text(column: Column) -> bool:
    """Say whether anything may be written in a column."""
    closed = column.values or column.references or column.pattern or column.partial_date or column.type != "string"
    return not closed and column.name not in ("url", "file", "sha256", "geonames_id", "record", "field")


def _said(table: str, column: str, row: Row) -> str:
    """The first thing that is wrong with a cell; a text of several lines is read line by line and as one too."""
    lines = row[column][:LONGEST_CELL].split("\n")
    forms = dict.fromkeys(form for form in (" ".join(lines), *lines) if form and _may_harm(form))
    return next((message for form in forms for find in FINDERS if (message := find(table, column, row, form))), "")


def _may_harm(text: str) -> bool:
    """Say whether a text bears any trace. Remembered, as each check asks of the same texts; long ones not."""
    return _bears_a_trace(text) if len(text) <= SHORT else _bears_a_trace.__wrapped__(text)


@lru_cache(maxsize=KEPT)
def _bears_a_trace(text: str) -> bool:
    return bool(traces.NUMBER.search(traces.DATE.sub("", text))) or any(trace.search(text) for trace in TRACES)


def _contact(table: str, column: str, row: Row, text: str) -> str:
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


def _institutions_own(table: str, column: str, row: Row) -> bool:
    """Say whether a cell is an institution's contact, or the words of a source that it rests on."""
    quoted = table == "evidence" and column == "quote" and row["table"] == INSTITUTIONS and row["field"] == CONTACT
    return quoted or (table == INSTITUTIONS and column == CONTACT)


def _one_persons(row: Row, name: str) -> bool:
    """Say whether a name before the sign of an e-mail address is made like that of a person.

    Two words are, unless each is general or from the id of the institution: "uniap.mekong" of the office of UNIAP.
    """
    known = {*traces.GENERAL, *(row.get(INSTITUTIONS[:-1]) or row.get("record") or "").split("-")}
    return bool(traces.ONE_PERSONS.fullmatch(name)) and not known.issuperset(re.split("[._]", name.lower()))


def _address(table: str, _column: str, row: Row, text: str) -> str:
    """A street and a number, where a shelter or a centre is spoken of."""
    found = traces.STREET.search(text) if table != "sources" else None
    if not found:
        return ""
    about = table in ("liaison_posts", "places") or any(traces.HOME.search(cell) for cell in row.values())
    return f"has what looks like a street address ({found[0]!r}); allowed: the town at most" if about else ""


def _case(table: str, _column: str, row: Row, text: str) -> str:
    """One person's age, name or case."""
    rule = "allowed: nothing about one person but a public official in office"
    found = traces.AGE.search(text) or traces.NAMED.search(text) or traces.CALLED.search(text)
    found = found or next((name for name in traces.TITLED.finditer(text) if not _in_office(table, row, name)), None)
    return f"speaks of one person ({found[0]!r}); {rule}" if found else ""


def _in_office(table: str, row: Row, name: re.Match[str]) -> bool:
    """Say whether an office is named with a titled name: anywhere in a record of ours, beside it in a long letter."""
    beside = name.string[max(0, name.start() - NEAR) : name.end() + NEAR]
    return any(traces.OFFICE.search(text) for text in ((beside,) if table == RECEIVED else row.values()))


def _few(_table: str, _column: str, _row: Row, text: str) -> str:
    """A count of persons that is so small that they could be told apart."""
    found = traces.COUNT.search(text)
    return f"counts fewer than {LEAST} persons ({found[0]!r}); allowed: {LEAST} or more, or no number" if found else ""


FINDERS: tuple[Finder, ...] = (_contact, _address, _case, _few)
