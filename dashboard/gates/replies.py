"""Governments' replies name a record, and every mark of words left out says what kind of words they were."""

import re
from collections.abc import Iterator

from dashboard import dates
from dashboard.gates.history import standing_or_removed
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

# A mark names the kind of words left out, never the words. Brackets of other scripts and other cases match too.
_BEGUN = re.compile(r"[\[［(（]\s*left[\s-]*out\b", re.IGNORECASE)
LONGEST_NUMBER = 18  # digits of a part of a version
_MARK = re.compile(r"\[left out: [^\s\[\]][^\[\]\n]*\]")


def a_reply_names_a_record(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply to a record that is not in its table and was not removed from it."""
    known = standing_or_removed(package, rows)
    for row in rows.get("responses", []):
        table = package.tables.get(row["table"])
        if table and table.name in rows and row["record"] and (table.name, row["record"]) not in known:
            said = message(
                "neither stands in {file} nor was removed; allowed: a key of it, or one that it once had",
                file=table.path,
            )
            yield cell_fault(package.tables["responses"], row, "record", said)


def a_mark_says_what_was_left_out(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply with a mark that does not say what kind of words were left out."""
    for row in rows.get("responses", []):
        if any(not _MARK.match(row["text"], found.start()) for found in _BEGUN.finditer(row["text"])):
            said = message(
                "has a mark that cannot be read; allowed: [left out: a name], with what it was in a few words"
            )
            yield cell_fault(package.tables["responses"], row, "text", said)


def a_reply_is_no_younger_than_the_data(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each reply received after the day of the data, or about a version later than the data's."""
    table = package.tables["responses"]
    for row in rows.get("responses", []):
        came, version = row["received"], row["data_version"]
        if dates.is_partial_date(came) and dates.span(came).first.isoformat() > package.created:
            said = message(
                "is after the day of the data; allowed: {day} or before, or a later day of the data",
                day=package.created,
            )
            yield cell_fault(table, row, "received", said)
        if _numbers(version) > _numbers(package.version):
            said = message("is still to come; allowed: {version} or before", version=package.version)
            yield cell_fault(table, row, "data_version", said)


def _numbers(version: str) -> list[int]:
    """Return the numbers of a version; those with more digits than any version needs are left out."""
    return [int(number) for number in version.split(".") if number.isdecimal() and len(number) <= LONGEST_NUMBER]
