"""The card that a messenger or a network shows of a link: the title of the page, its question, and a picture."""

import html
from dataclasses import replace
from pathlib import Path

from starlette.types import Scope

from dashboard import words
from dashboard.embeds import card, pen
from dashboard.selection import address
from dashboard.server import base
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.head import Head
from dashboard.server.media_types import PNG

# Drawn from card.svg beside it: what a machine shows that cannot write every language.
PICTURE = Path(__file__).parent / "icons" / "card.png"


def make(asked: Asked) -> Made:
    """Return the picture of a page, for its parameters. Raises Refused for what is not known."""
    told, chosen = asked.selection(asked.path["page"])
    body = card.write(told, chosen) if pen.shapes() else PICTURE.read_bytes()
    return Made(body, PNG, language=told.language)


def tags(scope: Scope, head: Head, prefix: str = "") -> bytes:
    """Return the tags for the head of the page that a request asks for.

    head: of that page. prefix: the path of the dashboard, or blank.
    """
    say, shown = words.of(head.language), replace(head.chosen, language=head.language)
    named = {
        "og:type": "website",
        "og:site_name": say("frame.name"),
        "og:title": head.title,
        "og:description": say(f"{head.page}.title"),
        "og:image": f"{base.of(scope, prefix)}/{address.page_file(shown, 'card', 'png')}",
        "og:image:type": PNG,
        "og:image:width": str(card.WIDTH),
        "og:image:height": str(card.HEIGHT),
        "og:image:alt": say("frame.card"),
    }
    lines = [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in named.items()]
    return "".join([*lines, '<meta name="twitter:card" content="summary_large_image">']).encode()


ROUTES = {"/card/{page}.png": make}
