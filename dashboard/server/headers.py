"""Security headers of every response: browsers run only our own scripts and send requests only to this server."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INLINE_SCRIPT = re.compile(r"<script>((?:(?!<script>).)*?)</script>", re.DOTALL)
NOBODY = "'none'"
STARTS = ("http.response.start", "websocket.http.response.start")  # messages that begin a reply


def script_hashes(html: str) -> list[str]:
    """Return one CSP source expression, such as "'sha256-…'", for each inline script of a page."""
    digests = [hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(html)]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def content_policy(hashes: list[str], framed_by: str = NOBODY) -> str:
    """Return the value of the Content-Security-Policy header.

    hashes: what `script_hashes` returns. framed_by: the sites, separated by spaces, that may show us in a frame.
    """
    rules = {
        "default-src": "'self'",
        # deck.gl, which draws the map, compiles WebAssembly.
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *hashes]),
        # Streamlit's components write their styles as the page runs.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        # deck.gl fetches the sheet of its symbols. It is a data: address, which needs no request to any server.
        "connect-src": "'self' data:",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "frame-ancestors": framed_by,
        "base-uri": "'self'",
        "object-src": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


# Of every reply.
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Of a reply that is made before the application has seen the request: it holds a word or nothing.
BARE = ALWAYS | {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
# Kinds of files that no browser shows as a page, and their policy. Of the hundred answers of a first visit nearly all
# are such files, and their policy is heeded only if one runs as a worker.
PARTS = ("text/javascript", "application/javascript", "text/css", "font/")
OF_PARTS = "default-src 'self'; frame-ancestors 'none'"
# A figure runs nothing, and fetches nothing but our fonts.
FRAMED = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors *",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class SecurityHeaders:
    """Middleware that adds the headers to each response. `index` is Streamlit's index.html, which holds the app."""

    def __init__(
        self,
        app: ASGIApp,
        index: Path,
        framed: str = "",
        own: Mapping[str, str] | None = None,
        framed_by: Sequence[str] = (),
    ) -> None:
        """Read `index` and allow its inline scripts by their hashes.

        framed: the beginning of the paths of pages that any site may show in a frame; they have no script. Blank if
        there are none. own: the policies of pages that have one of their own, by path. framed_by: the sites that may
        show all other pages in a frame, "self" for our own; nobody if there are none.
        """
        self.app, self.framed, self.own = app, framed, own or {}
        sites = " ".join("'self'" if site == "self" else site for site in framed_by) or NOBODY
        hashes = script_hashes(index.read_text(encoding="utf-8"))
        self.headers = ALWAYS | {"Content-Security-Policy": content_policy(hashes, sites)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request to the app and add the headers to its response."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] in STARTS:
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                if headers.get("content-type", "").startswith(PARTS):
                    headers["Content-Security-Policy"] = OF_PARTS
                if self.framed and scope["path"].startswith(self.framed):
                    headers.update(FRAMED)
                if scope["path"] in self.own:
                    headers["Content-Security-Policy"] = self.own[scope["path"]]
            await send(message)

        await self.app(scope, receive, send_with_headers)


class Headed:
    """Middleware that gives a reply those headers of security that it lacks, because it was made before the others.

    Nobody may show such a reply in a frame, and no script of its own may run.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an app. It is the outermost."""
        self.app, self.headers = app, ALWAYS | {"Content-Security-Policy": content_policy([])}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request to the app and add what its response lacks."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] in STARTS:
                held = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    held.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
