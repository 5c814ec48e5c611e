"""Scripts and styles are sent compressed."""

import os
import sys
import threading

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.server import files
from dashboard.server.compression import CompressedScripts

SCRIPT = "window.answer = 42;\n" * 200


@pytest.fixture
def client(tmp_path):
    async def application(request):
        return PlainTextResponse(f"application {request.method}")

    (tmp_path / "static").mkdir()
    for name in ("index.js", "index.css", "picture.woff2"):
        (tmp_path / "static" / name).write_text(SCRIPT)
    compressed = Middleware(CompressedScripts, folder=tmp_path, prefix="/mekong")
    return TestClient(
        Starlette(routes=[Route("/{rest:path}", application, methods=["GET", "POST"])], middleware=[compressed])
    )


@pytest.mark.parametrize(("name", "kind"), [("index.js", "text/javascript"), ("index.css", "text/css")])
def test_scripts_and_styles_are_sent_compressed_and_unchanged(client, name, kind):
    response = client.get(f"/mekong/static/{name}")
    assert response.headers["content-encoding"] in ("gzip", "br")
    assert int(response.headers["content-length"]) < len(SCRIPT) / 10
    assert response.headers["content-type"].startswith(kind)
    assert response.headers["vary"] == "Accept-Encoding"
    assert "immutable" in response.headers["cache-control"]
    assert response.text == SCRIPT


def test_a_script_that_the_browser_has_cached_is_not_sent_again(client):
    known = client.get("/mekong/static/index.js").headers["etag"]
    response = client.get("/mekong/static/index.js", headers={"if-none-match": f'"other", {known}'})
    assert response.status_code == 304
    assert response.content == b""


def test_a_script_is_sent_with_brotli_once_that_is_done_beside_the_requests(client):
    client.get("/mekong/static/index.js")
    files._LATER.submit(len, "").result()
    for asked, coding in (("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0.1, gzip", "gzip")):
        response = client.get("/mekong/static/index.js", headers={"accept-encoding": asked})
        assert (response.headers["content-encoding"], response.text) == (coding, SCRIPT)


def test_a_script_is_compressed_well_first_and_then_as_well_as_it_gets(monkeypatch):
    levels, compress, free = [], files.brotli.compress, threading.Event()
    for _ in ("well", "best"):  # of other tests
        files._LATER.submit(len, "").result()
    monkeypatch.setattr(
        files.brotli, "compress", lambda body, quality: levels.append(quality) or compress(body, quality=quality)
    )
    files._LATER.submit(free.wait)
    held = [files.prepare(f"/* {at} */ {SCRIPT}".encode(), ".js") for at in range(3)]
    free.set()
    for _ in ("well", "best"):
        files._LATER.submit(len, "").result()
    assert levels == [files.WELL] * 3 + [files.BEST] * 3
    assert all(len(each.packed["br"]) < len(each.packed["gzip"]) for each in held)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread has no priority of its own")
def test_what_compresses_gives_way_to_readers():
    beside = files._LATER.submit(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id())).result()
    assert beside == max(files.YIELDING, os.getpriority(os.PRIO_PROCESS, 0))


@pytest.mark.parametrize("asked", ["gzip;q=0", "identity", "br;q=0, gzip;q=0", "*;q=0"])
def test_clients_that_refuse_compression_fall_through_to_the_app(client, asked):
    response = client.get("/mekong/static/index.js", headers={"accept-encoding": asked})
    assert response.text == "application GET"


def test_other_addresses_and_methods_fall_through_to_the_app(client):
    for address in (
        "/mekong/static/picture.woff2",
        "/mekong/static/other.js",
        "/static/index.js",
        "/mekong/../index.js",
    ):
        assert client.get(address).text == "application GET", address
    assert client.post("/mekong/static/index.js").text == "application POST"
