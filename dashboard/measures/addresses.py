"""Which web addresses of the record may be links: the one rule, by what the tables say of them."""

from dashboard.gates.addresses import BAD, COPY, MIRROR, host
from dashboard.memo import memo
from dashboard.record import Record

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


@memo
def institutions(record: Record) -> frozenset[str]:
    """Return the hosts of known institutions: of the sources of INSTITUTIONS and of the organisations.

    A host that holds a copy is left out.
    """
    sources, bodies = record.tables["sources"], record.tables["organisations"]
    kinds = sources["kind"].astype("str")
    known = [*sources.loc[kinds.isin(INSTITUTIONS), "url"], *bodies["url"]]
    copies = sources.loc[(kinds == COPY) | (sources["url_state"] == MIRROR), "url"]
    return frozenset(map(host, known)) - set(map(host, copies)) - {""}


def opens(record: Record, url: str, state: str) -> bool:
    """Return whether an address may be a link: it is not BAD, its host has a name and, if in http, is an institution's.

    state: its `url_state`, or blank.
    """
    if state in BAD or not host(url):
        return False
    return url.startswith("https://") or host(url) in institutions(record)
