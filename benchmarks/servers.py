"""Servers to measure: any app in a process of its own, and the two empty apps that pages are compared with.

*Stock* is the empty app under Streamlit's own settings, which force a garbage collection after each run. *Floor* is the
same app under the settings of this project: no page can be faster.
"""

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
STARTED_WITHIN = 60
# The fewest settings that a measured stock app needs: open no browser, send nothing outside.
QUIET = [
    "--server.headless=true",
    "--browser.gatherUsageStats=false",
    "--browser.serverAddress=localhost",
    "--logger.level=error",
]


class Server(NamedTuple):
    """A server that runs: its port and the number of its process."""

    port: int
    process: int


@contextmanager
def serving(script: Path, folder: Path, *flags: str, prefix: str = "", **process: Any) -> Iterator[int]:
    """Run a server as `started` does, and yield its port."""
    with started(script, folder, *flags, prefix=prefix, **process) as server:
        yield server.port


@contextmanager
def started(script: Path, folder: Path, *flags: str, prefix: str = "", **process: Any) -> Iterator[Server]:
    """Run a server from a folder, whose .streamlit/config.toml it reads, and yield it once it answers.

    `prefix`, such as "/mekong", is put before each address of the server; `process` goes to subprocess.Popen as it is.
    Exits this process if the server does not start.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", f"--server.baseUrlPath={prefix}", *flags]
    with running(command, f"http://127.0.0.1:{port}{prefix}/_stcore/health", cwd=folder, **process) as server:
        yield Server(port, server.pid)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(
    command: list[str], address: str, within: float = STARTED_WITHIN, **process: Any
) -> Iterator[subprocess.Popen]:
    """Run a command for as long as the context lasts; yield it once the address answers.

    Exits this process if it does not within some seconds. process: goes to subprocess.Popen as it is.
    """
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, **process)
    try:
        _wait_for(server, address, within)
        yield server
    finally:
        server.terminate()
        server.wait()


def _wait_for(server: subprocess.Popen, address: str, within: float) -> None:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"No server answered at {address}.")


def wait_for(process: subprocess.Popen, port: int, seconds: float = STARTED_WITHIN) -> None:
    """Wait until somebody listens on a port of this machine. Exit if the process that should ends, or never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port)):
                return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"Nobody listens on port {port}.")


@contextmanager
def serving_stock() -> Iterator[int]:
    """Serve the stock app, and yield its port. It runs in an empty folder, so it reads no settings of a checkout."""
    with (
        tempfile.TemporaryDirectory() as elsewhere,
        serving(ROOT / "benchmarks" / "empty.py", Path(elsewhere), *QUIET) as port,
    ):
        yield port


@contextmanager
def serving_floor() -> Iterator[int]:
    """Serve the floor, and yield its port. As for a page, each of its runs sends the theme and its fonts."""
    with serving(ROOT / "benchmarks" / "floor.py", ROOT) as port:
        yield port
