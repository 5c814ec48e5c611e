"""The line of each request, and what a client gets from a route that fails."""

import logging

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard import record, words
from dashboard.languages import LANGUAGES
from dashboard.server import failed, missing
from dashboard.server.request_log import RequestLog
from dashboard.server.routes import routes

TYPED = "what-a-reader-typed"
PREFIX = "/mekong"


async def fails(request):
    raise ValueError(f"{TYPED} {request.query_params}")


async def breaks_off(request):
    async def parts():
        yield b"first"
        raise ValueError(TYPED)

    return StreamingResponse(parts())


async def refused(request):
    raise HTTPException(403)


async def answers(request):
    return PlainTextResponse("12345", headers={"content-language": "zh-Hans"})


async def talks(socket):
    await socket.accept()
    await socket.send_bytes(b"123")
    await socket.close()


async def turns_away(socket):
    await socket.close()


PATHS = {"fails": fails, "broken": breaks_off, "refused": refused, "news": answers, "_stcore/upload_file/a/b": answers}
FAILING = ("/api/fails", "/feeds/fails", "/cite/fails", "/record/fails", "/fails")


def client(prefix: str = "") -> TestClient:
    found = [Route(f"{prefix}/{path}", endpoint) for path, endpoint in PATHS.items()]
    found += [Route(f"{prefix}{path}", fails) for path in FAILING]
    found += [WebSocketRoute(f"{prefix}/talk", talks), WebSocketRoute(f"{prefix}/away", turns_away)]
    return TestClient(Starlette(routes=found, middleware=[Middleware(RequestLog, prefix=prefix)]))


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO, "dashboard.log")
    return lambda: [{"kind": found.message} | found.fields for found in caplog.records if hasattr(found, "fields")]


@pytest.mark.parametrize("prefix", ["", PREFIX])
def test_a_request_has_a_line_with_path_and_figures_and_without_its_query(lines, prefix):
    client(prefix).get(f"{prefix}/news?q={TYPED}", headers={"user-agent": TYPED, "cookie": f"a={TYPED}"})
    (line,) = lines()
    assert line.pop("ms") >= 0
    assert line == {
        "kind": "request",
        "method": "GET",
        "path": f"{prefix}/news",
        "status": 200,
        "bytes": 5,
        "page": "news",
        "language": "zh",
        "data_version": record.current().version,
        "code": "",
    }
    assert TYPED not in str(lines())


def test_every_route_of_ours_says_its_language_for_the_line(lines):
    app = Starlette(routes=routes(), middleware=[Middleware(RequestLog)])
    for code in LANGUAGES:
        TestClient(app).get(f"/api/news.json?lang={code}")
    assert [line["language"] for line in lines()] == list(LANGUAGES)


def test_a_refused_request_has_a_line_of_its_own_kind(lines):
    assert client().get("/refused").status_code == 403
    assert client().get("/nothing").status_code == 404
    assert [(line["kind"], line["status"]) for line in lines()] == [("refusal", 403), ("refusal", 404)]


def test_the_line_of_an_upload_tells_neither_the_visit_nor_the_file(lines):
    client().get("/_stcore/upload_file/a/b")
    assert lines()[0]["path"] == "/_stcore/upload_file/*"


def test_a_socket_has_a_line_when_it_closes(lines):
    with client().websocket_connect("/talk") as socket:
        assert socket.receive_bytes() == b"123"
    with pytest.raises(WebSocketDisconnect), client().websocket_connect("/away"):
        pass
    assert [(line["kind"], line["status"], line["bytes"]) for line in lines()] == [
        ("socket", 101, 3),
        ("socket", 403, 0),
    ]


@pytest.mark.parametrize("path", FAILING)
def test_a_route_that_fails_answers_in_json_with_the_code_of_the_log(lines, path):
    answer = client().get(f"{path}?q={TYPED}", headers={"accept": "application/json"})
    assert answer.status_code == 500
    error, line = lines()
    assert answer.json() == {"error": failed.SAID, "code": error["code"]}
    assert (error["kind"], line["kind"], line["code"]) == ("error", "error", error["code"])
    assert TYPED not in answer.text
    assert TYPED not in str(lines())
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("prefix", ["", PREFIX])
def test_a_page_that_fails_says_so_in_the_language_of_the_reader(lines, language, prefix):
    asked = {"accept": "text/html,*/*;q=0.8", "accept-language": LANGUAGES[language].tag}
    answer = client(prefix).get(f"{prefix}/record/fails", headers=asked)
    assert answer.status_code == 500
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["content-language"] == LANGUAGES[language].tag
    say = words.of(language)
    code = lines()[0]["code"]
    for text in (say("failed.title"), say("failed.body"), say("failed.code", code=code), say("failed.again")):
        assert text.replace("\u2060", "") in answer.text.replace("\u2060", "")
    assert 'href="../assets/plain.css"' in answer.text
    assert "Traceback" not in answer.text


def test_files_for_programs_fail_in_json_for_browsers_too():
    assert missing.FOLDERS
    for folder in missing.FOLDERS:
        answer = client().get(f"{folder}/fails", headers={"accept": "text/html"})
        assert answer.json()["error"] == failed.SAID


def test_where_the_page_of_the_failure_fails_as_well_the_answer_is_json(monkeypatch):
    monkeypatch.delattr(failed, "current")
    answer = client().get("/fails", headers={"accept": "text/html"})
    assert (answer.status_code, answer.json()["error"]) == (500, failed.SAID)


def test_an_answer_that_breaks_off_is_not_taken_for_a_whole_one(lines):
    with pytest.raises(ValueError, match=TYPED):
        client().get("/broken")
    error, line = lines()
    assert (line["bytes"], line["status"], line["code"]) == (5, 200, error["code"])
