"""Conflicts between sources: if one source contradicts another, both statements are on record."""

from collections import defaultdict
from collections.abc import Iterator

from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

NO_FIELD = message("stands without a field; allowed: a row of evidence for the field on which sources disagree")
ONE_SIDE = message("is contradicted by no other row; allowed: two rows that say different things, or none")


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
                yield cell_fault(package.tables["evidence"], row, "says", NO_FIELD)
            elif len(answers) < 2:
                yield cell_fault(package.tables["evidence"], row, "says", ONE_SIDE)
