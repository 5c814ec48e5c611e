"""Which web addresses of the record may be links: the one rule, by what the tables say of them."""

import re
from urllib.parse import urlsplit

from dashboard.memo import memo
from dashboard.record import Record

# Values of `url_state` of an address that must not be a link: it cannot work, or it leads to a copy on another site.
BAD = ("damaged", "dead", "mirror")
# Kinds of sources that an institution published on its own site. Left out are copies, works of reference and pages of
# which the record does not say whose they are.
INSTITUTIONS = (
    "government_page",
    "intergovernmental_page",
    "legal_text",
    "treaty_record",
    "press_report",
    "ngo_page",
    "news_digest",
    "newsletter",
    "workshop_report",
)
_NAME = re.compile(r"(?:[a-z0-9_-]+[.])+[a-z][a-z0-9-]*")  # of a host; a number, such as 192.0.2.1, is none


def host(url: str) -> str:
    """Return the host of an address without "www.", in lower case; blank if it has none or is a number."""
    try:
        found = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return found if _NAME.fullmatch(found) else ""


@memo
def institutions(record: Record) -> frozenset[str]:
    """Return the hosts of known institutions: of the sources of INSTITUTIONS and of the organisations.

    A host with an address that is BAD is left out.
    """
    sources, bodies = record.tables["sources"], record.tables["organisations"]
    own = sources["kind"].astype("str").isin(INSTITUTIONS)
    every = [
        (url, state) for rows in (sources, bodies) for url, state in zip(rows["url"], rows["url_state"], strict=True)
    ]
    known = [*sources.loc[own, "url"], *bodies["url"]]
    return frozenset(map(host, known)) - {host(url) for url, state in every if state in BAD} - {""}


def opens(record: Record, url: str, state: str) -> bool:
    """Return whether an address may be a link: it is not BAD, its host has a name and, if in http, is an institution's.

    state: its `url_state`, or blank.
    """
    if state in BAD or not host(url):
        return False
    return url.startswith("https://") or host(url) in institutions(record)
