"""Dates in an order that can be: nothing ends before it starts, nothing is printed before it happens."""

from collections.abc import Iterator

from dashboard.dates import before, is_partial_date
from dashboard.package.description import Package
from dashboard.parse.faults import Fault, cell_fault, shown
from dashboard.parse.row import Row, Rows

# Table, the column that cannot come later, the column that cannot come earlier.
ORDER = (
    ("meetings", "starts", "ends"),
    ("practices", "starts", "ends"),
    ("liaison_posts", "opened", "closed"),
    ("agreements", "signed", "in_force"),
    ("agreements", "signed", "expires"),
    ("agreements", "in_force", "expires"),
    ("agreement_parties", "signed", "consented"),
    ("agreement_parties", "consented", "in_force"),
    ("news", "event_date", "published"),
    ("sources", "published", "accessed"),
)


def dates_are_in_order(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each date that certainly lies before one that it must follow; vague dates have the benefit."""
    for name, first, last in ORDER:
        for row in rows.get(name, []):
            if certainly_before(row.get(last, ""), row.get(first, "")):
                message = f"lies before {first} ({shown(row[first])}); allowed: the same day or later"
                yield cell_fault(package.tables[name], row, last, message)


def an_end_has_a_start(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each meeting of which only the end is known: it would have no place on a timeline."""
    for row in rows.get("meetings", []):
        if row.get("ends") and not row.get("starts"):
            yield cell_fault(
                package.tables["meetings"], row, "ends", "stands without starts; allowed: both, or starts alone"
            )


def what_supersedes_is_later(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each agreement signed before the one that it supersedes."""
    agreements: dict[str, Row] = {row.get("agreement", ""): row for row in rows.get("agreements", [])}
    for row in agreements.values():
        earlier = agreements.get(row.get("supersedes", ""), {}).get("signed", "")
        if certainly_before(row.get("signed", ""), earlier):
            message = f"lies before the day ({shown(earlier)}) of {row['supersedes']!r}, which it supersedes"
            yield cell_fault(package.tables["agreements"], row, "signed", f"{message}; allowed: the same day or later")


def certainly_before(a: str, b: str) -> bool:
    """Say whether one date certainly lies before another; False where either is blank or no date."""
    return is_partial_date(a) and is_partial_date(b) and before(a, b) is True
