"""The gates against harm: which cells they search, and the faults that they yield."""

import re
from collections.abc import Iterator

from dashboard.gates.harm import finders
from dashboard.gates.harm.finders import LEAST
from dashboard.package.description import Column, Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

_COUNTED = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def nothing_identifies_one_person(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text with contact data, a shelter's address, one person's case or a count below 11."""
    for table in package.tables.values():
        columns = [column for column in table.columns if _is_text(column)]
        for row in rows.get(table.name, []):
            for column in columns:
                said = finders.first_fault(table, column.name, row)
                if said:
                    yield cell_fault(table, row, column.name, _of_a_reply(said) if table.received else said)


def small_counts_stay_out(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each statistic that counts fewer than 11 persons."""
    table = package.tables["statistics"]
    persons = {value for column in table.columns for value in column.persons}
    for row in rows.get("statistics", []):
        few = _COUNTED.fullmatch(row["value"]) and float(row["value"]) < LEAST
        if few and row["unit"] in persons:
            said = message(
                "counts fewer than {least} persons, who could be told apart; allowed: {least} or more", least=LEAST
            )
            yield cell_fault(package.tables["statistics"], row, "value", said)


def shelters_are_placed_no_nearer_than_a_town(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each shelter or centre whose place is more precise than its town."""
    precision = {row["place"]: row["precision"] for row in rows.get("places", [])}
    for row in rows.get("liaison_posts", []):
        if "victim_care" in row["mandate"] and precision.get(row["place"]) in ("site", "crossing"):
            said = message(
                "says where victims are kept nearer than the town; allowed: a place of precision town or coarser"
            )
            yield cell_fault(package.tables["liaison_posts"], row, "place", said)


def _of_a_reply(said: str) -> str:
    """Return the message about a text that we may not change, with what is to be done about it."""
    return message(
        "{fault}; in a government's reply, ask the office that sent it to agree that the words are left out, and mark "
        "the place “[left out: a name]” (CONTRIBUTING.md, “Enter a government's reply”)",
        fault=said,
    )


def _is_text(column: Column) -> bool:
    """Return whether a column holds free text."""
    closed = column.values or column.references or column.pattern or column.partial_date or column.type != "string"
    return not closed and column.name not in ("url", "file", "sha256", "geonames_id", "record", "field")
