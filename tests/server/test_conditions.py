"""Conditional requests, asked by a second HTTP client over a socket."""

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers

from dashboard.record import current
from dashboard.server.answers import modified
from dashboard.server.conditions import unchanged, written
from dashboard.server.interface import PATHS
from dashboard.server.routes import routes

TAG = 'W/"0123"'
NONSENSE = (
    *("", "x", "0", "yesterday", "2026-11-28", "Sat, 31 Feb 2026 00:00:00 GMT", "Sat, 28 Nov 9999999 00:00:00 GMT"),
    *("Sat, 28 Nov 2026 25:61:61 GMT", "Sat, 28 Nov 0000 00:00:00 GMT", "1 Jan 1 0:0:0 +2359", "é", "x" * 9_000),
    "Sat, 28 Nov 2030 00:00:00 +999999999999",
)
NEEDY = ("/oembed.json", "/brief/")  # addresses that need a parameter
PLAIN = [each.path for each in PATHS if "{" not in each.path and not each.path.startswith(NEEDY)]


@contextmanager
def serving() -> Iterator[http.client.HTTPConnection]:
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes()), port=0, log_level="critical"))
    beside = threading.Thread(target=server.run)
    beside.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield http.client.HTTPConnection("127.0.0.1", server.servers[0].sockets[0].getsockname()[1], timeout=300)
    finally:
        server.should_exit = True
        beside.join()


@pytest.fixture(scope="module")
def ask():
    with serving() as connection:

        def asked(address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
            named = {name.replace("_", "-"): text for name, text in headers.items()}
            connection.request(method, address, headers={"Accept-Encoding": "identity"} | named)
            answer = connection.getresponse()
            return answer.status, {name.lower(): text for name, text in answer.getheaders()}, answer.read()

        yield asked
        connection.close()


def test_each_file_is_not_sent_again_to_whom_has_its_tag_or_its_date(ask):
    assert len(PLAIN) > 15
    for address in PLAIN:
        status, headers, body = ask(address)
        assert (status, bool(body)) == (200, True), address
        conditions = ({"If_None_Match": headers["etag"]}, {"If_Modified_Since": headers["last-modified"]})
        for condition in conditions:
            for method in ("GET", "HEAD"):
                status, again, body = ask(address, method, **condition)
                assert (status, body) == (304, b""), (address, condition)
                for name in ("etag", "last-modified", "cache-control", "vary", "content-language"):
                    assert again[name] == headers[name], (address, name)


def test_a_copy_from_before_the_last_change_is_replaced(ask):
    before = written(modified() - timedelta(seconds=1))
    assert ask("/api/news.csv", If_Modified_Since=before)[0] == 200
    assert ask("/api/news.csv", If_Modified_Since=written(modified() + timedelta(days=1)))[0] == 304


def test_the_tag_counts_before_the_date(ask):
    date, long_ago = written(modified()), written(datetime(1990, 1, 1, tzinfo=UTC))
    tag = ask("/api/news.csv")[1]["etag"]
    assert ask("/api/news.csv", If_None_Match='"other"', If_Modified_Since=date)[0] == 200
    assert ask("/api/news.csv", If_None_Match=tag, If_Modified_Since=long_ago)[0] == 304


def test_a_date_that_is_none_changes_nothing(ask):
    assert NONSENSE
    for text in NONSENSE:
        sent = text.encode("utf-8").decode("latin-1")
        assert ask("/api/names.json", If_Modified_Since=sent)[0] == 200, text
        assert ask("/api/names.json", If_None_Match=sent)[0] == 200, text


def test_a_date_is_read_in_each_way_that_http_writes_it():
    moment = datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)
    ways = ("Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994")
    for way in ways:
        assert unchanged(Headers({"if-modified-since": way}), TAG, moment), way
        assert not unchanged(Headers({"if-modified-since": way}), TAG, moment + timedelta(seconds=1)), way
        assert not unchanged(Headers({"if-modified-since": way}), TAG), way


def test_two_dates_are_none_and_two_lists_of_tags_are_one():
    date, moment = ("if-modified-since", written(modified())), modified()
    raw = [(name.encode(), text.encode()) for name, text in (date, date)]
    assert not unchanged(Headers(raw=raw), TAG, moment)
    raw = [(b"if-none-match", b'"other"'), (b"if-none-match", TAG.encode())]
    assert unchanged(Headers(raw=raw), TAG, moment)


def test_the_last_change_is_the_day_of_the_data_or_a_later_one_that_has_been():
    assert datetime.fromisoformat(f"{current().package.created}T00:00:00+00:00") <= modified() <= datetime.now(UTC)
    assert written(datetime(2026, 11, 28, tzinfo=UTC)) == "Sat, 28 Nov 2026 00:00:00 GMT"
