"""What replaced what: a successor is known, later and of the same country, and the older one says that it is over."""

from collections.abc import Iterator

from dashboard.gates.order import certainly_before
from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

LAWS, AGREEMENTS = "laws_and_plans", "agreements"
SUPERSEDED = "superseded"
OVER = (SUPERSEDED, "repealed", "expired")  # statuses of a law, plan or agreement that another replaced
# Statuses of an agreement that is made. A draft replaces nothing yet.
MADE = ("agreed", "signed", "in_force", "expired", SUPERSEDED)
BEGINS = ("adopted", "in_force", "period_start")  # dates of a law or plan of which the earliest kind known counts


def a_successor_is_later_and_of_the_same_country(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each law or plan whose successor is of another country, or certainly began earlier."""
    table, known = package.tables[LAWS], _by_key(package, rows, LAWS)
    for row in known.values():
        later = known.get(row["superseded_by"])
        if not later:
            continue
        if later["country"] != row["country"]:
            said = message(
                "is of {other}, not of {own}; allowed: a law or plan of the same country",
                other=later["country"],
                own=row["country"],
            )
            yield cell_fault(table, row, "superseded_by", said)
        if _earlier(later, row):
            said = message("began before this one; allowed: a later law or plan")
            yield cell_fault(table, row, "superseded_by", said)


def _earlier(one: Row, other: Row) -> bool:
    """Return whether a law certainly began before another: by dates of the same kind, else by the first known."""
    both = [name for name in BEGINS if one[name] and other[name]]
    if both:
        return any(certainly_before(one[name], other[name]) for name in both)
    return certainly_before(*(next((row[name] for name in BEGINS if row[name]), "") for row in (one, other)))


def no_law_replaces_itself(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each law or plan that replaces itself, directly or through others."""
    table, known = package.tables[LAWS], _by_key(package, rows, LAWS)
    for key, row in known.items():
        seen, name = [key], row["superseded_by"]
        while name in known and name not in seen:
            seen.append(name)
            name = known[name]["superseded_by"]
        if name == key:
            said = message("leads back here ({way}); allowed: no circle", way=" → ".join([*seen, key]))
            yield cell_fault(table, row, "superseded_by", said)


def what_is_replaced_is_over(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each law or agreement that another replaced and whose status does not say that it is over."""
    agreements, laws = (_by_key(package, rows, name) for name in (AGREEMENTS, LAWS))
    replaced = {row["supersedes"] for row in agreements.values() if row["status"] in MADE}
    replaced |= {key for key, row in laws.items() if row["superseded_by"]}
    for name, known in ((AGREEMENTS, agreements), (LAWS, laws)):
        for key, row in known.items():
            if key in replaced and row["status"] not in OVER:
                said = message("is the status of a record that another replaced; allowed: {allowed}", allowed=OVER)
                yield cell_fault(package.tables[name], row, "status", said)


def what_is_superseded_has_a_successor(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each superseded law or agreement of which no other says that it replaced it."""
    agreements, laws = (_by_key(package, rows, name) for name in (AGREEMENTS, LAWS))
    replaced = {row["supersedes"] for row in agreements.values() if row["status"] in MADE}
    for key, row in agreements.items():
        if row["status"] == SUPERSEDED and key not in replaced:
            said = message(
                "is not what another agreement says; allowed: an agreement that is made and supersedes this one"
            )
            yield cell_fault(package.tables[AGREEMENTS], row, "status", said)
    for row in laws.values():
        if row["status"] == SUPERSEDED and not row["superseded_by"]:
            said = message(
                "must not be blank, for the status is superseded; allowed: the law or plan that replaced this one"
            )
            yield cell_fault(package.tables[LAWS], row, "superseded_by", said)


def _by_key(package: Package, rows: Rows, name: str) -> dict[str, Row]:
    table: Table = package.tables[name]
    return {table.record(row): row for row in rows.get(name, []) if table.record(row)}
