"""The six members, which maps, grids and borders show by their codes, are in the table of countries."""

from collections.abc import Iterator

from dashboard.geometry import MEMBERS
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows


def the_six_are_the_members(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each of the six that is missing, is no member or has no capital, and for each other member."""
    if "countries" not in rows:
        return
    table, allowed = package.tables["countries"], tuple(sorted(MEMBERS))
    known = {row["country"] for row in rows["countries"]}
    for code in MEMBERS:
        if code not in known:
            said = message("has no row for {code}; needed: a row for each of {allowed}", code=code, allowed=allowed)
            yield Fault(table.path, 0, "", "", said)
    for row in rows["countries"]:
        six = row["country"] in MEMBERS
        if row["member"] in ("true", "false") and six != (row["member"] == "true"):
            said = message(
                "is wrong for {code!r}; allowed: true for {allowed} alone", code=row["country"], allowed=allowed
            )
            yield cell_fault(table, row, "member", said)
        if six and not row["capital"]:
            said = message("must not be blank for a member; allowed: the key of a place")
            yield cell_fault(table, row, "capital", said)
