"""A server whose data change while several readers click and programs ask: each view is wholly of one version."""

import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from html import unescape
from pathlib import Path
from threading import Event, Thread

import httpx2
import pytest

from benchmarks.reload import MARK, VERSION, Reader, numbered, version
from benchmarks.servers import ROOT, serving
from dashboard.package import schema
from dashboard.parse.rows import read_rows

PATIENCE = 600  # seconds: a limit for a busy machine, which is reached only if something fails
PAUSE = 0.5  # seconds between two looks of one reader: the server must come to read the new version beside them
PAGES = ("/news", "/news?record={news}", "/search?q=numbered", "/", "/about", "/data?table=news")
CHOICES = ("", "country=KHM", "country=LAO&country=THA", "q=numbered")  # what readers click in turn
ROUTES = (
    *("/api/news.json", "/api/view/news.json", "/record/news/{news}", "/api/package/news.csv", "/feeds/news.atom"),
    *("/api/datapackage.json", "/cite/news/{news}.json", "/api/search.json?q=numbered", "/sitemap.xml"),
)


class Seen:
    """What readers saw: the numbers and the versions of each view, and what went wrong."""

    def __init__(self) -> None:
        self.views, self.wrong, self.versions = Counter(), [], {}

    def take(self, where: str, text: str) -> None:
        """Take a view down. Numbers of titles must be of the one version that it names."""
        plain = unescape(text.replace("\\", ""))
        numbers, versions = {int(each) for each in MARK.findall(plain)}, set(VERSION.findall(plain))
        named = {self.versions[number] for number in numbers}
        if len(numbers) > 1 or len(versions) > 1 or (named and versions and named != versions):
            self.wrong.append(f"{where}: titles of {sorted(numbers)}, versions {sorted(versions)}")
        self.views.update((where, each) for each in (numbers or versions))


def beside(work: Callable[[], None], seen: Seen, ended: Event) -> Callable[[], None]:
    def run() -> None:
        try:
            while not ended.is_set():
                work()
        except BaseException as error:  # a thread that ends must not let the test pass
            seen.wrong.append(repr(error))

    return run


def reading(stack: ExitStack, port: int, page: str, seen: Seen) -> Callable[[], None]:
    """Return what a reader of a page does again and again: click, and look at all that the page says."""
    reader, turn = Reader(stack, port, page), iter(range(10**9))
    own = reader.query

    def click() -> None:
        reader.query = "&".join(filter(None, (own, CHOICES[next(turn) % len(CHOICES)])))
        reader.rerun()
        seen.take(page, reader.text)
        time.sleep(PAUSE)

    return click


def asking(stack: ExitStack, port: int, news: str, seen: Seen) -> Callable[[], None]:
    """Return what a program does again and again: ask for each file."""
    client = stack.enter_context(httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE))

    def ask() -> None:
        for path in ROUTES:
            answer = client.get(path.format(news=news))
            if answer.status_code != 200:
                seen.wrong.append(f"{path}: {answer.status_code}")
            seen.take(path, answer.text)
            time.sleep(PAUSE / len(ROUTES))

    return ask


def until(condition: Callable[[dict], bool], port: int, seen: Seen) -> dict:
    """Wait until the server says that a condition holds, and return what it says."""
    deadline, said = time.monotonic() + PATIENCE, {}
    while time.monotonic() < deadline and not seen.wrong:
        said = httpx2.get(f"http://127.0.0.1:{port}/healthz", timeout=PATIENCE).json()
        if condition(said):
            return said
        time.sleep(0.2)
    raise AssertionError((said, seen.wrong))


@pytest.fixture
def folder(small, tmp_path) -> Path:
    """Return a copy of the small package whose titles of news are numbered 0."""
    copied = Path(shutil.copytree(small, tmp_path / "data"))
    numbered(copied, 0)
    return copied


@pytest.fixture
def served(folder, tmp_path) -> Iterator[int]:
    """Yield the port of a server of that folder. Its log must hold no traceback at the end."""
    log, settings = tmp_path / "log", {"DATA_FOLDER": str(folder), "RELOAD_SECONDS": "1", "API_LIMIT": "0"}
    with log.open("w") as stderr, serving(ROOT / "app.py", ROOT, stderr=stderr, env=os.environ | settings) as port:
        yield port
    assert "Traceback" not in log.read_text(), log.read_text()


