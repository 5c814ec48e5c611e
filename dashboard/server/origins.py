"""Sockets that pages of other sites open: refused here, before Streamlit sees them.

To judge another site, Streamlit asks a service outside for the address of this machine, each time, while all readers
wait: up to two seconds for each socket, and a request that leaves the machine.
"""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

NEAR = ("localhost", "127.0.0.1", "0.0.0.0")  # names of this machine, which Streamlit allows too
POLICY_VIOLATION = 1008  # RFC 6455, section 7.4.1


class Origins:
    """Middleware that refuses the sockets of pages that are neither ours nor of a site that the host allows."""

    def __init__(self, app: ASGIApp, allowed: Collection[str] = (), all_sites: bool = False) -> None:
        """Wrap an app. allowed: host names, or addresses of sites. all_sites: whether nobody is to be refused."""
        self.app, self.all_sites = app, all_sites
        self.allowed = {*NEAR, *(_name(site if "//" in site else f"//{site}") for site in allowed if site)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a socket, or pass on what comes."""
        if scope["type"] == "websocket" and not self._welcome(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return
        await self.app(scope, receive, send)

    def _welcome(self, headers: Headers) -> bool:
        """Return whether a socket may open. One without an origin is that of a program, not of a page."""
        origin = headers.get("origin")
        if origin is None or self.all_sites:
            return True
        try:
            return urlsplit(origin).netloc == headers.get("host") or _name(origin) in self.allowed
        except ValueError:
            return False


def _name(site: str) -> str | None:
    return urlsplit(site).hostname
