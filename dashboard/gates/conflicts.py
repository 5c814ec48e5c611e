"""Conflicts between sources: if one source contradicts another, both statements are on record."""

from collections import defaultdict
from collections.abc import Iterator

from dashboard.package.description import Package
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows


def a_conflict_has_two_sides(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each row of evidence with `says` but no field, or that no other row contradicts."""
    told: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows.get("evidence", []):
        if row.get("says"):
            told[row["table"], row["record"], row["field"]].append(row)
    for (_, _, field), sides in told.items():
        answers = {side["says"] for side in sides}
        for row in sides:
            if not field:
                message = "stands without a field; allowed: a row of evidence for the field on which sources disagree"
                yield cell_fault(package.tables["evidence"], row, "says", message)
            elif len(answers) < 2:
                message = "is contradicted by no other row; allowed: two rows that say different things, or none"
                yield cell_fault(package.tables["evidence"], row, "says", message)
