"""The gates of harm: which cells of the record they look at, and what they say."""

import re
from collections.abc import Iterator

from dashboard.gates.harm import finders
from dashboard.gates.harm.finders import LEAST
from dashboard.package.description import Column, Package
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

LEAVE_OUT = (
    "; in a government's reply, ask the office that sent it to agree that the words are left out, "
    "and mark the place “[left out: a name]” (CONTRIBUTING.md, “Enter a government's reply”)"
)


def nothing_leads_to_one_person(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text with contact data, a shelter's address, one person's case or a count below 11."""
    for table in package.tables.values():
        columns = [column for column in table.columns if _is_text(column)]
        for row in rows.get(table.name, []):
            for column in columns:
                said = finders.said(table, column.name, row)
                if said:
                    more = LEAVE_OUT if table.received else ""
                    yield cell_fault(table, row, column.name, said + more)


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
