"""Names for things of the record that stay the same wherever it is served, in whichever language."""

from urllib.parse import quote

# The name of the package is the authority (RFC 4151), not the host: anybody may serve the record, and subscribers must
# know an entry again after it has moved. It is a name of one part, so that it can be no host of anybody else.
AUTHORITY = "gms-anti-trafficking-cooperation"
SINCE = "2026"  # the year in which the names began; it never changes


def tag(*parts: str) -> str:
    """Return the tag of a thing: "tag:gms-anti-trafficking-cooperation,2026:news/some-id". parts: table and id."""
    return f"tag:{AUTHORITY},{SINCE}:{'/'.join(quote(part, safe='/') for part in parts)}"


def of_address(address: str) -> str:
    """Return the tag of what stands at an address of ours, which is encoded already: "feeds/news.atom?country=KHM"."""
    return f"tag:{AUTHORITY},{SINCE}:{address}"


def uid(*parts: str) -> str:
    """Return the name of a thing in a calendar: "some-id@gms-anti-trafficking-cooperation"."""
    return f"{'/'.join(quote(part, safe='/') for part in parts)}@{AUTHORITY}"
