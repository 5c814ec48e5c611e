"""Broken requests for every address of the server: each is refused with a sentence, or gets a file that can be read."""

import asyncio
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from urllib.parse import unquote

import pytest
import streamlit
from lxml import etree
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Mount

from dashboard.selection.place import PAGES
from dashboard.server import answers
from dashboard.server.encodings import AcceptEncoding
from dashboard.server.headers import SecurityHeaders
from dashboard.server.media_types import NDJSON
from dashboard.server.page_script import PageScript
from dashboard.server.routes import routes
from dashboard.server.unknown_page import UnknownPage
from tests.fuzz import addresses, plan, refusals, texts
from tests.fuzz.watched import Given
from tests.fuzz.world import World
from tests.shown import show

KIND = "routes"
FILE = "request.txt"
FRONT_END = Path(streamlit.__file__).parent / "static"
INDEX = '<!doctype html><html lang="en"><head><title>Streamlit</title></head><body></body></html>'
PATHS = sorted({route.path for route in routes() if not route.path.startswith("/assets/") or "{" in route.path})
# Made in a second or more. One of them is tried now and then, the others each time.
MACHINES = (b"/api/", b"/feeds/", b"/cite/")  # read by programs: what is no file there is said in JSON too
SLOW = ("/offline.html", "/api/record.", ".pdf", ".pptx", ".png", "/api/package.zip")
HEADERS = {
    "accept-encoding": ("gzip", "br", "gzip;q=0", "*;q=0", "identity", "", "br;q=2", "x" * 3_000),
    "accept-language": ("km", "zh-Hant,en;q=0.7", "*", ";q=;", "en;q=nan", "," * 2_000),
    "range": ("bytes=0-9", "bytes=-5", "bytes=9-0", "bytes=999999999999-", "bytes=0-0,2-3", "bytes=--1", "lines=1-2"),
    "if-none-match": ("*", '"x"', 'W/"', ",,,", '"' * 2_000),
    "if-modified-since": ("Sun, 29 Nov 2026 12:00:00 GMT", "0", "-jan-2020 10:00 GMT", "Mon, 99 Foo 0000", "x, " * 9),
    "if-range": ('"x"', "Sun, 29 Nov 2026 12:00:00 GMT", "-feb-1 1 1"),
    "host": ("example.org", "a_b", "[::1]:80", "x" * 300, "a/b", "localhost:99999", ""),
    "x-forwarded-proto": ("https", "javascript", "https, http"),
}
METHODS = ("GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "DELETE", "TRACE", "FOO")


def make(known: World, chance: Random) -> Given:
    """Return a request as text: its method and address, then a header a line."""
    path = chance.choice([*PATHS, *(f"/{page}" for page in PAGES)])
    while any(each in path for each in SLOW) and chance.random() < 0.9:
        path = chance.choice(PATHS)
    how = path
    while "{" in path:
        begin, _, rest = path.partition("{")
        name, _, end = rest.partition("}")
        path = begin + addresses.part(known, name.partition(":")[0], chance).replace("{", "%7B") + end
    if chance.random() < 0.05:
        path = f"/{addresses.encoded(chance, texts.some(chance, 2_000), chance.choice((1, 2, 3)))}"
    query = addresses.query(known, chance, how)
    names = chance.sample(list(HEADERS), chance.choice((0, 0, 0, 1, 2)))
    lines = [f"{name}: {chance.choice(HEADERS[name])}".encode() for name in names]
    target = path.encode("ascii", "ignore").replace(b"?", b"%3F") + (b"?" + query if query else b"")
    return Given(FILE, b"\n".join([chance.choice(METHODS).encode() + b" " + target, *lines]), how)


@pytest.fixture(scope="module")
def app() -> Starlette:
    """Return the addresses of the server with what stands around them, and a page in the place of Streamlit's."""
    around = [
        Middleware(AcceptEncoding),
        Middleware(SecurityHeaders, index=FRONT_END / "index.html"),
        Middleware(PageScript),
        Middleware(UnknownPage, folder=FRONT_END),
    ]
    return Starlette(routes=[*routes(), Mount("/", HTMLResponse(INDEX))], middleware=around)


@pytest.fixture
def served(app, known, monkeypatch) -> Callable[[Given], str]:
    """Return a function that asks the server of the small record, all in this thread, which can be stopped."""

    async def in_place(function: Callable, *given: object) -> object:
        return function(*given)

    monkeypatch.setattr(answers, "run_in_threadpool", in_place)
    show(monkeypatch, known.record)
    return lambda given: attempt(app, given)


def attempt(app: Starlette, given: Given) -> str:
    """Ask, and read what is answered as its media type says. Errors of the server are raised here."""
    first, *lines = given.content.split(b"\n")
    method, _, target = first.partition(b" ")
    headers = {"host": "testserver"} | dict(line.decode().split(": ", 1) for line in lines)
    status, answered, body = asyncio.run(_asked(app, method.decode(), target, headers))
    media_type = answered.get("content-type", "")
    assert not refusals.ERROR.search(body[:2_000].decode("utf-8", "replace")), body[:2_000]
    if status >= 400:
        if method != b"HEAD":
            refusals.answer(status, body, media_type)
            assert media_type.startswith("application/json") or not target.startswith(MACHINES), media_type
        return "refused"
    assert status in (200, 204, 206, 304, 308), status
    if status == 200 and method == b"GET" and "content-encoding" not in answered:
        _read(body, media_type)
    return "answered"


async def _asked(app: Starlette, method: str, target: bytes, headers: dict[str, str]) -> tuple[int, dict, bytes]:
    """Return status, headers and body of an answer. The path reaches the app as a server hands it on."""
    path, _, query = target.partition(b"?")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path.decode("ascii")),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.encode(), text.encode("latin-1")) for name, text in headers.items()],
        "server": ("testserver", 80),
        "client": ("127.0.0.1", 1),
    }
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    await app(scope, receive, send)
    answered = {name.decode("latin-1").lower(): text.decode("latin-1") for name, text in sent[0]["headers"]}
    return sent[0]["status"], answered, b"".join(each.get("body", b"") for each in sent[1:])


def _read(body: bytes, media_type: str) -> None:
    """Fail unless a file can be read as its media type says."""
    kind = media_type.partition(";")[0]
    if kind == "application/json" or kind.endswith("+json"):
        json.loads(body, parse_constant=pytest.fail)
    elif kind.endswith("xml") and "officedocument" not in kind:
        etree.fromstring(body)
    elif "officedocument" in kind or kind == "application/zip":
        assert zipfile.ZipFile(io.BytesIO(body)).testzip() is None
    elif kind.startswith("text/") or kind == NDJSON:
        body.decode("utf-8")
    else:
        assert body


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_request_is_refused_with_a_sentence_or_answered(batch, tried, known, served):
    tried(KIND, batch, lambda chance: make(known, chance), served)
