"""Web addresses: their hosts, and the states of those that must not be links."""

import re
from urllib.parse import urlsplit

MIRROR = "mirror"
# Values of `url_state` of an address that must not be a link: it cannot work, or it leads to a copy on another site.
BAD = ("damaged", "dead", MIRROR)
COPY = "repost"  # the kind of source that is a copy
_NAME = re.compile(r"(?:[a-z0-9_-]+[.])+[a-z][a-z0-9-]*")  # of a host; a number, such as 192.0.2.1, is none


def host(url: str) -> str:
    """Return the host of an address without "www.", in lower case; blank if it has none or is a number."""
    found = _host(url)
    return found if _NAME.fullmatch(found) else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
