"""The apps that `benchmarks.paint` compares, each served in a process of its own."""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import QUIET, ROOT, Server, free_port, running, serving, started

HERE = ROOT / "benchmarks"
NEEDS = HERE / "requirements.txt"
OWN = HERE / ".venv"
STAMP = OWN / "needs.stamp"
Environment = dict[str, str]


def python_of_peers() -> Path:
    """Return a Python with what benchmarks/requirements.txt names. Makes it in benchmarks/.venv if it is not there."""
    python = OWN / "bin" / "python"
    if not STAMP.is_file() or STAMP.read_text("utf-8") != NEEDS.read_text("utf-8"):
        print(f"Installing the needs of the benchmark in {OWN.relative_to(ROOT)}.")
        venv.create(OWN, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", NEEDS], check=True)
        STAMP.write_text(NEEDS.read_text("utf-8"), "utf-8")
    return python


def _environment(**more: str) -> Environment:
    """Return the environment of a server that imports from this checkout."""
    return os.environ | {"PYTHONPATH": str(ROOT)} | more


@contextmanager
def ours(checkout: Path = ROOT, data: Path | None = None) -> Iterator[str]:
    """Serve the dashboard of a checkout, and yield its address. data: its own unless given."""
    folder = {"DATA_FOLDER": str(data)} if data else {}
    with serving(checkout / "app.py", checkout, env=os.environ | folder) as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def floor() -> Iterator[str]:
    """Serve the least list, under the settings of this project, and yield its address."""
    script = _environment(FLOOR_SCRIPT=str(HERE / "peers" / "floor_news.py"))
    with serving(HERE / "floor.py", ROOT, env=script) as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def plain_server() -> Iterator[Server]:
    """Serve the plain pages. They run in an empty folder, under Streamlit's own settings."""
    with (
        tempfile.TemporaryDirectory() as elsewhere,
        started(HERE / "plain" / "app.py", Path(elsewhere), *QUIET, env=_environment()) as server,
    ):
        yield server


@contextmanager
def plain() -> Iterator[str]:
    """Serve the plain pages, and yield their address."""
    with plain_server() as server:
        yield f"http://127.0.0.1:{server.port}"


@contextmanager
def peer(name: str, python: Path | str = sys.executable) -> Iterator[str]:
    """Serve a page in another framework, a module of benchmarks/peers, and yield its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [str(python), "-m", f"benchmarks.peers.{name}", str(port)]
    with tempfile.TemporaryDirectory() as elsewhere, running(command, address, cwd=elsewhere, env=_environment()):
        yield address
