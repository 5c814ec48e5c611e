"""Web addresses: a copy on another site is marked as one, at every address of that site."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

MIRROR = "mirror"
# Values of `url_state` of an address that must not be a link: it cannot work, or it leads to a copy on another site.
BAD = ("damaged", "dead", MIRROR)
COPY = "repost"  # the kind of source that is a copy
_NAME = re.compile(r"\A(?:[a-z0-9_-]+[.])+[a-z][a-z0-9-]*")  # of a host; a number, such as 192.0.2.1, is none


def host(url: str) -> str:
    """Return the host of an address without "www.", in lower case; blank if it has none or is a number."""
    found = _host(url)
    return found if _NAME.fullmatch(found) else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def a_copy_is_marked_as_one(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each source of the kind COPY whose address is not marked as BAD."""
    for row in rows.get("sources", []):
        if row["kind"] == COPY and row["url"] and row["url_state"] not in BAD:
            said = message(
                "is the state of a copy on another site (kind {kind}); allowed: {allowed}", kind=COPY, allowed=BAD
            )
            yield cell_fault(package.tables["sources"], row, "url_state", said)


def an_address_has_a_state(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each address without a state, and for each state without an address."""
    for table, row in _addressed(package, rows):
        if bool(row["url"]) != bool(row["url_state"]):
            said = message("stands without an address; allowed: both, or neither")
            if row["url"]:
                said = message("must not be blank beside an address; allowed: both, or neither")
            yield cell_fault(table, row, "url_state", said)


def a_site_of_copies_is_one_everywhere(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each address that is not BAD on a host that another row marks as MIRROR."""
    mirrors: dict[str, tuple[Table, Row]] = {}
    for table, row in _addressed(package, rows):
        if row["url_state"] == MIRROR and _host(row["url"]):
            mirrors.setdefault(_host(row["url"]), (table, row))
    for table, row in _addressed(package, rows):
        if row["url"] and row["url_state"] not in BAD and _host(row["url"]) in mirrors:
            other, first = mirrors[_host(row["url"])]
            said = message(
                "is not what {file}, row {row}, says of {host}, a site of copies; allowed: {allowed}, or no mirror "
                "there",
                file=other.path,
                row=first.line,
                host=_host(row["url"]),
                allowed=BAD,
            )
            yield cell_fault(table, row, "url_state", said)


def _addressed(package: Package, rows: Rows) -> Iterator[tuple[Table, Row]]:
    """Yield each row of the tables with an address and its state."""
    for table in package.tables.values():
        if {"url", "url_state"} <= set(table.names):
            yield from ((table, row) for row in rows.get(table.name, []))