def half_written(folder: Path, number: int, **cells: str) -> None:
    """Write a version as a slow program does, a piece at a time."""
    path = folder / "news.csv"
    before = path.read_bytes()
    numbered(folder, number, **cells)
    whole = path.read_bytes()
    path.write_bytes(before)
    with path.open("wb") as stream:
        for at in range(0, len(whole), len(whole) // 6 + 1):
            stream.write(whole[at : at + len(whole) // 6 + 1])
            stream.flush()
            time.sleep(0.7)


def test_readers_see_one_version_at_a_time_while_the_data_change(served, folder):
    package = schema.read(folder)
    news = read_rows(folder, package)[0]["news"][0]["news"]
    seen, ended = Seen(), Event()
    seen.versions[0] = version(folder)
    with ExitStack() as stack:
        work = [reading(stack, served, page.format(news=news), seen) for page in PAGES]
        work.append(asking(stack, served, news, seen))
        threads = [Thread(target=beside(each, seen, ended)) for each in work]
        for thread in threads:
            thread.start()
        try:
            _change(served, folder, seen)
            _look_once_more(seen)
        finally:
            ended.set()
            for thread in threads:
                thread.join()
    assert seen.wrong == []
    last = max(seen.versions)
    for where in ("/news", "/api/news.json", "/api/view/news.json", "/api/package/news.csv"):
        assert seen.views[where, 0], where
        assert seen.views[where, last], where


def _change(port: int, folder: Path, seen: Seen) -> None:
    """Let the folder hold a good version, one with faults, a good one in pieces, nothing, and a good one again."""
    first = read_rows(folder, schema.read(folder))[0]["news"][0]
    for write in (numbered, half_written):
        number = max(seen.versions) + 1
        seen.versions[number] = _version_to_be(folder, number, published=first["published"])
        write(folder, number, published=first["published"])
        until(lambda said, number=number: said["data_version"] == seen.versions[number], port, seen)
        numbered(folder, number, published="yesterday")
        said = until(lambda said: "refused" in said, port, seen)
        assert said["data_version"] == seen.versions[number]
        assert ("news.csv", 2, "published") in [
            (each["file"], each["row"], each["column"]) for each in said["refused"]["faults"]
        ]
    folder.rename(folder.with_name("away"))
    said = until(lambda said: said["refused"]["version"] is None, port, seen)
    assert said["data_version"] == seen.versions[number]
    folder.with_name("away").rename(folder)
    last = number + 1
    seen.versions[last] = _version_to_be(folder, last, published=first["published"])
    numbered(folder, last, published=first["published"])
    until(lambda said: said["data_version"] == seen.versions[last] and "refused" not in said, port, seen)


def _version_to_be(folder: Path, number: int, **cells: str) -> str:
    """Return the version that a number will have."""
    beside = folder.with_name("beside")
    shutil.rmtree(beside, ignore_errors=True)
    return numbered(Path(shutil.copytree(folder, beside)), number, **cells)


def _look_once_more(seen: Seen) -> None:
    """Wait until each reader and program has seen the last version."""
    last, deadline = max(seen.versions), time.monotonic() + PATIENCE
    places = ("/news", "/api/news.json", "/api/view/news.json", "/api/package/news.csv")
    while not all(seen.views[where, last] for where in places) and not seen.wrong:
        assert time.monotonic() < deadline, seen.views
        time.sleep(0.2)


def test_the_versions_and_numbers_of_a_view_are_compared():
    seen = Seen()
    seen.versions = {1: "2026.11.28-00000001", 2: "2026.11.28-00000002"}
    seen.take("/news", "Numbered 1&#46; version 2026&#46;11&#46;28&#45;00000001")
    assert seen.wrong == []
    for text in ("Numbered 1. Numbered 2.", "Numbered 1. 2026.11.28-00000002", " ".join(seen.versions.values())):
        seen.take("/news", text)
    assert len(seen.wrong) == 3
    assert re.fullmatch(VERSION, seen.versions[1])
