"""Servers of this checkout side by side, each of which can be killed, ended and started again with other data."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.growth import read, write
from benchmarks.servers import ROOT, free_port, wait_for
from dashboard.paths import DATA

STARTED_WITHIN = 300  # seconds, for readers take both cores of a small machine meanwhile
PUBLIC = "https://dashboard.example.org"  # the same for all, so that a file is the same whoever makes it


class Replica:
    """A server of this checkout on a port of its own."""

    def __init__(self, data: Path = DATA) -> None:
        """Start it; it may not answer yet, see `ready`. data: the folder of its record."""
        self.port = free_port()
        self.start(data)

    def start(self, data: Path) -> None:
        """Start it on its port."""
        command = [sys.executable, str(ROOT / "serve.py"), f"--server.port={self.port}"]
        settings = {"DATA_FOLDER": str(data), "PUBLIC_ADDRESS": PUBLIC, "STREAMLIT_SERVER_ADDRESS": "127.0.0.1"} | {
            "PROXIES": "1"
        }
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL)

    def ready(self) -> None:
        """Wait until it listens. Exits this process if it never does."""
        wait_for(self.process, self.port, STARTED_WITHIN)

    def end(self, how: int = signal.SIGTERM) -> None:
        """End it, as a host does (SIGTERM) or as a fault does (SIGKILL)."""
        self.process.send_signal(how)
        self.process.wait(timeout=60)


@contextmanager
def side_by_side(number: int) -> Iterator[list[Replica]]:
    """Run a number of replicas, and yield them once all listen."""
    replicas = [Replica() for _ in range(number)]
    try:
        for replica in replicas:
            replica.ready()
        yield replicas
    finally:
        for replica in replicas:
            replica.process.kill()
            replica.process.wait()


def held_by(process: int) -> float:
    """Return how many megabytes of memory a process holds for itself. process: its number. Linux only."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def spent_by(process: int) -> float:
    """Return how many seconds of a processor a process has had. process: its number. Linux only."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def next_version(folder: Path) -> Path:
    """Write the record as a next version into a new folder, and return it: titles of news and meetings differ."""
    shutil.copytree(DATA, folder)
    for table in ("news", "meetings"):
        path = folder / f"{table}.csv"
        write(path, [row | {"title": f"{row['title']} (next)"} for row in read(path)])
    return folder
