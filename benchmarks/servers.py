"""Servers to measure: any app in a process of its own, and the two empty apps that pages are compared with.

*Stock* is the empty app under Streamlit's own settings, a forced collection after each run among them. *Floor* is the
same app under the settings of this project: what no page here can be faster than.
"""

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
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


@contextmanager
def serving_stock() -> Iterator[int]:
    """Serve the stock app, and give its port. From a folder with nothing in it: a checkout's settings would be read."""
    with (
        tempfile.TemporaryDirectory() as elsewhere,
        serving(ROOT / "benchmarks" / "empty.py", Path(elsewhere), *QUIET) as port,
    ):
        yield port


@contextmanager
def serving_floor() -> Iterator[int]:
    """Serve the floor, and give its port. Each run of it sends the theme and its fonts, for each run of a page does."""
    with serving(ROOT / "benchmarks" / "floor.py", ROOT) as port:
        yield port
