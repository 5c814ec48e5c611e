"""How long a rerun of each page takes, as a share of what an empty stock Streamlit app takes on the same machine.

    python benchmarks/rerun.py [--pages / /map "/news?country=CHN"] [--runs 20] [--limit 0.5]

Starts both servers and speaks to them as a browser does. The apps take turns, one rerun each with a pause after it, so
that a slow moment of the machine falls on both. Times run from the request to the end of the script as the browser
learns of it. Exit code 1 where a page's median is above `--limit` times that of the empty app.
"""

import argparse
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parent.parent
EMPTY = "empty app"
# The first run imports and the next few still fill caches: readers meet them once, so they are not counted.
WARM_UP = 3
STARTED_WITHIN = 60
# As little as a stock app can be told: no browser of its own, nothing sent outside.
QUIET = [
    "--server.headless=true",
    "--browser.gatherUsageStats=false",
    "--browser.serverAddress=localhost",
    "--logger.level=error",
]


@contextmanager
def serving(script: Path, folder: Path, *flags: str, prefix: str = "", **process: Any) -> Iterator[int]:
    """Run a server from a folder, whose .streamlit/config.toml it reads, and give its port once it answers.

    `prefix`, such as "/mekong", is put before each address of the server; `process` goes to subprocess.Popen as it is.
    Ends this process where the server does not start.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", f"--server.baseUrlPath={prefix}", *flags]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, **process)
    try:
        _wait_for(server, f"http://127.0.0.1:{port}{prefix}/_stcore/health")
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait_for(server: subprocess.Popen, address: str) -> None:
    deadline = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"No server answered at {address}.")


class Visit:
    """One reader on one page. Keeps what a browser keeps: address, page and messages."""

    def __init__(self, stack: ExitStack, port: int, page: str) -> None:
        """Open the page and run it for the first time. `stack` closes the connection."""
        path, _, self.query = page.partition("?")
        address = f"ws://127.0.0.1:{port}/_stcore/stream"
        self.socket = stack.enter_context(connect(address, subprotocols=["streamlit"], max_size=None))
        self.page = page
        self.page_hash = ""
        self.kept: set[str] = set()
        self.paths: list[str] = []
        self.rerun(path.strip("/"))

    def rerun(self, name: str = "") -> tuple[float, int]:
        """Run the page once. Returns the milliseconds until it had finished and the bytes that it sent."""
        request = BackMsg()
        state = request.rerun_script
        state.query_string, state.page_script_hash, state.page_name = self.query, self.page_hash, name
        state.cached_message_hashes.extend(self.kept)
        state.context_info.url = "http://localhost/" + self.page.lstrip("/")
        size, begin = 0, time.perf_counter()
        self.socket.send(request.SerializeToString())
        while True:
            received = self.socket.recv()
            size += len(received)
            if self._finished(ForwardMsg.FromString(received)):
                return (time.perf_counter() - begin) * 1000, size

    def _finished(self, message: ForwardMsg) -> bool:
        """Take note of a message. Returns whether it ends the run; a run that ends for another one goes on."""
        kind = message.WhichOneof("type")
        if kind == "page_not_found" or (kind == "delta" and message.delta.new_element.HasField("exception")):
            sys.exit(f"{self.page} is not there or ended with an error.")
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        if kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        if kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
            self.paths = ["/" if page.is_default else f"/{page.url_pathname}" for page in message.navigation.app_pages]
        return kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def measure(visits: dict[str, Visit], runs: int, pause: float) -> dict[str, list[tuple[float, int]]]:
    """Let the visits take turns. Returns for each its runs as (milliseconds, bytes)."""
    found: dict[str, list[tuple[float, int]]] = {name: [] for name in visits}
    for _ in range(WARM_UP + runs):
        for name, visit in visits.items():
            found[name].append(visit.rerun())
            time.sleep(pause)
    return {name: results[WARM_UP:] for name, results in found.items()}


def report(found: dict[str, list[tuple[float, int]]]) -> float:
    """Print a line for each page. Returns the largest ratio to the empty app."""
    base = median(took for took, _ in found[EMPTY])
    largest = 0.0
    print(f"{'page':<28}{'median ms':>10}{'min ms':>9}{'bytes':>10}{'ratio':>8}")
    for name, results in found.items():
        times, sizes = zip(*results, strict=True)
        ratio = median(times) / base
        print(f"{name:<28}{median(times):>10.1f}{min(times):>9.1f}{median(sizes):>10.0f}{ratio:>8.2f}")
        largest = largest if name == EMPTY else max(largest, ratio)
    return largest


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", nargs="+", help="addresses to rerun; without it each page of the menu")
    options.add_argument("--runs", type=int, default=20, help="reruns that count, of each page (default: 20)")
    options.add_argument("--pause", type=float, default=0.3, help="seconds after each rerun (default: 0.3)")
    options.add_argument("--limit", type=float, default=0.5, help="largest ratio that passes (default: 0.5)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        elsewhere = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stock = stack.enter_context(serving(ROOT / "benchmarks" / "empty.py", elsewhere, *QUIET))
        ours = stack.enter_context(serving(ROOT / "app.py", ROOT))
        pages = chosen.pages or Visit(stack, ours, "/").paths
        visits = {EMPTY: Visit(stack, stock, "/")} | {page: Visit(stack, ours, page) for page in pages}
        largest = report(measure(visits, chosen.runs, chosen.pause))
    if largest > chosen.limit:
        sys.exit(f"The slowest page takes {largest:.2f} of the empty app's time, more than {chosen.limit:g}.")


if __name__ == "__main__":
    main()
