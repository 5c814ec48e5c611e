"""Scripts and styles go out compressed."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.server.compression import CompressedScripts

SCRIPT = "window.answer = 42;\n" * 200


@pytest.fixture
def client(tmp_path):
    async def application(request):
        return PlainTextResponse(f"application {request.method}")

    (tmp_path / "static").mkdir()
    for name in ("index.js", "index.css", "picture.woff2"):
        (tmp_path / "static" / name).write_text(SCRIPT)
    packed = Middleware(CompressedScripts, folder=tmp_path, prefix="/mekong")
    return TestClient(
        Starlette(routes=[Route("/{rest:path}", application, methods=["GET", "POST"])], middleware=[packed])
    )


@pytest.mark.parametrize(("name", "kind"), [("index.js", "text/javascript"), ("index.css", "text/css")])
def test_a_script_or_style_is_sent_packed_and_reads_the_same(client, name, kind):
    answer = client.get(f"/mekong/static/{name}")
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < len(SCRIPT) / 10
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text == SCRIPT


def test_a_script_that_the_browser_has_is_not_sent_again(client):
    known = client.get("/mekong/static/index.js").headers["etag"]
    answer = client.get("/mekong/static/index.js", headers={"if-none-match": f'"other", {known}'})
    assert answer.status_code == 304
    assert answer.content == b""


def test_who_does_not_take_gzip_is_answered_by_the_application(client):
    answer = client.get("/mekong/static/index.js", headers={"accept-encoding": "identity"})
    assert answer.text == "application GET"


def test_what_is_no_script_or_style_of_the_folder_is_answered_by_the_application(client):
    for address in (
        "/mekong/static/picture.woff2",
        "/mekong/static/other.js",
        "/static/index.js",
        "/mekong/../index.js",
    ):
        assert client.get(address).text == "application GET", address
    assert client.post("/mekong/static/index.js").text == "application POST"
