"""Replies of governments speak of a record, and what was left out of one says what it was."""

import re
from collections.abc import Iterator

from dashboard import dates
from dashboard.gates.history import standing_or_removed
from dashboard.package.description import Package
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

# A mark in a reply: what it was, never the words themselves. Signs of other scripts and cases are the same slip.
_BEGUN = re.compile(r"[\[［(（]\s*left[\s-]*out\b", re.IGNORECASE)
_MARK = re.compile(r"\[left out: [^\s\[\]][^\[\]\n]*\]")


def a_reply_speaks_of_a_record(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply to a record that neither stands in its table nor was removed from it."""
    known = standing_or_removed(package, rows)
    for row in rows.get("responses", []):
        table = package.tables.get(row["table"])
        if table and table.name in rows and row["record"] and (table.name, row["record"]) not in known:
            message = f"neither stands in {table.path} nor was removed; allowed: a key of it, or one that it once had"
            yield cell_fault(package.tables["responses"], row, "record", message)


def what_is_left_out_says_what(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply with a mark of what was left out that does not say what it was."""
    for row in rows.get("responses", []):
        if any(not _MARK.match(row["text"], found.start()) for found in _BEGUN.finditer(row["text"])):
            message = "has a mark that cannot be read; allowed: [left out: a name], with what it was in a few words"
            yield cell_fault(package.tables["responses"], row, "text", message)


def a_reply_is_no_younger_than_the_data(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply that came after the day of the data, or speaks of a version to come."""
    table = package.tables["responses"]
    for row in rows.get("responses", []):
        came, version = row["received"], row["data_version"]
        if dates.is_partial_date(came) and dates.span(came).first.isoformat() > package.created:
            message = f"is after the day of the data; allowed: {package.created} or before"
            yield cell_fault(table, row, "received", f"{message}, or a later day of the data")
        if _numbers(version) > _numbers(package.version):
            yield cell_fault(table, row, "data_version", f"is still to come; allowed: {package.version} or before")


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".") if number.isdecimal()]
