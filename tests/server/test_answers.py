"""What all answers with files made from the record share: methods, headers, conditions."""

import threading

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server import files
from dashboard.server.answers import modified
from dashboard.server.conditions import written
from dashboard.server.routes import routes

ADDRESSES = (
    "/feeds/news.atom",
    "/feeds/meetings.ics",
    "/api/news.csv",
    "/api/names.json",
    "/api/view/news/news.csv",
    "/api/rows/news/news.json",
)
CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="http://example.org/mekong")


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_site_may_read_and_learns_where_the_description_is(address):
    answer = CLIENT.get(address)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-language"] == "en"
    assert answer.headers["last-modified"] == written(modified())
    assert answer.headers["link"] == '<http://example.org/mekong/api/datapackage.json>; rel="describedby"'


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "NOBODY-KNOWS"])
def test_a_method_that_writes_is_refused_in_json(method):
    for address in (*ADDRESSES, "/api/nothing", "/feeds/nothing"):
        answer = CLIENT.request(method, address)
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
        assert answer.json()["error"] == f"The method {method} is not allowed."


def test_a_browser_that_asks_first_learns_the_methods():
    assert ADDRESSES
    for address in ADDRESSES:
        answer = CLIENT.options(address)
        assert (answer.status_code, answer.content) == (204, b"")
        assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


def test_head_says_what_get_says():
    assert ADDRESSES
    for address in ADDRESSES:
        asked, read = CLIENT.head(address), CLIENT.get(address)
        assert asked.status_code == read.status_code
        assert {**asked.headers} == {**read.headers}


def test_a_file_is_made_and_compressed_beside_the_loop_that_answers(monkeypatch):
    threads = []

    def made(*given: object) -> files.CachedFile:
        threads.append(threading.current_thread().name)
        return files._made(*given)

    monkeypatch.setattr(files, "made", made)
    assert CLIENT.get("/api/news.csv").status_code == 200
    (name,) = threads
    assert "worker" in name.casefold()


def test_of_large_files_a_few_are_kept():
    for at in range(40):
        body = bytes([at]) * (files.LARGE + 1)
        assert files.made(body, "application/zip").body == body
    assert files._large.cache_info().currsize <= 8
    assert files.made(b"x", "text/plain") is files.made(b"x", "text/plain")


def test_a_line_break_in_an_address_is_refused_as_anything_unknown():
    for folder in ("api", "feeds", "cite"):
        for path in ("a%0Ab", "a%0D%0Ab/c", "%0A"):
            answer = CLIENT.get(f"/{folder}/{path}")
            assert (answer.status_code, bool(answer.json()["error"])) == (404, True), path
    assert "<h1>" in CLIENT.get("/record/news/a%0Ab").text
