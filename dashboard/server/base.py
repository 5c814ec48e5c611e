"""The address under which readers reach the dashboard, for files that must name it whole."""

import os
import re

from starlette.datastructures import Headers
from starlette.types import Scope

# The host's setting. Start-up refuses one with a fault.
PUBLIC_ADDRESS = os.environ.get("PUBLIC_ADDRESS", "").strip().removesuffix("/")
ALLOWED = "http:// or https://, a host, and a path if the dashboard is served below one"
_HOST = r"(?:[A-Za-z0-9.\-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?"
_NAMED = re.compile(_HOST)
_WHOLE = re.compile(rf"https?://{_HOST}(?:/[A-Za-z0-9._~\-]{{1,100}}){{0,20}}")


def fault(address: str) -> bool:
    """Return whether an address of the host's setting is not one of ALLOWED. A blank one is no fault."""
    return bool(address) and not _WHOLE.fullmatch(address)


def of(scope: Scope, prefix: str = "") -> str:
    """Return "https://example.org/mekong", without a slash at its end.

    It is the host's setting, else what the browser of the reader, or a proxy before us, names; the prefix alone if the
    request names no host. prefix: the path of the dashboard, or blank.
    """
    if PUBLIC_ADDRESS:
        return PUBLIC_ADDRESS
    headers = Headers(scope=scope)
    host, named = headers.get("host", ""), headers.get("x-forwarded-proto", "")
    scheme = named if named in ("http", "https") else scope.get("scheme", "http")
    return f"{scheme}://{host}{prefix}" if _NAMED.fullmatch(host) else prefix
