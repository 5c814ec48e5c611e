"""How many files one address may ask for."""

import sys

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.server import hosting, interface, limits
from dashboard.server.limits import SECONDS, Limits, Meter, client, takes_long
from dashboard.server.media_types import CSV, JSON, PACKED, SQLITE

PREFIX = "/mekong"


class Clock:
    now = 5 * SECONDS + 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def answer(request):
    return PlainTextResponse("here")


def asking(prefix: str = "", **most: int) -> TestClient:
    routes = [Route("/{rest:path}", answer, methods=["GET", "PUT", "DELETE"])]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Limits, prefix=prefix, **most)]))


def scope(peer: str, *forwarded: str) -> dict:
    headers = [(b"x-forwarded-for", value.encode()) for value in forwarded]
    return {"type": "http", "client": (peer, 1234), "headers": headers}


@pytest.mark.parametrize("prefix", ["", PREFIX])
def test_one_request_too_many_is_refused_in_json_with_the_time_to_wait(prefix):
    asked = asking(prefix, files=3)
    assert [asked.get(f"{prefix}/api/news.json").status_code for _ in range(3)] == [200] * 3
    refused = asked.get(f"{prefix}/api/news.csv")
    assert refused.status_code == 429
    assert refused.headers["content-type"] == JSON
    wait = int(refused.headers["retry-after"])
    assert 1 <= wait <= SECONDS
    assert f"{wait:,} seconds" in refused.json()["error"]
    assert "More than 3 such requests in 10 minutes" in refused.json()["error"]


def test_files_that_take_long_have_a_limit_of_their_own():
    asked = asking(files=100, documents=2)
    assert [asked.get("/slides/news.pptx").status_code for _ in range(3)] == [200, 200, 429]
    assert asked.get("/api/record.xlsx").status_code == 429
    assert asked.get("/api/news.csv").status_code == 200


def test_pages_and_what_they_need_are_never_counted():
    asked = asking(files=1, documents=1)
    for path in ("/", "/news", "/digest", "/static/js/index.js", "/_stcore/health", "/healthz", "/assets/plain.css"):
        assert {asked.get(path).status_code for _ in range(5)} == {200}


def test_files_that_a_reader_sends_count_as_documents():
    asked = asking(documents=2)
    sent = [asked.put("/_stcore/upload_file/visit/file").status_code for _ in range(3)]
    assert sent == [200, 200, 429]
    assert asked.request("DELETE", "/_stcore/upload_file/visit/file").status_code == 200


def test_a_limit_of_nothing_is_none():
    asked = asking(files=0, documents=0)
    for path in ("/api/news.csv", "/slides/news.pptx"):
        assert {asked.get(path).status_code for _ in range(20)} == {200}


def test_all_that_is_no_text_and_all_that_few_may_make_at_once_takes_long():
    packed = [each.path for each in interface.PATHS if each.media.startswith(PACKED) or each.media == SQLITE]
    assert len(packed) >= 8
    assert [path for path in packed if not takes_long(path)] == []
    texts = [each.path for each in interface.PATHS if each.media in (CSV, JSON) and "record." not in each.path]
    assert len(texts) >= 8
    assert [path for path in texts if takes_long(path)] == []


def test_the_window_slides(clock):
    meter = Meter(10, clock)
    assert [meter.take("a") for _ in range(10)] == [0] * 10
    assert meter.take("a") > 0
    clock.now += SECONDS / 2
    assert meter.take("a") > 0
    clock.now += SECONDS  # half of what was counted has gone
    assert [meter.take("a") for _ in range(5)] == [0] * 5
    assert meter.take("a") > 0
    clock.now += 2 * SECONDS
    assert [meter.take("a") for _ in range(10)] == [0] * 10


@pytest.mark.parametrize("most", [1, 2, 7, 300])
@pytest.mark.parametrize("begun", [0.0, 0.25, 0.999])
def test_who_waits_as_long_as_told_is_welcome_and_who_comes_before_is_not(clock, most, begun):
    clock.now += begun * SECONDS
    meter = Meter(most, clock)
    for _ in range(3):  # the second time, counts of the window before weigh
        while not (wait := meter.take("a")):
            pass
        clock.now += wait - 2
        if wait > 2:
            assert meter.take("a")
        clock.now += 2
        assert meter.take("a") == 0


def test_one_address_does_not_use_up_what_another_has(clock):
    meter = Meter(5, clock)
    for _ in range(20):
        meter.take("192.0.2.1")
    assert meter.take("192.0.2.1") > 0
    assert meter.take("192.0.2.2") == 0


def test_any_number_of_addresses_takes_no_more_memory_than_one(clock):
    meter = Meter(1_000, clock)

    def size() -> int:
        return sum(sys.getsizeof(part) for part in (meter.before, meter.now, vars(meter)))

    meter.take("one")
    before = size()
    for number in range(100_000):
        meter.take(f"2001:db8:{number >> 16:x}:{number & 0xFFFF:x}::/64")
    assert size() == before
    assert before < 2_000_000
    assert max(meter.now) < 100  # and they are spread, so that none of them is refused for the others


def test_no_address_stands_in_memory(clock):
    meter = Meter(5, clock)
    meter.take("198.51.100.77")
    assert "198.51.100.77" not in repr(vars(meter))


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "found"),
    [
        (0, "192.0.2.1", [], "192.0.2.1"),
        (0, "192.0.2.1", ["198.51.100.1"], "192.0.2.1"),
        (1, "10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        (1, "10.0.0.1", ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
        (1, "10.0.0.1", ["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
        (2, "10.0.0.1", ["203.0.113.9, 198.51.100.1, 10.0.0.2"], "198.51.100.1"),
        (2, "10.0.0.1", ["198.51.100.1"], "10.0.0.1"),
        (1, "10.0.0.1", [], "10.0.0.1"),
        (1, "10.0.0.1", ["unknown"], "10.0.0.1"),
        (1, "10.0.0.1", ["198.51.100.1:4711"], "198.51.100.1"),
        (1, "10.0.0.1", ["[2001:db8:1:2:3::4]:4711"], "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:ffff::1", [], "2001:db8:1:2::/64"),
        (0, "::ffff:192.0.2.1", [], "192.0.2.1"),
        (0, "testclient", [], "testclient"),
        (1, "", ["x" * 10_000], ""),
    ],
)
def test_the_address_is_the_one_that_the_outermost_trusted_proxy_saw(proxies, peer, forwarded, found):
    assert client(scope(peer, *forwarded), proxies) == found


def test_a_proxy_of_which_the_host_said_nothing_is_written_down_once(caplog):
    asked = asking(files=9)
    asked.get("/api/news.csv")
    assert "PROXIES" not in caplog.text
    for _ in range(3):
        asked.get("/api/news.csv", headers={"x-forwarded-for": "198.51.100.77"})
    assert caplog.text.count("PROXIES") == 1
    assert "198.51.100.77" not in caplog.text


def test_a_server_without_an_address_of_its_client_counts_all_as_one():
    assert client({"type": "http", "client": None, "headers": []}) == ""


def test_the_limits_of_a_host_that_says_nothing_are_wide_enough_for_a_room():
    assert hosting.DOCUMENT_LIMIT >= 2 * 100  # a hundred readers behind one address take two documents each
    assert hosting.API_LIMIT >= 20 * 100
    assert hosting.CONNECTIONS_EACH >= 7 * 100
    assert limits.SECONDS == 600
