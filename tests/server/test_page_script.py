"""Our scripts and the card of the page stand in every page that the server sends, and nowhere else."""

import gzip
import html
import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import words
from dashboard.languages import LANGUAGES
from dashboard.server import card, subscribed
from dashboard.server.head import Head
from dashboard.server.page_script import SCRIPTS, TAGS, PageScript, making, offline_ways
from dashboard.server.routes import routes

# What the head of a page gets: the scripts, then card and feeds; Starlette's client asks for this host.
SCOPES = {
    name: {
        "path": f"/{name}",
        "query_string": b"",
        "scheme": "http",
        "headers": [(b"host", b"testserver")],
        "type": "http",
    }
    for name in ("page", "pieces", "packed")
}
CARD = {
    name: (card.tags(scope, Head.of(scope)) + subscribed.tags(scope, Head.of(scope))).decode()
    for name, scope in SCOPES.items()
}
PAGE = "<html><head><title>ไทย 中</title></head><body></head></body></html>"
LAST = "<link>"
WAY, WITHOUT = (each.decode() for each in offline_ways(Head.of(SCOPES["page"])))
MAKING = making(Head.of(SCOPES["page"])).decode()
TAGGED = PAGE.replace("</head>", f"{CARD['page']}{WAY}{MAKING}</head>", 1)
TAGGED = TAGGED.replace("<head>", f"<head>{TAGS.decode()}", 1)
TAGGED = TAGGED.replace("</body>", f"{WITHOUT}{LAST}</body>", 1)


def client() -> TestClient:
    async def whole(_):
        return HTMLResponse(PAGE, headers={"etag": '"1"', "last-modified": "Sat, 28 Nov 2026 17:25:32 GMT"})

    async def in_pieces(_):
        return StreamingResponse(iter([PAGE[:20].encode(), PAGE[20:].encode()]), media_type="text/html")

    async def packed(_):
        return HTMLResponse(gzip.compress(PAGE.encode()), headers={"content-encoding": "gzip"})

    async def otherwise_packed(_):
        return HTMLResponse(PAGE, headers={"content-encoding": "identity"})

    async def gone(_):
        return HTMLResponse(PAGE, status_code=404)

    async def text(_):
        return PlainTextResponse(PAGE)

    async def nothing(_):
        return Response(status_code=304)

    made = {
        "page": whole,
        "pieces": in_pieces,
        "packed": packed,
        "other": otherwise_packed,
        "gone": gone,
        "text": text,
        "nothing": nothing,
    }
    own = [Route(f"/{name}", answer, methods=["GET", "POST"]) for name, answer in made.items()]
    return TestClient(Starlette(routes=own, middleware=[Middleware(PageScript, last=LAST.encode())]))


@pytest.mark.parametrize("name", ["page", "pieces", "packed"])
def test_a_page_gets_the_scripts_once_at_the_end_of_its_head(name):
    answer = client().get(f"/{name}")
    assert answer.text == TAGGED
    if name != "packed":
        assert int(answer.headers["content-length"]) == len(TAGGED.encode())


def test_a_page_with_the_scripts_has_no_tag_of_the_page_without_it():
    answer = client().get("/page")
    assert not {"etag", "last-modified"} & set(answer.headers)


@pytest.mark.parametrize("name", ["gone", "text", "other"])
def test_what_is_no_page_of_ours_is_left_as_it_is(name):
    assert client().get(f"/{name}").text == PAGE
    assert client().post("/page").text == PAGE
    assert client().get("/nothing").status_code == 304


def test_each_script_is_served_under_the_name_that_the_page_asks_for():
    names = re.findall(r'src="\./([^"]+)"', TAGS.decode())
    assert names == [
        f"assets/{name}.js"
        for name in ("boxes", "making", "offline", "page", "redrawn", "search", "sidebar", "take_along", "translation")
    ]
    served = TestClient(Starlette(routes=routes("/mekong")))
    for name, script in zip(names, SCRIPTS, strict=True):
        answer = served.get(f"/mekong/{name}")
        assert answer.text == script.read_text("utf-8")
        assert answer.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_short_and_writes_no_markup(script):
    text = script.read_text("utf-8")
    assert len(text.splitlines()) <= 150
    for sign in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "import("):
        assert sign not in text, sign
    # The box asks for the names that it offers, and whoever waits for a file for that file: of us alone.
    asked = {"search.js": "fetch(`./api/names.json?", "making.js": "fetch(address)"}.get(script.name)
    assert text.count("fetch(") == (1 if asked and asked in text else 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leads_to_the_offline_edition_is_in_the_language_of_the_page(language):
    scope = SCOPES["page"] | {"query_string": f"lang={language}".encode()}
    way, without = (each.decode() for each in offline_ways(Head.of(scope)))
    query = "" if language == "en" else f"?lang={language}"
    say = words.of(language)
    assert f'href="./offline.html{query}"' in way
    assert f'href="./offline.html{query}"' in without
    assert html.escape(say("offline.not_connected")) in way
    assert html.escape(say("offline.no_script")) in without
    assert without.startswith("<noscript>")
