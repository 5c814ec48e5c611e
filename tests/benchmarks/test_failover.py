"""What the benchmark of failing replicas takes for a fault, and a replica that is killed behind nginx."""

import asyncio
import signal
import sys
from contextlib import ExitStack, nullcontext

import pytest

from benchmarks import failover
from benchmarks.expected import FILES, Expected
from benchmarks.failover import Found
from benchmarks.proxy import NGINX, proxied
from benchmarks.reader import Reader, Run, fetched
from benchmarks.replicas import next_version, side_by_side
from benchmarks.servers import Server
from dashboard.record import load

PAGE = "/news"
COUNTRIES = (*failover.COUNTRIES, "KHM&country=THA", "LAO&country=THA")  # enough that both replicas have readers
EXPECTED = Expected({(PAGE, country): {"1": f"{country}1", "2": f"{country}2"} for country in failover.COUNTRIES})


class Scripted:
    """A reader who is shown what a test says. `lost`: whether the socket is lost once, and how long that takes."""

    path, query = PAGE, "country=KHM"

    def __init__(self, shown, lost: float | None = None) -> None:
        self.shown, self.lost, self.clicks = shown, lost, 0

    async def choose(self, query: str) -> Run:
        self.clicks += 1
        self.query = query
        version, said = self.shown(query.partition("=")[2])
        return Run(10, 1000, version, said, query, failed=False)

    async def come_back(self, until: float) -> Run:
        await asyncio.sleep(self.lost or 0)
        return await self.choose(self.query)

    async def listen(self, seconds: float) -> None:
        await asyncio.sleep(0)
        if self.lost is not None and self.clicks == 2:
            raise ConnectionError

    async def leave(self) -> None:
        """Do nothing."""


def found_by(reader: Scripted, clicks: int = 5) -> Found:
    """Return what a reader found after some clicks."""
    found = Found()

    class Ended:
        def is_set(self) -> bool:
            return reader.clicks >= clicks

    asyncio.run(failover.read(reader, 0, EXPECTED, found, Ended()))
    return found


def test_a_reader_who_sees_what_was_chosen_has_no_fault():
    found = found_by(Scripted(lambda country: ("1", f"{country}1")))
    assert found.faults == []
    assert len(found.took) == 5
    assert found.versions == {"1"}


@pytest.mark.parametrize(
    "shown",
    [lambda country: ("1", "LAO1" if country != "LAO" else "THA1"), lambda country: ("1", f"{country}2")],
    ids=["of another reader", "of another version"],
)
def test_what_was_not_chosen_and_what_is_of_two_versions_is_a_fault(shown):
    assert len(found_by(Scripted(shown)).faults) == 5


@pytest.mark.parametrize(("seconds", "faults"), [(0.0, 0), (0.2, 1)])
def test_a_view_that_is_back_late_is_a_fault(monkeypatch, seconds, faults):
    monkeypatch.setattr(failover, "BACK_WITHIN", 0.1)
    found = found_by(Scripted(lambda country: ("1", f"{country}1"), lost=seconds))
    assert len(found.back) == 1
    assert len(found.faults) == faults


@pytest.mark.parametrize(
    ("answer", "faulty"),
    [
        ((200, [], b"first"), False),
        ((200, [], b"second"), False),
        ((200, [], b"firs"), True),
        ((502, [], b"first"), True),
        (ConnectionError("broke off"), True),
    ],
)
def test_a_download_that_fails_or_says_something_else_is_a_fault(monkeypatch, answer, faulty):
    ended = asyncio.Event()

    def fetched(*_: object):
        ended.set()
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(failover, "fetched", fetched)
    found = Found()
    expected = Expected(files={path: {b"first", b"second"} for path in FILES})
    asyncio.run(failover.download(1, 0, expected, found, ended))
    assert (found.files, bool(found.faults)) == (1, faulty)


@pytest.mark.parametrize(
    ("found", "passes"),
    [
        (Found([1.0], [0.5], [], 3, {"1", "2"}), True),
        (Found([1.0], [0.5], ["A fault."], 3, {"1", "2"}), False),
        (Found([1.0], [], [], 3, {"1", "2"}), False),
        (Found([1.0], [0.5], [], 3, {"1"}), False),
    ],
    ids=["sound", "a fault", "nothing was lost", "no next version"],
)
def test_the_exit_code_is_one_for_a_fault_and_where_nothing_was_tried(monkeypatch, found, passes):
    async def measured(*_: object) -> Found:
        return found

    monkeypatch.setattr(failover, "measured", measured)
    monkeypatch.setattr(failover, "next_version", lambda folder: folder)
    monkeypatch.setattr(failover, "side_by_side", lambda number: nullcontext([]))
    monkeypatch.setattr(failover, "proxied", lambda *_: nullcontext(Server(1, 1)))
    monkeypatch.setattr(sys, "argv", ["failover"])
    with nullcontext() if passes else pytest.raises(SystemExit, match="faults"):
        failover.main()


def test_the_next_version_has_other_titles_and_another_sign(tmp_path):
    folder = next_version(tmp_path / "next")
    after = load(folder)
    assert after.version != load().version
    assert all(title.endswith(" (next)") for title in after.tables["news"]["title"])


@pytest.mark.skipif(not NGINX, reason="nginx is not installed")
def test_readers_of_a_replica_that_is_killed_see_the_same_page_from_another(tmp_path):
    async def tried(port: int, replicas) -> None:
        readers = [Reader(port, f"/news?country={country}", f"127.8.0.{at}") for at, country in enumerate(COUNTRIES, 1)]
        before = [await reader.come() for reader in readers]
        assert len({run.said for run in before}) == len(readers)
        replicas[0].end(signal.SIGKILL)
        lost = 0
        for reader, run in zip(readers, before, strict=True):
            try:
                await reader.listen(0.2)
            except failover.LOST:
                lost += 1
                again = await reader.come_back(asyncio.get_running_loop().time() + 60)
                assert (again.said, again.address) == (run.said, run.address)
            assert fetched(port, f"/api/news.csv?{reader.query}", reader.address)[0] == 200
            await reader.leave()
        assert 0 < lost < len(readers)

    with ExitStack() as stack:
        replicas = stack.enter_context(side_by_side(2))
        nginx = stack.enter_context(proxied(tmp_path, *(replica.port for replica in replicas)))
        asyncio.run(tried(nginx.port, replicas))
