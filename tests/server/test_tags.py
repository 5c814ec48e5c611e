"""Who has a file already learns so without its being made again, and never of another file than is there now."""

import ast
import os
import tracemalloc
from itertools import combinations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import record
from dashboard.held import Held
from dashboard.languages import LANGUAGES
from dashboard.paths import DASHBOARD
from dashboard.server import answers, tags
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.interface import PATHS
from dashboard.server.limits import Limits, takes_long
from dashboard.server.refused import Refused
from dashboard.server.routes import routes
from dashboard.server.tags import MOST, Tag, Tags

# Without names in their path or needed parameters. The test of conditions asks for those that take long, too.
ADDRESSES = [each.path for each in PATHS if not ("{" in each.path or takes_long(each.path) or "oembed" in each.path)]
ADDRESSES += ["/record/meetings/commit-imm-2", "/figure/matrix.html?lang=zh", "/api/view/news.md?country=KHM"]
ADDRESSES += ["/oembed.json?url=http://testserver/figure/matrix.html", "/api/rows/news/news.json"]
CODINGS = ("identity", "gzip", "br", "gzip;q=0.5, br")
MAKERS = ("charts", "embeds", "exports", "measures", "search", "selection", "telling")
CLOCK, CHANCE = {"now", "today", "utcnow"}, {"time", "random", "uuid", "secrets"}
TAG = Tag('W/"0123"', True, answers.ASK_EACH_TIME, "en")
SAID = ("etag", "last-modified", "cache-control", "vary", "content-language", "link", "accept-ranges")


class Maker:
    """Makes a file that says what it hangs on, and counts how often."""

    times = 0

    def __call__(self, asked: Asked) -> Made:
        self.times += 1
        if asked.path["name"] == "gone":
            raise Refused(404, "There is no such file.")
        said = f"{record.current().version} {asked.path['name']} {asked.query} {asked.base} "
        return Made(said.encode() * 20, "text/plain", "file.txt")


@pytest.fixture(autouse=True)
def known(monkeypatch) -> Tags:
    """Begin with no address known, as a replica does."""
    fresh = Tags()
    monkeypatch.setattr(tags, "KNOWN", fresh)
    return fresh


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def client(maker) -> TestClient:
    return TestClient(Starlette(routes=[answers.route("/api/{name}.txt", maker)]))


def name(route: str = "/api/{table}.csv", **asked: object) -> bytes:
    held = {"path": {"table": "news"}, "query": b"", "base": "http://example.org", "written": b"/api/news.csv"}
    return tags.name(route, Asked(**held | asked))


def test_who_has_a_file_learns_so_without_its_being_made(client, maker):
    headers = client.get("/api/a.txt").headers
    current = ({"if-none-match": headers["etag"]}, {"if-none-match": "*"}, {"if-none-match": f'"b", {headers["etag"]}'})
    for condition in (*current, {"if-modified-since": headers["last-modified"]}):
        for method in ("GET", "HEAD"):
            answer = client.request(method, "/api/a.txt", headers=condition)
            assert (answer.status_code, answer.content) == (304, b"")
    assert maker.times == 1
    for condition in (
        {},
        {"if-none-match": '"b"'},
        {"if-none-match": '"b"', "if-modified-since": headers["last-modified"]},
    ):
        assert client.get("/api/a.txt", headers=condition).status_code == 200
    assert maker.times == 4


def test_a_tag_that_is_kept_says_of_each_file_what_one_made_anew_says(known):
    client = TestClient(Starlette(routes=routes()))
    assert len(ADDRESSES) > 15
    for address in ADDRESSES:
        for coding in ("identity", "gzip"):
            whole = client.get(address, headers={"accept-encoding": coding})
            assert whole.status_code == 200, address
            asked = {"accept-encoding": coding, "if-none-match": whole.headers["etag"]}
            warm = client.get(address, headers=asked)
            known._held.clear()  # as another replica, or this one after a start
            cold = client.get(address, headers=asked)
            assert (warm.status_code, cold.status_code) == (304, 304), address
            assert {**warm.headers} == {**cold.headers}, address
            assert {name: warm.headers[name] for name in SAID} == {name: whole.headers[name] for name in SAID}, address


def test_plain_bytes_and_compressed_ones_know_each_other(client, maker):
    tagged = {
        coding: client.get("/api/a.txt", headers={"accept-encoding": coding}).headers["etag"] for coding in CODINGS
    }
    assert len(set(tagged.values())) == 2
    assert tagged["br"] == f"W/{tagged['identity']}"
    for etag in tagged.values():
        for coding in CODINGS:
            headers = {"accept-encoding": coding, "if-none-match": etag}
            answer = client.get("/api/a.txt", headers=headers)
            assert (answer.status_code, answer.headers["etag"]) == (304, tagged[coding])
    assert maker.times == len(CODINGS)


