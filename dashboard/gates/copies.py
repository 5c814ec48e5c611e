"""Addresses of copies on other sites are marked, so that no reader takes a copy for the publisher's own page."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dashboard.gates.addresses import BAD
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Rows

# Sites to which anybody can upload a document or copy a text.
HOSTS_OF_COPIES = frozenset(
    (
        "blogspot.com",
        "book118.com",
        "docest.com",
        "docplayer.net",
        "docslib.org",
        "docstoc.com",
        "documents.pub",
        "doczz.net",
        "fdocuments.in",
        "fdocuments.net",
        "lawinsider.com",
        "lawsdocbox.com",
        "readbag.com",
        "scribd.com",
        "slideplayer.com",
        "studylib.net",
        "vdocument.in",
        "vdocuments.site",
        "yumpu.com",
    )
)
_NUMBER = re.compile(r"\A(?:[\d.]+|[\da-f.]*:[\da-f:.]*)")  # IPv4, IPv6


def holds_copies(url: str) -> bool:
    """Return whether an address leads to a site of copies, or to a bare number."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    parts = host.split(".")
    every = {".".join(parts[at:]) for at in range(len(parts))}
    return bool(every & HOSTS_OF_COPIES or _NUMBER.fullmatch(host))


def copies_are_marked(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each address on a site of copies that is not marked as a copy."""
    for table in package.tables.values():
        if "url_state" not in table.names:
            continue
        for row in rows.get(table.name, []):
            if holds_copies(row.get("url", "")) and row.get("url_state") not in BAD:
                said = message("is the address of a copy on another site; allowed: url_state {allowed}", allowed=BAD)
                yield cell_fault(table, row, "url", said)


def an_address_has_one_state(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each address whose state is another than that of the source with the same address."""
    known = {row["url"]: row.get("url_state", "") for row in rows.get("sources", []) if row.get("url")}
    for table in package.tables.values():
        if "url_state" not in table.names or table.name == "sources":
            continue
        for row in rows.get(table.name, []):
            state = known.get(row.get("url", ""))
            if state is not None and state != row.get("url_state", ""):
                said = message("differs from the state of the same address in sources.csv; allowed: blank")
                if state:
                    said = message(
                        "differs from the state of the same address in sources.csv; allowed: {state}", state=state
                    )
                yield cell_fault(table, row, "url_state", said)
