"""Measure how many bytes a first visit of each page takes, in Chromium, beside the same page as a tutorial writes it.

    python benchmarks/bytes.py [--only map news …] [--largest 8]

*Ours* is a page of this checkout. *Stock* is the plain page of the same name (benchmarks/plain) under Streamlit's own
settings. Each is opened in a browser context of its own, which has nothing in its cache, from the first request until
the page is drawn and asks for nothing more. Counted are the bytes of all answers on the wire, head and body, as the
browser counts them. What goes through the socket stands beside them and is not in the ratio. What a page asks of other
sites is refused and not counted, such as the plain map's ground.

Our server compresses each file well after its first request, quickly at first. So the first page of ours is visited
until it takes no less for half a minute, and each until nothing of it comes as gzip.

Prints one table, and of the worst page the largest answers. Exit code 1 if a page takes more than LIMIT of stock.
"""

import argparse
import sys
import time
from collections.abc import Iterable
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks import apps, screen
from dashboard.selection.place import PAGES

LIMIT = 0.20
QUIET = 1.5  # seconds without an answer after which a page asks for nothing more
WITHIN = 90  # seconds in which a page must be drawn
SAME = 0.995  # of the least bytes so far: what differs by less is the same
STILL = 30  # seconds
VISITS = 20  # of a page of ours, at most, until all is compressed well
DRAWN = """() => document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state') === 'notRunning'
    && document.querySelector('h1') && !document.querySelector('[data-testid=stSkeleton]')"""


class Answer(NamedTuple):
    """One answer of a server: the path of its address, its bytes on the wire, its compression or a blank."""

    path: str
    size: int
    coding: str = ""


class Visited(NamedTuple):
    """A first visit: its answers, and the bytes that came through the socket."""

    answers: tuple[Answer, ...]
    socket: int = 0

    @property
    def size(self) -> int:
        """The bytes of all answers."""
        return sum(answer.size for answer in self.answers)


Pairs = dict[str, tuple[Visited, Visited]]  # by page: ours and stock


class Counter:
    """Counts what a page of the browser receives, through the protocol of the browser's own tools."""

    def __init__(self, tools: CDPSession) -> None:
        """Count from now on."""
        self.heads: dict[str, tuple[str, str]] = {}
        self.answers: list[Answer] = []
        self.socket = 0
        self.latest = time.monotonic()
        tools.on("Network.responseReceived", self._head)
        tools.on("Network.loadingFinished", self._whole)
        tools.on("Network.webSocketFrameReceived", self._frame)
        tools.send("Network.enable")

    def _head(self, told: dict) -> None:
        headers = {name.lower(): value for name, value in told["response"]["headers"].items()}
        path = urlsplit(told["response"]["url"]).path
        self.heads[told["requestId"]] = (path, headers.get("content-encoding", ""))

    def _whole(self, told: dict) -> None:
        path, coding = self.heads.get(told["requestId"], ("", ""))
        if told["encodedDataLength"] > 0:  # an address of the kind data: or blob: has no bytes on the wire
            self.answers.append(Answer(path, round(told["encodedDataLength"]), coding))
            self.latest = time.monotonic()

    def _frame(self, told: dict) -> None:
        self.socket += len(told["response"]["payloadData"]) * 3 // 4  # bytes are told in base64
        self.latest = time.monotonic()


def visit(browser: Browser, address: str) -> Visited:
    """Return what a first visit of an address takes."""
    context = browser.new_context(viewport=screen.WIDE)
    page = context.new_page()
    counter = Counter(context.new_cdp_session(page))
    page.goto(address, wait_until="commit", timeout=WITHIN * 1000)
    _rest(page, counter)
    context.close()
    return Visited(tuple(counter.answers), counter.socket)


def _rest(page: Page, counter: Counter) -> None:
    deadline = time.monotonic() + WITHIN
    while time.monotonic() < deadline:
        page.wait_for_timeout(100)
        if time.monotonic() - counter.latest > QUIET and page.evaluate(DRAWN):
            return
    sys.exit(f"The page at {page.url} was not drawn within {WITHIN} seconds.")


def settled(visits: Iterable[Visited]) -> Visited:
    """Return the first visit whose scripts all came compressed well, else the last."""
    for visited in visits:
        if not any(answer.path.endswith(".js") and answer.coding == "gzip" for answer in visited.answers):
            break
    return visited


def warm(sizes: Iterable[int]) -> None:
    """Visit a page of ours until it has taken no less for STILL seconds: brotli at its best follows a quicker one."""
    least, since = float("inf"), time.monotonic()
    for size in sizes:
        if size < SAME * least:
            least, since = size, time.monotonic()
        elif time.monotonic() - since > STILL:
            break


def measure(names: Iterable[str]) -> Pairs:
    """Serve ours and the plain pages, and visit each of these pages in both."""
    with ExitStack() as stack:
        ours, stock = (stack.enter_context(app()) for app in (apps.ours, apps.plain))
        browser = stack.enter_context(screen.browsing()).browser
        paths = {name: "" if name == PAGES[0] else name for name in names}
        warm(visit(browser, f"{ours}/{path}").size for path in repeat(next(iter(paths.values()))))
        found = {}
        for name, path in paths.items():
            print(f"Measuring: {name}.", file=sys.stderr)
            visits = (visit(browser, f"{ours}/{path}") for _ in range(VISITS))
            found[name] = settled(visits), visit(browser, f"{stock}/{path}")
        return found


def ratio(pair: tuple[Visited, Visited]) -> float:
    """Return the bytes of ours in parts of those of stock."""
    return pair[0].size / pair[1].size


def table(found: Pairs) -> str:
    """Return the table of all pages."""
    lines = [f"{'page':<14}{'ours kB':>9}{'stock kB':>10}{'ratio':>7}{'socket kB, ours':>17}{'stock':>7}"]
    for name, (ours, stock) in found.items():
        line = f"{name:<14}{ours.size / 1000:>9.0f}{stock.size / 1000:>10.0f}{ratio((ours, stock)):>7.3f}"
        lines.append(line + f"{ours.socket / 1000:>17.0f}{stock.socket / 1000:>7.0f}")
    return "\n".join(lines)


def largest(visited: Visited, number: int) -> str:
    """Return a line for each of the largest answers of a visit."""
    first = sorted(visited.answers, key=lambda answer: answer.size, reverse=True)[:number]
    return "\n".join(f"{answer.size / 1000:>9.1f} kB  {answer.coding or '–':<5}{answer.path}" for answer in first)


def missed(found: Pairs) -> list[str]:
    """Return a sentence for each page that takes more than LIMIT of stock."""
    return [
        f"{name} takes {ratio(pair):.3f} of stock, more than {LIMIT:.2f}."
        for name, pair in found.items()
        if ratio(pair) > LIMIT
    ]


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", nargs="+", choices=PAGES, default=PAGES, help="the pages to measure")
    options.add_argument("--largest", type=int, default=8, help="answers of the worst page to print (default: 8)")
    chosen = options.parse_args()
    found = measure(chosen.only)
    print(table(found))
    worst = max(found, key=lambda name: ratio(found[name]))
    print(f"\nThe largest answers of {worst}:\n{largest(found[worst][0], chosen.largest)}")
    failed = missed(found)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
