"""nginx with the delivered files before small servers that say who they are."""

import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple

import pytest
import streamlit

from benchmarks.proxy import CONF, LOG, NGINX, configured, proxied
from dashboard.selection.place import PAGES
from dashboard.server import routes

needs_nginx = pytest.mark.skipif(not NGINX, reason="nginx is not installed")
DELIVERED = "\n".join(path.read_text("utf-8") for path in sorted(CONF.glob("*.conf")))
MB = 1024 * 1024


class Replica(ThreadingHTTPServer):
    """A server that answers every request with its own port and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[str] = []
        Thread(target=self.serve_forever, daemon=True).start()

    def end(self) -> None:
        self.shutdown()
        self.server_close()


class Answer(BaseHTTPRequestHandler):
    """What such a server answers: JSON, kept for as long as the parameter `cache` says."""

    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        """Answer each method alike."""
        self.do_GET = self.do_PUT = self.do_POST = self.answer
        super().handle_one_request()

    def answer(self) -> None:
        self.server.asked.append(self.path)
        self.rfile.read(int(self.headers.get("content-length", 0)))
        body = json.dumps({"port": self.server.server_port, "headers": dict(self.headers), "path": self.path}).encode()
        self.send_response(200)
        if "cache=" in self.path:
            self.send_header("cache-control", self.path.partition("cache=")[2].replace("+", " "))
        self.send_header("etag", '"same"')
        self.send_header("content-length", str(len(body)))
        self.send_header("content-type", "application/json")
        self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Write nothing."""


class Got(NamedTuple):
    status: int
    headers: dict[str, str]
    body: dict[str, Any]


class House(NamedTuple):
    """nginx with its replicas."""

    port: int
    replicas: list[Replica]
    folder: Any

    def ask(self, path: str, method: str = "GET", body: bytes = b"", by: str = "127.0.0.1", **headers: str) -> Got:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20, source_address=(by, 0))
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        text = answer.read()
        is_json = answer.getheader("content-type", "").startswith("application/json")
        connection.close()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Got(answer.status, found, json.loads(text) if is_json and text else {})

    def lines(self) -> str:
        return (self.folder / LOG).read_text("utf-8")


@pytest.fixture
def house(tmp_path) -> Iterator[House]:
    replicas = [Replica() for _ in range(3)]
    with ExitStack() as stack:
        for replica in replicas:
            stack.callback(replica.server_close)
            stack.callback(replica.shutdown)
        nginx = stack.enter_context(proxied(tmp_path, *(replica.server_port for replica in replicas)))
        yield House(nginx.port, replicas, tmp_path)


def cookie(number: int) -> str:
    return f"gms_place={number:02x}"