def test_a_part_is_sent_to_whom_has_no_current_copy(client):
    etag = client.get("/api/a.txt", headers={"accept-encoding": "identity"}).headers["etag"]
    for coding in CODINGS:
        asked = {"range": "bytes=0-6", "accept-encoding": coding}
        part = client.get("/api/a.txt", headers=asked)
        assert (part.status_code, len(part.content), part.headers["etag"]) == (206, 7, etag)
        assert client.get("/api/a.txt", headers=asked | {"if-none-match": '"b"'}).status_code == 206
        assert client.get("/api/a.txt", headers=asked | {"if-range": etag}).status_code == 206
        assert client.get("/api/a.txt", headers=asked | {"if-range": '"b"'}).status_code == 200
        held = client.get("/api/a.txt", headers=asked | {"if-none-match": etag})
        assert (held.status_code, held.headers["etag"]) == (304, etag)
        assert client.get("/api/a.txt", headers={"range": "bytes=999999-"}).status_code == 416


def test_what_is_refused_has_no_tag(client, known):
    for _ in range(2):
        assert client.get("/api/gone.txt", headers={"if-none-match": "*"}).status_code == 404
    assert not known._held


@pytest.fixture
def shown(small, monkeypatch) -> Held:
    """Show the small record."""
    first = record.load(small)
    held = Held(lambda: first)
    monkeypatch.setattr(record, "SHOWN", held)
    return held


def show_another(shown: Held) -> None:
    """Show a version in which one file differs."""
    now = shown.shown().value
    shown.replace(record.Record(now.package, now.tables, files={**now.files, "CHANGES.md": b"More."}))


def test_a_version_that_takes_the_place_of_another_has_tags_of_its_own(client, maker, shown):
    before = client.get("/api/a.txt").headers
    show_another(shown)
    for condition in ({"if-none-match": before["etag"]}, {"if-modified-since": before["last-modified"]}):
        assert client.get("/api/a.txt", headers=condition).status_code == 200
    after = client.get("/api/a.txt").headers["etag"]
    assert after != before["etag"]
    assert client.get("/api/a.txt", headers={"if-none-match": after}).status_code == 304
    assert maker.times == 4


def test_a_file_that_another_version_leaves_as_it_was_is_not_sent_again(shown):
    client = TestClient(Starlette(routes=routes()))
    etag = client.get("/robots.txt").headers["etag"]
    show_another(shown)
    assert client.get("/robots.txt", headers={"if-none-match": etag}).status_code == 304


def test_the_limit_of_an_address_counts_who_has_the_file_already(maker):
    held = Middleware(Limits, files=3)
    client = TestClient(Starlette(routes=[answers.route("/api/{name}.txt", maker)], middleware=[held]))
    etag = client.get("/api/a.txt").headers["etag"]
    statuses = [client.get("/api/a.txt", headers={"if-none-match": etag}).status_code for _ in range(4)]
    assert statuses == [304, 304, 429, 429]


def test_all_that_an_answer_hangs_on_is_in_its_name():
    names = [name(query=f"lang={code}".encode()) for code in LANGUAGES]
    names += [name(), name("/api/{table}.json"), name(path={"table": "laws"}), name(path={"page": "news"})]
    names += [
        name(query=b"country=KHM"),
        name(query=b"country=KHM&country=THA"),
        name(query=b"country=THA&country=KHM"),
    ]
    names += [name(base="https://example.org"), name(base="http://example.org/mekong"), name(base="")]
    names += [name(written=b"/api%2Fnews.csv"), name(written=b""), name(path={"table": "\ud800"}), name(query=b"\xff")]
    assert all(one != other for one, other in combinations(names, 2))
    assert {len(each) for each in names} == {16}
    assert name() == name()


def test_a_hundred_thousand_addresses_take_no_more_memory_than_the_first():
    held = Tags()
    tracemalloc.start()
    try:
        for _ in range(100_000):
            held.keep(os.urandom(16), Tag(f'W/"{os.urandom(8).hex()}"', True, answers.ASK_EACH_TIME, "en"))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(held._held) == MOST
    assert most < 10_000_000


def test_what_nobody_asked_for_longest_is_forgotten_first():
    held = Tags(2)
    for each in (b"a", b"b"):
        held.keep(each, TAG)
    assert held.find(b"a") == TAG
    held.keep(b"c", TAG)
    assert [held.find(each) for each in (b"a", b"b", b"c")] == [TAG, None, TAG]


def test_nothing_that_makes_a_file_asks_a_clock_or_leaves_it_to_chance():
    paths = [path for folder in MAKERS for path in (DASHBOARD / folder).rglob("*.py")]
    assert len(paths) > 100
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in CLOCK, (path, node.lineno)
            if isinstance(node, ast.Import | ast.ImportFrom):
                imported = {getattr(node, "module", ""), *(each.name for each in node.names)}
                assert not imported & CHANCE, (path, node.lineno)
