"""Measure how long readers wait while the data are replaced, beside the same before, and what that takes of memory.

    python -m benchmarks.reload [--swaps 20]

Serves a copy of the data, which it changes again and again, and reruns a page all the time. It prints the milliseconds
of a rerun before the first change, while a newer version is checked, and while it is taken and shown; the seconds from
a change to the moment when a reader sees it; and the memory of the server after each version.
"""

import argparse
import csv
import json
import os
import re
import shutil
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from subprocess import DEVNULL
from typing import NamedTuple

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import ROOT, started
from benchmarks.visit import Visit
from dashboard.package import schema
from dashboard.package.taken import take
from dashboard.parse.files import sign

PAGE, WARM_UP, PAUSE, CALM = "/news", 5, 0.05, 40
WITHIN = 900  # seconds until a change is seen, on a machine that does much else
VERSION = re.compile(r"20\d\d\.\d\d\.\d\d-[0-9a-f]{8}")
MARK = re.compile(r"Numbered (\d+)\.")


class Reader(Visit):
    """A reader who keeps what the page says in each run."""

    said: tuple[ForwardMsg, ...] = ()

    def rerun(self, name: str = "") -> tuple[float, int]:
        """Rerun the page once, as `Visit.rerun` does. The server sends all of it anew."""
        self.said = ()
        self.kept.clear()
        return super().rerun(name)

    def _finished(self, message: ForwardMsg) -> bool:
        self.said += (message,)
        return super()._finished(message)

    @property
    def text(self) -> str:
        """All that the page said in the last run."""
        return "".join(map(str, self.said))


def numbered(folder: Path, number: int, **cells: str) -> str:
    """Let the title of each news in a folder end in a number, and return the version that the folder then holds.

    Each file is replaced at once. cells: other values of the first news, which may be faulty.
    """
    path = folder / "news.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row["title"] = f"{MARK.sub('', row['title']).strip()} Numbered {number}."
    rows[0] |= cells
    beside = folder / ".news.csv"
    with beside.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    beside.replace(path)
    return version(folder)


def version(folder: Path) -> str:
    """Return the version of the data in a folder."""
    package = schema.read(folder)
    return f"{package.version}-{sign(take(folder).package(table.path for table in package.tables.values()))}"


def health(port: int) -> dict:
    """Return what the server says of its state."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
        return json.load(answer)


class Change(NamedTuple):
    """What a change of the data meant: milliseconds of each rerun until it was seen, seconds until then, megabytes."""

    reruns: list[float]
    seconds: float
    memory: int


def megabytes(process: int) -> int:
    """Return the resident memory of a process."""
    line = next(line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


def changed(reader: Reader, folder: Path, number: int, process: int) -> Change:
    """Change the data and rerun a page until it shows them."""
    numbered(folder, number)
    begun, reruns = time.monotonic(), []
    while f"Numbered {number}." not in reader.text:
        if time.monotonic() - begun > WITHIN:
            raise TimeoutError(f"Version {number} was not shown within {WITHIN} seconds.")
        time.sleep(PAUSE)
        reruns.append(reader.rerun()[0])
    return Change(reruns, time.monotonic() - begun, megabytes(process))


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--swaps", type=int, default=20, help="changes of the data (default: 20)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "data"
        shutil.copytree(ROOT / "data", folder)
        settings = os.environ | {"DATA_FOLDER": str(folder), "RELOAD_SECONDS": "1"}
        server = stack.enter_context(started(ROOT / "app.py", ROOT, env=settings, stderr=DEVNULL))
        reader = Reader(stack, server.port, PAGE)
        calm = [(time.sleep(PAUSE), reader.rerun()[0])[1] for _ in range(CALM + WARM_UP)][WARM_UP:]
        print(f"before: median {median(calm):.0f} ms, longest {max(calm):.0f} ms; {megabytes(server.process)} MB")
        for number in range(1, chosen.swaps + 1):
            found = changed(reader, folder, number, server.process)
            print(
                f"version {number}: seen after {found.seconds:.1f} s; reruns meanwhile: median "
                f"{median(found.reruns):.0f} ms, longest {max(found.reruns):.0f} ms; {found.memory} MB"
            )


if __name__ == "__main__":
    main()
