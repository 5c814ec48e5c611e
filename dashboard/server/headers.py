"""Headers that each answer carries, so that a browser runs our scripts alone and asks nobody else."""

import base64
import hashlib
import re
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
NOBODY = "'none'"


def script_hashes(html: str) -> list[str]:
    """Return the source expressions, such as 'sha256-…' in quotes, that allow the inline scripts of a page."""
    digests = [hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(html)]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def content_policy(hashes: list[str], framed_by: str = NOBODY) -> str:
    """Return the value of Content-Security-Policy. `framed_by` lists the sites that may show us in a frame."""
    rules = {
        "default-src": "'self'",
        # deck.gl, which draws the map, compiles WebAssembly.
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *hashes]),
        # Streamlit's components write their styles as the page runs.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        # deck.gl reads the sheet of its symbols as it would a file; an address that holds its own content asks nobody.
        "connect-src": "'self' data:",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "frame-ancestors": framed_by,
        "base-uri": "'self'",
        "object-src": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class SecurityHeaders:
    """Middleware that adds the headers to each answer. `index` is the page that the dashboard is delivered in."""

    def __init__(self, app: ASGIApp, index: Path) -> None:
        """Read the page for its inline scripts."""
        self.app = app
        self.headers = {
            "Content-Security-Policy": content_policy(script_hashes(index.read_text(encoding="utf-8"))),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)
