"""How many files one address may ask for: many of the interface, fewer of those that take long to make.

An address is counted in memory of a fixed size, under a number that says nothing of it, and is kept nowhere.
"""

import hashlib
import ipaddress
import logging
import math
import secrets
import time
from array import array
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server import hosting, uploads

LOG = logging.getLogger(__name__)
SECONDS = 600  # of the window in which requests are counted
FILES = "/api/"
# What takes long to make: by the beginning of its path, or by its folder and ending.
LONG = ("/slides/", "/brief/", "/digest.", "/edition/", "/offline.html", "/show/", "/card/", "/api/record.")
LONG += ("/api/package.zip",)
LONG_WITHIN = (("/api/view/", ".xlsx"),)
_HOUSEHOLD = 64  # bits of an IPv6 address that a provider gives to one customer


class Meter:
    """Counts requests by address in a window that slides.

    Each address has one of SLOTS counts, by a keyed hash, so that any number of addresses takes the same memory. Two
    that meet in one count share it, of a thousand at once about eight pairs.
    """

    SLOTS = 1 << 16

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin at nothing. most: requests of an address in SECONDS; 0 for any number. clock: seconds that grow."""
        self.most, self.clock, self.key = most, clock, secrets.token_bytes(16)
        self.window, self.before, self.now = 0, self._nothing(), self._nothing()

    def _nothing(self) -> array:
        return array("L", [0]) * self.SLOTS

    def take(self, address: str) -> int:
        """Count a request, and return 0; or return the seconds after which it would be welcome, and do not count it."""
        if not self.most:
            return 0
        digest = hashlib.blake2b(address.encode("utf-8", "replace"), key=self.key, digest_size=4).digest()
        slot, passed = int.from_bytes(digest) % self.SLOTS, self._turn()
        before, now = self.before[slot], self.now[slot]
        if before * (SECONDS - passed) + now * SECONDS < self.most * SECONDS:
            self.now[slot] += 1
            return 0
        # Each count fades in the window that follows its own.
        free = (
            SECONDS - (self.most - now) * SECONDS / before
            if now < self.most
            else 2 * SECONDS - self.most * SECONDS / now
        )
        return max(math.floor(free - passed), 0) + 1

    def _turn(self) -> float:
        """Go on to the present window, and return the seconds of it that have passed."""
        window, passed = divmod(self.clock(), SECONDS)
        if window != self.window:
            self.before = self.now if window == self.window + 1 else self._nothing()
            self.window, self.now = window, self._nothing()
        return passed


class Limits:
    """Middleware that answers 429 to an address that asks for too many files."""

    def __init__(self, app: ASGIApp, prefix: str = "", files: int = 0, documents: int = 0) -> None:
        """Wrap an app. prefix: the path of the dashboard, or blank. files, documents: as `Meter`."""
        self.app, self.prefix = app, prefix
        self.files, self.documents, self.warned = Meter(files), Meter(documents), False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request, or pass on what comes."""
        meter = self._meter(scope) if scope["type"] == "http" else None
        if meter and not hosting.PROXIES:
            self._warn(Headers(scope=scope))
        seconds = meter.take(client(scope)) if meter else 0
        await (_refusal(meter.most, seconds) if seconds else self.app)(scope, receive, send)

    def _warn(self, headers: Headers) -> None:
        """Write down once that a proxy seems to stand before us of which the host said nothing."""
        if not self.warned and "x-forwarded-for" in headers:
            self.warned = True
            LOG.warning("A request came through a proxy. Without PROXIES all readers behind it count as one address.")

    def _meter(self, scope: Scope) -> Meter | None:
        path = scope["path"].removeprefix(self.prefix)
        if takes_long(path) or (scope["method"] == "PUT" and path.startswith(uploads.PATH)):
            return self.documents
        return self.files if path.startswith(FILES) else None


def takes_long(path: str) -> bool:
    """Return whether the file at a path takes long to make. path: below that of the dashboard."""
    return path.startswith(LONG) or any(path.startswith(begin) and path.endswith(end) for begin, end in LONG_WITHIN)


def _refusal(most: int, seconds: int) -> JSONResponse:
    said = f"More than {most:,} such requests in {SECONDS // 60} minutes. Please try again in {seconds:,} seconds."
    headers = {"retry-after": str(seconds), "cache-control": "no-store", "access-control-allow-origin": "*"}
    return JSONResponse({"error": said}, 429, headers=headers)


def client(scope: Scope, proxies: int | None = None) -> str:
    """Return the address that a request comes from; of IPv6, the network that a provider gives to one customer.

    Behind a number of proxies that the host names, it is what the outermost of them saw: the last but so many in
    X-Forwarded-For. What stands before it, and the whole header where the host names none, anybody can write. proxies:
    by default the host's number.
    """
    peer = (scope.get("client") or ("",))[0]
    trusted = hosting.PROXIES if proxies is None else proxies
    if trusted:
        said = ",".join(Headers(scope=scope).getlist("x-forwarded-for")).split(",")
        if len(said) >= trusted:
            return _network(said[-trusted].strip()) or _network(peer) or peer
    return _network(peer) or peer


def _network(address: str) -> str:
    """Return an address without its port and as it is counted; blank for what is no address."""
    bare = address[1:].partition("]")[0] if address.startswith("[") else address
    bare = bare.partition(":")[0] if bare.count(":") == 1 else bare
    try:
        found = ipaddress.ip_address(bare)
    except ValueError:
        return ""
    found = getattr(found, "ipv4_mapped", None) or found
    return str(found if found.version == 4 else ipaddress.ip_network((int(found), _HOUSEHOLD), strict=False))
