"""What we put into Streamlit's page: language, title, our scripts (scripts/) and style, the card of the page, feeds."""

import gzip
import html
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import words
from dashboard.languages import LANGUAGES
from dashboard.selection import permanent
from dashboard.server import card, subscribed
from dashboard.server.head import Head

SCRIPTS = tuple(sorted((Path(__file__).parent / "scripts").glob("*.js")))
# Relative, as Streamlit's own scripts are, so that they hold under any base path. Before these, so that they run first.
TAGS = "".join(f'<script defer src="./assets/{path.name}"></script>' for path in SCRIPTS).encode()
BEGINNING, END, LAST = b"<head>", b"</head>", b"</body>"
# What Streamlit's page says in their place.
LANG, TITLE = b'<html lang="en">', b"<title>Streamlit</title>"


class PageScript:
    """Middleware that puts language, title, scripts, style, card and feeds into each HTML page that the app sends."""

    def __init__(self, app: ASGIApp, prefix: str = "", more: bytes = b"", last: bytes = b"") -> None:
        """Wrap an app.

        prefix: the path under which the dashboard is served, such as "/mekong", or blank. more: further tags for the
        head of each page. last: tags for the end of each page.
        """
        self.app, self.prefix, self.more, self.last = app, prefix, more, last

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request to the app, and see to the answer if it is an HTML page."""
        asked = scope["type"] == "http" and scope["method"] == "GET"
        await self.app(scope, receive, _Sending(send, scope, self.prefix, self.more, self.last) if asked else send)


def offline_ways(head: Head) -> tuple[bytes, bytes]:
    """Return what leads to the offline edition: a link in the head, for offline.js, and one where no script runs."""
    say, leads = words.of(head.language), html.escape(f"./{permanent.offline(head.language)}")
    told, plain, link = (html.escape(say(f"offline.{key}")) for key in ("not_connected", "no_script", "link"))
    way = f'<link id="gms-offline" rel="alternate" type="text/html" href="{leads}" title="{told}" data-link="{link}">'
    return way.encode(), f'<noscript><p>{plain} <a href="{leads}">{link}</a></p></noscript>'.encode()


def making(head: Head) -> bytes:
    """Return what making.js says while a file is made, and if none comes."""
    say = words.of(head.language)
    made, failed = (html.escape(say(f"take.{key}")) for key in ("made", "not_made"))
    return f'<meta id="gms-making" name="gms-making" data-made="{made}" data-failed="{failed}">'.encode()


class _Sending:
    """Sends one answer on. An HTML page is held back until it is whole."""

    def __init__(self, send: Send, scope: Scope, prefix: str, more: bytes, last: bytes) -> None:
        self.send, self.scope, self.prefix, self.more, self.last = send, scope, prefix, more, last
        self.start, self.body = None, b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self.start = message
        elif self.start and message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._page()
        else:
            await self.send(message)

    async def _page(self) -> None:
        headers = MutableHeaders(scope=self.start)
        packed = "content-encoding" in headers  # Streamlit compresses its page if the browser takes that
        page = gzip.decompress(self.body) if packed else self.body
        head = Head.of(self.scope)
        tags = self.more + card.tags(self.scope, head, self.prefix) + subscribed.tags(self.scope, head, self.prefix)
        way, without = offline_ways(head)
        whole = page.replace(BEGINNING, BEGINNING + TAGS, 1).replace(END, tags + way + making(head) + END, 1)
        whole = whole.replace(LAST, without + self.last + LAST, 1)
        whole = whole.replace(LANG, f'<html lang="{LANGUAGES[head.language].tag}">'.encode(), 1)
        whole = whole.replace(TITLE, f"<title>{html.escape(head.title)}</title>".encode(), 1)
        whole = gzip.compress(whole, mtime=0) if packed else whole
        headers["content-length"] = str(len(whole))
        headers["content-language"] = LANGUAGES[head.language].tag
        headers.add_vary_header("Accept-Language")
        for name in ("etag", "last-modified"):  # those of Streamlit's file, which stays the same when the scripts come
            del headers[name]
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": whole})


def _is_page(start: Message) -> bool:
    """Return whether an answer is Streamlit's page. A plain page of ours says its language already."""
    headers = Headers(raw=start["headers"])
    if "content-language" in headers:
        return False
    readable = headers.get("content-encoding", "gzip") == "gzip"
    return start["status"] == 200 and readable and headers.get("content-type", "").startswith("text/html")
