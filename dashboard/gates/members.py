"""The six members, which maps, grids and borders show by their codes, are in the table of countries."""

from collections.abc import Iterator

from dashboard.geometry import MEMBERS
from dashboard.package.description import Package
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows


def the_six_are_the_members(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each of the six that is missing, is no member or has no capital, and for each other member."""
    if "countries" not in rows:
        return
    table, allowed = package.tables["countries"], ", ".join(sorted(MEMBERS))
    known = {row["country"] for row in rows["countries"]}
    for code in MEMBERS:
        if code not in known:
            yield Fault(table.path, 0, "", "", f"has no row for {code}; needed: a row for each of {allowed}")
    for row in rows["countries"]:
        six = row["country"] in MEMBERS
        if row["member"] in ("true", "false") and six != (row["member"] == "true"):
            yield cell_fault(
                table, row, "member", f"is wrong for {row['country']!r}; allowed: true for {allowed} alone"
            )
        if six and not row["capital"]:
            yield cell_fault(table, row, "capital", "must not be blank for a member; allowed: the key of a place")
