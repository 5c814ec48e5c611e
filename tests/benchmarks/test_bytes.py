"""The table of bytes of a first visit, from answers that are made up."""

import sys

import pytest

from benchmarks import bytes as wire
from benchmarks.bytes import Answer, Visited
from dashboard.selection.place import PAGES


class Tools:
    """The tools of a browser that tell what a test says."""

    def __init__(self) -> None:
        self.told = {}

    def on(self, event, listener):
        self.told[event] = listener

    def send(self, _):
        pass

    def answer(self, number, address, size, **headers):
        told = {"requestId": number, "response": {"url": address, "headers": headers}}
        self.told["Network.responseReceived"](told)
        self.told["Network.loadingFinished"]({"requestId": number, "encodedDataLength": size})


def visited(*sizes: int) -> Visited:
    return Visited(tuple(Answer(f"/{size}.js", size) for size in sizes), 5_000)


FOUND = {
    "overview": (visited(100_000, 50_000), visited(1_000_000)),
    "map": (visited(200_000, 1_000), visited(1_000_000)),
    "news": (visited(200_000), visited(1_000_000)),
}


def test_answers_are_counted_on_the_wire_with_their_compression():
    tools = Tools()
    counter = wire.Counter(tools)
    tools.answer("1", "http://127.0.0.1:80/static/a.js?x=1", 1200, **{"Content-Encoding": "br"})
    tools.answer("2", "http://127.0.0.1:80/font.woff2", 99.6)
    tools.answer("3", "data:image/png;base64,AAAA", 0)
    tools.told["Network.webSocketFrameReceived"]({"response": {"payloadData": "AAAA"}})
    assert counter.answers == [Answer("/static/a.js", 1200, "br"), Answer("/font.woff2", 100)]
    assert counter.socket == 3


def test_a_page_is_visited_until_its_scripts_are_compressed_well():
    quick, well = (Visited((Answer("/a.js", 9, coding), Answer("/b.json", 9, "gzip"))) for coding in ("gzip", "br"))
    visits = iter([quick, quick, well, quick])
    assert wire.settled(visits) is well
    assert len(list(visits)) == 1
    assert wire.settled([quick, quick]) is quick


def test_a_server_is_warm_once_a_page_has_taken_no_less_for_a_while(monkeypatch):
    clock = iter(range(0, 1_000, 10))
    monkeypatch.setattr(wire.time, "monotonic", lambda: next(clock))
    sizes = iter([900, 900, 800, 798, 799, 800, 800, 800, 1])
    wire.warm(sizes)
    left = list(sizes)
    assert left[-1] == 1
    assert len(left) < 4


def test_a_page_may_take_the_limit_and_not_a_byte_in_a_thousand_more():
    assert wire.missed(FOUND) == ["map takes 0.201 of stock, more than 0.20."]


def test_the_table_has_a_line_for_each_page_with_both_sizes_and_their_ratio():
    heads, *shown = wire.table(FOUND).splitlines()
    assert "ratio" in heads
    assert shown[0].split() == ["overview", "150", "1000", "0.150", "5", "5"]
    assert [line.split()[0] for line in shown] == list(FOUND)


def test_the_largest_answers_come_first():
    shown = wire.largest(visited(5_000, 90_000, 7_000), 2).splitlines()
    assert [line.split()[-1] for line in shown] == ["/90000.js", "/7000.js"]


def test_the_exit_code_is_one_if_a_page_takes_too_much(monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(sys, "argv", ["bytes.py"])
    monkeypatch.setattr(wire, "measure", lambda names: asked.extend(names) or FOUND)
    with pytest.raises(SystemExit, match="map takes"):
        wire.main()
    assert tuple(asked) == PAGES
    assert "The largest answers of map:" in capsys.readouterr().out
    monkeypatch.setattr(wire, "measure", lambda _: {"news": FOUND["news"]})
    wire.main()
    assert "0.200" in capsys.readouterr().out