@needs_nginx
def test_nginx_accepts_the_delivered_files(tmp_path):
    main = configured(tmp_path, 8080, (8501, 8502))
    tried = subprocess.run([NGINX, "-t", "-e", "stderr", "-c", str(main)], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert "[warn]" not in tried.stderr


@needs_nginx
def test_a_reader_stays_with_one_replica_and_readers_are_spread(house):
    served = {}
    for number in range(0, 256, 8):
        ports = {house.ask("/news", cookie=cookie(number)).body["port"] for _ in range(3)}
        assert len(ports) == 1
        served[number] = ports.pop()
    shares = [list(served.values()).count(replica.server_port) for replica in house.replicas]
    assert min(shares) >= 3, shares


@needs_nginx
def test_of_a_replica_that_is_gone_only_its_own_readers_move(house):
    before = {number: house.ask("/news", cookie=cookie(number)).body["port"] for number in range(0, 256, 8)}
    gone = house.replicas[0]
    gone.end()
    after = {number: house.ask("/news", cookie=cookie(number)) for number in before}
    assert {got.status for got in after.values()} == {200}
    moved = {number for number, got in after.items() if got.body["port"] != before[number]}
    assert moved == {number for number, port in before.items() if port == gone.server_port}
    assert moved


@needs_nginx
def test_a_page_gives_a_place_once_and_its_page_is_served_by_that_replica(house):
    first = house.ask("/map")
    place = re.fullmatch(
        r"gms_place=([0-9a-f]{2}); Path=/; HttpOnly; SameSite=Lax", first.headers["set-cookie"], re.ASCII
    )
    again = house.ask("/map", cookie=f"gms_place={place[1]}")
    assert again.body["port"] == first.body["port"]
    assert "set-cookie" not in again.headers
    assert "set-cookie" in house.ask("/map", cookie="gms_place=<script>").headers
    for path in ("/static/a.js", "/assets/a.woff2", "/api/news.csv", "/_stcore/health", "/record/news/a"):
        assert ("set-cookie" in house.ask(path).headers) == (path == "/_stcore/health"), path
    assert house.ask("/map", x_forwarded_proto="https").headers["set-cookie"].endswith("; Secure")


@needs_nginx
def test_without_cookies_what_belongs_to_a_session_goes_by_address(house):
    ports = {house.ask("/_stcore/upload_file/a/b", "PUT", b"a").body["port"] for _ in range(4)}
    assert len(ports) == 1


@needs_nginx
@pytest.mark.parametrize("base", ["", "/mekong", "/a/b"])
def test_what_is_for_hosts_only_is_not_there_under_any_base_path(house, base):
    for path in ("/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"):
        assert house.ask(base + path).status == 404
    for path in ("/_stcore/health", "/_stcore/host-config", "/healthz", "/about"):
        assert house.ask(base + path).body["path"] == base + path
    assert not any("metrics" in path for replica in house.replicas for path in replica.asked)


@needs_nginx
def test_a_file_is_asked_for_once_in_ten_seconds_and_a_private_one_each_time(house):
    def asked(path: str, **headers: str) -> int:
        for number in range(6):
            assert house.ask(path, cookie=cookie(40 * number), **headers).status == 200
        return sum(replica.asked.count(path) for replica in house.replicas)

    assert asked("/api/news.csv?country=KHM&cache=public,+no-cache") == 1
    assert asked("/mekong/feeds/news.atom?cache=public,+no-cache") == 1
    assert asked("/static/js/a.js?cache=public,+max-age=86400") == 1
    assert asked("/api/news.csv?cache=private") == 6
    assert asked("/api/news.csv?cache=no-store") == 6
    assert asked("/news?cache=public,+max-age=86400") == 6
    held = house.ask("/api/news.csv?country=KHM&cache=public,+no-cache", if_none_match='"same"')
    assert held.status == 304
    other = house.ask("/api/news.csv?country=KHM&cache=public,+no-cache", host="other.example.org")
    assert other.body["headers"]["Host"] == "other.example.org"


@needs_nginx
def test_bodies_are_as_large_as_the_setting_allows_and_no_larger(house):
    most = streamlit.get_option("server.maxUploadSize") * MB
    assert house.ask("/_stcore/upload_file/a/b", "PUT", b"a" * most).status == 200
    assert house.ask("/_stcore/upload_file/a/b", "PUT", b"a" * (most + 2 * MB)).status == 413
    assert house.ask("/news", "POST", b"a" * 100_000).status == 413


@needs_nginx
def test_a_reader_who_asks_too_often_is_told_so_and_others_are_not(house):
    tried = "/_stcore/upload_file/a/b"
    statuses = [house.ask(tried, "PUT", b"a", by="127.0.0.7").status for _ in range(40)]
    assert set(statuses) == {200, 429}
    assert house.ask(tried, "PUT", b"a", by="127.0.0.8").status == 200


def test_every_limit_that_is_named_is_used():
    zones = set(re.findall(r"limit_(?:req|conn)_zone \$binary_remote_addr zone=(\w+):", DELIVERED))
    assert len(zones) == 5
    assert zones == set(re.findall(r"limit_req zone=(\w+)|", DELIVERED)) - {""} | {"dashboard_open"}


@needs_nginx
def test_the_lines_do_not_say_who_asked_what(house):
    for replica in house.replicas[1:]:
        replica.end()
    for path in ("/news?q=secret", "/api/news.csv?q=secret", "/_stcore/metrics?q=secret"):
        house.ask(path, by="127.0.0.77", user_agent="Secretive/1.0", referer="http://secret.example.org")
    house.ask("/news?q=secret", "POST", b"a" * 100_000, by="127.0.0.77")
    house.replicas[0].end()
    assert house.ask("/news?q=secret", by="127.0.0.77").status == 502
    time.sleep(0.2)
    lines = house.lines()
    assert lines.count("/news") >= 3
    for word in ("127.0.0.77", "secret", "Secretive"):
        assert word not in lines


@needs_nginx
def test_a_replica_is_told_the_address_that_nginx_saw_last(house):
    told = house.ask("/news", by="127.0.0.5", x_forwarded_for="192.0.2.1").body["headers"]["X-Forwarded-For"]
    assert told == "192.0.2.1, 127.0.0.5"


@needs_nginx
def test_browsers_that_came_by_tls_are_told_to_stay_with_it(house):
    for path in ("/news", "/api/news.csv", "/assets/a.js"):
        assert "strict-transport-security" not in house.ask(path).headers
        assert house.ask(path, x_forwarded_proto="https").headers["strict-transport-security"] == "max-age=31536000"
        assert house.ask(path, x_forwarded_proto="https").body["headers"]["X-Forwarded-Proto"] == "https"


def _locations() -> list[str]:
    return re.findall(r"location ~ (\S+) \{", (CONF / "dashboard.conf").read_text("utf-8"))


def test_no_page_is_taken_for_a_file_and_each_route_of_files_is():
    patterns = [re.compile(pattern) for pattern in _locations()]
    assert len(patterns) >= 6
    for page in PAGES:
        for path in (f"/{page}", f"/mekong/{page}", f"/{page}/"):
            assert not any(pattern.search(path) for pattern in patterns), path
    own = [route.path for route in routes.routes() if "{rest" not in route.path]
    assert len(own) > 30
    # Asked of a replica each time: the state of the server, and what hardly weighs anything.
    alone = {"/healthz", *(f"/{name}" for name in routes.ICON_FILES)}
    for path in own:
        filled = re.sub(r"\{[^}]+\}", "news.csv", path)
        assert any(pattern.search(filled) for pattern in patterns) == (path not in alone), path


def test_every_file_that_is_included_is_delivered_and_each_delivered_is_named():
    included = set(re.findall(r"include (\S+);", DELIVERED))
    assert included == {"dashboard.conf", "dashboard_listen.conf", "dashboard_replicas.conf"}
    assert included <= {path.name for path in CONF.glob("*.conf")}


def test_nothing_in_the_log_format_names_a_reader():
    written = re.findall(r"\$\w+", re.search(r"log_format dashboard (.*?);", DELIVERED, re.DOTALL)[1])
    assert "$uri" in written
    private = ("$remote", "$request_uri", "$request ", "$args", "$http_", "$cookie", "$query", "$binary", "$proxy_add")
    assert not [name for name in written if f"{name} ".startswith(private)]
