"""The card that a messenger or a network shows of a link: the title of the page, its question, and a picture."""

import html
import re
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import Scope

from dashboard import words
from dashboard.server.head import Head

PICTURE = Path(__file__).parent / "icons" / "card.png"  # drawn from card.svg beside it
SIZE = (1200, 630)  # pixels
_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{1,5})?")


def tags(scope: Scope, head: Head, prefix: str = "") -> bytes:
    """Return the tags for the head of the page that a request asks for.

    head: of that page. prefix: the path of the dashboard, or blank.
    """
    say, headers = words.of(head.language), Headers(scope=scope)
    named = {
        "og:type": "website",
        "og:site_name": say("frame.name"),
        "og:title": head.title,
        "og:description": say(f"{head.page}.title"),
        "og:image": f"{_origin(scope, headers)}{prefix}/{PICTURE.name}",
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": say("frame.card"),
    }
    lines = [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in named.items()]
    return "".join([*lines, '<meta name="twitter:card" content="summary_large_image">']).encode()


def _origin(scope: Scope, headers: Headers) -> str:
    """Return "https://example.org", as the reader's browser or a proxy before us names it; blank if it is no host."""
    host = headers.get("host", "")
    asked = headers.get("x-forwarded-proto", "")
    scheme = asked if asked in ("http", "https") else scope.get("scheme", "http")
    return f"{scheme}://{host}" if _HOST.fullmatch(host) else ""
