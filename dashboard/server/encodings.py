"""Which compression a client accepts, to the letter of RFC 9110, section 12.5.3."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

KNOWN = ("br", "gzip")  # those that we have; of two that are equally welcome the first is sent
IDENTITY = "identity"
_WEIGHT = re.compile(r"q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)")
_NAME = "accept-encoding"


def accepted(header: str) -> tuple[str, ...]:
    """Return those of KNOWN that an Accept-Encoding header allows, the most welcome first; none for a blank one.

    A weight that cannot be read counts as zero: plain bytes are never wrong.
    """
    weights: dict[str, float] = {}
    for entry in header.lower().split(","):
        name, _, weight = (part.strip() for part in entry.partition(";"))
        if name:
            read = _WEIGHT.fullmatch(weight.replace(" ", ""))
            weights[name.removeprefix("x-")] = float(read[1]) if read else float(not weight)
    others = weights.get("*", 0.0)
    found = [(weights.get(name, others), -at, name) for at, name in enumerate(KNOWN)]
    return tuple(name for weight, _, name in sorted(found, reverse=True) if weight > 0)


class AcceptEncoding:
    """Middleware that leaves in a request the compression alone that its client accepts.

    Streamlit's own middleware looks for the word "gzip" and misses that it may be refused ("gzip;q=0").
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an app. It must stand before all that compresses."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with the header rewritten if it has one."""
        if scope["type"] == "http" and _NAME in Headers(scope=scope):
            asked = ",".join(Headers(scope=scope).getlist(_NAME))
            scope = {**scope, "headers": [*scope["headers"]]}
            headers = MutableHeaders(scope=scope)
            del headers[_NAME]
            headers[_NAME] = ", ".join(accepted(asked)) or IDENTITY
        await self.app(scope, receive, send)
