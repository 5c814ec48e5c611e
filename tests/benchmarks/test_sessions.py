"""The benchmark of many sessions: its readers click on our page and on the plain one, and errors end it with one."""

import asyncio
import sys
from contextlib import nullcontext

import pytest

from benchmarks import sessions
from benchmarks.apps import plain_server
from benchmarks.reader import Reader
from benchmarks.servers import ROOT, serving
from benchmarks.sessions import Part, Plain


async def chosen_and_searched(reader: Reader) -> list[str]:
    """Return a sign of a page as it opens, with a country, and with a word besides."""
    runs = [await reader.come(), await reader.choose("country=LAO"), await reader.search("ministers")]
    await reader.leave()
    assert not any(run.failed for run in runs)
    return [run.said for run in runs]


def test_a_reader_chooses_and_searches_on_our_page():
    with serving(ROOT / "app.py", ROOT) as port:
        reader = Reader(port, "/news")
        assert len(set(asyncio.run(chosen_and_searched(reader)))) == 3
        assert "q=ministers" in reader.query
        assert asyncio.run(chosen_and_searched(Reader(port, "/news"))) == asyncio.run(
            chosen_and_searched(Reader(port, "/news", "127.8.0.1"))
        )


def test_a_reader_chooses_and_searches_on_the_plain_page():
    with plain_server() as server:
        assert len(set(asyncio.run(chosen_and_searched(Plain(server.port, "/news"))))) == 3


class Steady(Reader):
    """A reader without a server. `failed`: whether each run shows an error."""

    def __init__(self, failed: bool = False) -> None:
        super().__init__(0, "/news")
        self.failed, self.asked = failed, []

    async def run(self, *_: object, **__: object):
        self.asked.append(self.query)
        return sessions.Run(12.5, 1000, "1", "said", self.query, self.failed)

    async def search(self, words: str):
        return await self.run()

    async def listen(self, seconds: float) -> None:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("kind", ["country", "q"])
def test_each_click_is_timed_and_only_those_of_the_country_change_the_address(monkeypatch, kind):
    reader, part = Steady(), Part()
    asyncio.run(sessions.click(reader, 1, kind, sessions.time.monotonic() + 0.2, part))
    assert len(part.took) == len(reader.asked) > 3
    assert set(part.took) == {12.5}
    assert all(query.startswith("country=") == (kind == "country") for query in reader.asked)
    assert part.errors == []


def test_an_error_on_the_page_and_a_lost_socket_are_told():
    part = Part()
    asyncio.run(sessions.click(Steady(failed=True), 1, "country", sessions.time.monotonic() + 0.1, part))
    assert len(part.errors) == len(part.took) > 0

    class Lost(Steady):
        async def listen(self, seconds: float) -> None:
            raise ConnectionError

    part = Part()
    asyncio.run(sessions.click(Lost(), 7, "q", sessions.time.monotonic() + 60, part))
    assert part.errors == ["Session 7 was cut off: ConnectionError()"]


@pytest.mark.parametrize("errors", [[], ["An error."]])
def test_the_table_has_both_kinds_and_an_error_ends_it_with_one(monkeypatch, capsys, errors):
    async def measured(readers, seconds, processes):
        assert len(readers) == 3
        assert len({reader.address for reader in readers}) == 3
        return {"country": Part([10.0, 20.0, 30.0] * 20, spent=1.2), "q": Part([5.0] * 60, errors)}, 1.25

    monkeypatch.setattr(sessions, "measured", measured)
    monkeypatch.setattr(sessions, "served", lambda chosen: nullcontext((1, [])))
    monkeypatch.setattr(sys, "argv", ["sessions", "--sessions", "3", "--seconds", "30"])
    with pytest.raises(SystemExit, match="An error") if errors else nullcontext():
        sessions.main()
    said = capsys.readouterr().out.splitlines()
    assert said[2].split() == ["country", "20", "30", "60", "2.0", "20.0", "0"]
    assert said[3].split() == ["q", "5", "5", "60", "2.0", "0.0", str(len(errors))]
    assert said[4] == "memory a session: 1.25 MB"


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (["--limit", "29"], "country: 5 % of the runs took over 30 ms."),
        (["--rate", "2.5"], "country: 2.0 runs a second, less than 2.5.\nq: 2.0 runs a second, less than 2.5."),
        (["--limit", "31", "--rate", "1.5"], ""),
    ],
)
def test_slow_runs_and_few_runs_end_it_with_one_where_there_is_a_bound(monkeypatch, bounds, said):
    async def measured(*_):
        return {"country": Part([10.0, 20.0, 30.0] * 20, spent=1.2), "q": Part([5.0] * 60)}, 1.25

    monkeypatch.setattr(sessions, "measured", measured)
    monkeypatch.setattr(sessions, "served", lambda chosen: nullcontext((1, [])))
    monkeypatch.setattr(sys, "argv", ["sessions", "--sessions", "3", "--seconds", "30", *bounds])
    with pytest.raises(SystemExit) if said else nullcontext() as ended:
        sessions.main()
    assert not said or str(ended.value) == said
