"""The card that a messenger or a network shows of a link: the title of the page, its question, and a picture."""

import html
from pathlib import Path

from starlette.types import Scope

from dashboard import words
from dashboard.server import base
from dashboard.server.head import Head

PICTURE = Path(__file__).parent / "icons" / "card.png"  # drawn from card.svg beside it
SIZE = (1200, 630)  # pixels


def tags(scope: Scope, head: Head, prefix: str = "") -> bytes:
    """Return the tags for the head of the page that a request asks for.

    head: of that page. prefix: the path of the dashboard, or blank.
    """
    say = words.of(head.language)
    named = {
        "og:type": "website",
        "og:site_name": say("frame.name"),
        "og:title": head.title,
        "og:description": say(f"{head.page}.title"),
        "og:image": f"{base.of(scope, prefix)}/{PICTURE.name}",
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": say("frame.card"),
    }
    lines = [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in named.items()]
    return "".join([*lines, '<meta name="twitter:card" content="summary_large_image">']).encode()
