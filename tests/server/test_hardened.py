"""The whole server as a host runs it: what it refuses, with which headers, and what it writes down."""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest

from benchmarks.rerun import Visit, serving
from dashboard.paths import ROOT
from dashboard.server.headers import ALWAYS
from tests.server.sockets import UPGRADE, client, opened, read

TYPED = "what-a-reader-typed"
EACH = 40
SETTINGS = {"LOG_FORMAT": "json", "CONNECTIONS_EACH": str(EACH), "FRAMED_BY": "https://portal.example.org self"}
SETTINGS |= {"API_LIMIT": "200", "DOCUMENT_LIMIT": "10"}
STREAM = UPGRADE.replace(b"/talk", b"/_stcore/stream")
UPLOAD = "/_stcore/upload_file/visit/file"


class Running(NamedTuple):
    port: int
    log: Path
    asked: Path

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[Running]:
    """Yield a server that notes each attempt to reach another machine. Each line of its log is JSON."""
    from tests.server.test_startup import WATCH

    folder = tmp_path_factory.mktemp("hardened")
    (folder / "sitecustomize.py").write_text(WATCH)
    settings = os.environ | SETTINGS | {"PYTHONPATH": str(folder), "ASKED_OUTSIDE": str(folder / "asked")}
    with (folder / "log").open("w") as log, serving(ROOT / "app.py", ROOT, stderr=log, env=settings) as port:
        yield Running(port, folder / "log", folder / "asked")


@pytest.fixture
def asking(running) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=f"http://127.0.0.1:{running.port}", timeout=300) as made:
        yield made


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/_stcore/health", 200),
        ("GET", "/_stcore/metrics", 404),
        ("GET", "/nothing-of-this-name", 404),
        ("GET", "/media/nothing.csv", 404),
        ("GET", "/api/nothing.csv", 404),
        ("POST", "/api/news.csv", 405),
        ("PUT", UPLOAD, 403),
        ("GET", "/media/..%5cx", 400),
        ("GET", "/static/js/nothing.js", 404),
    ],
)
def test_every_reply_has_the_headers_and_names_no_program(asking, method, path, status):
    reply = asking.request(method, path)
    assert reply.status_code == status
    assert ALWAYS
    for name, value in ALWAYS.items():
        assert reply.headers[name] == value
    assert "frame-ancestors https://portal.example.org 'self'" in reply.headers["content-security-policy"]
    assert "server" not in reply.headers


def test_a_socket_of_another_site_is_refused_and_nobody_outside_is_asked(running):
    sent = STREAM.replace(b"Host: here\r\n", b"Host: here\r\nOrigin: https://evil.example\r\n")
    with client(running.port, sent) as refused:
        head = read(refused).decode().lower()
    assert head.startswith("http/1.1 403")
    for name, value in ALWAYS.items():
        assert f"\r\n{name}: {value}".lower() in head
    assert not running.asked.exists()


def test_an_upload_needs_the_token_of_the_visit_and_has_a_largest_size(running, asking):
    with ExitStack() as stack:
        Visit(stack, running.port, "/data")  # lives while files are sent
        asking.get("/_stcore/health")
        token = asking.cookies["_streamlit_xsrf"]
        file = {"file": ("news.csv", b"news\n", "text/csv")}
        assert asking.put(UPLOAD, files=file).status_code == 403
        assert asking.put(UPLOAD, files=file, headers={"x-xsrftoken": "wrong"}).status_code == 403
        known = {"x-xsrftoken": token}
        assert asking.put(UPLOAD, files=file, headers=known).status_code == 400  # no such visit
    assert not [line for line in running.lines() if token in str(line)]


def test_one_address_cannot_take_all_connections(running):
    with ExitStack() as stack:
        held = [stack.enter_context(client(running.port)) for _ in range(EACH + 5)]
        refused = [one for one in held[-5:] if read(one).startswith(b"HTTP/1.1 503 ")]
    assert len(refused) == 5


def test_a_document_too_many_is_refused(asking):
    answers = [asking.get("/card/news.png?lang=en").status_code for _ in range(11)]
    assert set(answers) == {200, 429}
    assert answers == sorted(answers)
    assert asking.get("/slides/news.pptx").json()["error"].startswith("More than 10 such requests")


def test_the_log_tells_what_happened_and_nothing_of_who_asked(running, asking):
    agent = {"user-agent": f"{TYPED}-agent", "cookie": f"{TYPED}=cookie", "x-forwarded-for": "203.0.113.77"}
    asking.get(f"/api/news.csv?q={TYPED}", headers=agent)
    asking.get(f"/search?q={TYPED}", headers=agent)
    with client(running.port, b"NONSENSE %s\r\n\r\n" % TYPED.encode()) as broken:
        read(broken)
    with client(running.port, STREAM) as talking:
        opened(talking).sendall(b"\x82\x84\0\0\0\0\xff\xff\xff\xff")  # no message of Streamlit's
        read(talking)
    with ExitStack() as stack:
        Visit(stack, running.port, f"/news?q={TYPED}")
    written = running.log.read_text("utf-8")
    for told in (TYPED, "127.0.0.1", "203.0.113.77", "cookie"):
        assert told not in written
    lines = running.lines()
    assert {"request", "run", "refusal", "socket", "message"} <= {line["kind"] for line in lines}
    (found,) = [line for line in lines if line.get("path") == "/api/news.csv" and line["method"] == "GET"]
    assert found["language"] == "en"
    assert [line["page"] for line in lines if line["kind"] == "run"][-1] == "news"
