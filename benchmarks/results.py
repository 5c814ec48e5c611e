"""Run the benchmarks one after the other, and write what they print into benchmarks/RESULTS.md.

    python -m benchmarks.results [--only rerun bytes …]

One row for each figure: what it must be, whether it is, the command. Below stands what each command printed, so that a
miss is as plain to see as a hit. A figure that was not measured in this run keeps its row and its print from the run
before. What was tried stands in `benchmarks/TRIED.md`, which is written by hand. Take figures on a machine that does
nothing else: the load before each command stands beside it.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = ROOT / "benchmarks" / "RESULTS.md"
LONGEST = 60  # lines kept of what a command prints: its end
MET, MISSED, BROKEN = "met", "missed", "did not end well"
_LOGGED = re.compile(r"\d{4}-\d\d-\d\dT\S+ (INFO|WARNING) ")  # a line of the log of a server that is measured
_SECTION = re.compile(r"^### (\w+)\n\n(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)


class Figure(NamedTuple):
    """A figure: its name, what it must be, and the arguments of Python that measure it.

    The command ends with exit code 1, and a sentence for each miss, where the figure is not what it must be.
    `settings`: variables of its environment.
    """

    name: str
    must: str
    command: tuple[str, ...]
    settings: Mapping[str, str] = MappingProxyType({})

    @property
    def written(self) -> str:
        """The command as one types it."""
        return " ".join([*(f"{name}={said}" for name, said in self.settings.items()), "python", *self.command])


def _sessions(number: str, replicas: str) -> tuple[str, ...]:
    return ("-m", "benchmarks.sessions", "--sessions", number, "--replicas", replicas)


FIGURES = (
    Figure(
        "rerun",
        "rerun of each page ≤ 0.25 of an empty stock app, ≤ 3.5 of the floor",
        ("benchmarks/rerun.py", "--limit", "0.25", "--floor", "3.5"),
    ),
    Figure(
        "grown", "1,000 agreements and 500 posts: ≤ 1.5 of the own data", ("-m", "benchmarks.grown", "--limit", "1.5")
    ),
    Figure(
        "grown_all",
        "every table ×100: each page ≤ 1.5 of its rerun with the own data, start ≤ 5",
        ("-m", "benchmarks.grown_all"),
    ),
    Figure("start", "start ≤ 1.5 of an empty stock app; first run ≤ 0.3 of a plain page", ("benchmarks/start.py",)),
    Figure("bytes", "first visit ≤ 0.20 of the bytes of a plain page", ("benchmarks/bytes.py",)),
    Figure("languages", "rerun in each language ≤ 1.1 of English", ("benchmarks/languages.py",)),
    Figure("languages_bytes", "first visit in Khmer ≤ 150 kB more than in English", ("benchmarks/languages_bytes.py",)),
    Figure(
        "search",
        "search in 100,000 rows ≤ 20 ms, and over HTTP before FTS5 and Datasette",
        ("-m", "benchmarks.search", "100000", "--once", "--http", "--datasette"),
    ),
    Figure("papers", "slides ≤ 2 s, brief ≤ 1 s, ≤ 200 MB", ("-m", "benchmarks.papers")),
    Figure("digest", "digest of 50 items ≤ 1 s, ≤ 200 MB", ("-m", "benchmarks.digest")),
    Figure("offline", "offline edition ≤ 5 s, ≤ 3 MB, ≤ 200 MB", ("-m", "benchmarks.offline")),
    Figure(
        "upload", "another reader waits ≤ 3 times as long while a hostile file is tried", ("-m", "benchmarks.upload")
    ),
    Figure(
        "paint",
        "filter to paint: lists ≤ 0.5 of Dash, ≤ 0.6 of Shiny; a full run ≤ 1.6 of Streamlit's floor",
        ("benchmarks/paint.py",),
    ),
    Figure("sessions_100", "100 sessions: no error", _sessions("100", "1")),
    Figure(
        "sessions_300",
        "300 sessions with one process: 95 % of runs within 250 ms, 100 runs a second, no error",
        (*_sessions("300", "1"), "--limit", "250", "--rate", "100"),
    ),
    Figure("sessions_500", "500 sessions with two replicas behind nginx: no error", _sessions("500", "2")),
    Figure("sessions_stock", "100 sessions of a plain page, to compare", (*_sessions("100", "1"), "--stock")),
    Figure("reload", "twenty versions follow each other while a reader clicks", ("-m", "benchmarks.reload")),
    Figure(
        "failover",
        "100 sessions, replicas killed, restarted and renewed: no failed download, every view back within 5 s",
        ("-m", "benchmarks.failover"),
    ),
    Figure(
        "fuzz",
        "10,000 broken inputs: each is refused in words or answered",
        ("-m", "pytest", "-q", "tests/fuzz"),
        {"NUMBER": "10000", "SEED": "2"},
    ),
)


class Measured(NamedTuple):
    """What a command gave: the verdict, the day with the load of the machine before it, and what it printed."""

    verdict: str
    when: str
    printed: str


def run(figure: Figure) -> Measured:
    """Run the command of a figure."""
    load = os.getloadavg()[0]
    own = {"cwd": ROOT, "env": os.environ | figure.settings}
    done = subprocess.run([sys.executable, *figure.command], **own, capture_output=True, text=True, check=False)
    said = [line for line in f"{done.stdout}\n{done.stderr}".strip().splitlines() if not _LOGGED.match(line)]
    printed = "\n".join(said[-LONGEST:])
    broken = done.returncode > 1 or "Traceback (most recent call last)" in done.stderr
    verdict = BROKEN if broken else (MISSED if done.returncode else MET)
    return Measured(verdict, f"{datetime.now(UTC).date().isoformat()}, load {load:.1f}", printed)


def read(text: str) -> dict[str, Measured]:
    """Return what a file of results holds, by name of the figure."""
    found = {}
    for name, body in _SECTION.findall(text):
        told, _, printed = body.partition("\n\n```text\n")
        verdict, _, when = told.strip().rstrip(".").partition(": ")
        found[name] = Measured(verdict, when, printed.rpartition("\n```")[0])
    return found


def written(held: Mapping[str, Measured], figures: Iterable[Figure] = FIGURES) -> str:
    """Return the file of results: the table of figures, then what each command printed."""
    rows = "\n".join(_row(figure, held.get(figure.name)) for figure in figures)
    prints = "\n".join(_print(figure.name, held[figure.name]) for figure in figures if figure.name in held)
    return f"""# Figures of speed and size

`make bench` wrote this file. Each figure is a ratio within one run, or a limit in seconds or bytes, measured by the
command beside it with {platform.python_implementation()} {platform.python_version()} on {os.cpu_count()} cores.
What was tried, and what it gave, stands in [TRIED.md](TRIED.md).

| figure | must | is | when | command |
|---|---|---|---|---|
{rows}

## What the commands printed

{prints}"""


def _row(figure: Figure, measured: Measured | None) -> str:
    verdict, when = (measured.verdict, measured.when) if measured else ("not measured", "")
    link = f"[{verdict}](#{figure.name})" if measured else verdict
    return f"| {figure.name} | {figure.must} | {link} | {when} | `{figure.written}` |"


def _print(name: str, measured: Measured) -> str:
    return f"### {name}\n\n{measured.verdict}: {measured.when}.\n\n```text\n{measured.printed}\n```\n"


def main() -> None:
    """Run the command. Exit code 1 if a figure that was measured is not what it must be."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [figure.name for figure in FIGURES]
    options.add_argument("--only", nargs="+", choices=names, default=names, help="the figures to measure")
    chosen = options.parse_args()
    held, failed = read(WRITTEN.read_text("utf-8")) if WRITTEN.is_file() else {}, []
    for figure in FIGURES:
        if figure.name in chosen.only:
            held[figure.name] = run(figure)
            print(f"{figure.name}: {held[figure.name].verdict}")
            failed += [figure.name] * (held[figure.name].verdict != MET)
            WRITTEN.write_text(written(held), "utf-8")
    if failed:
        sys.exit(f"Missed: {', '.join(failed)}. {WRITTEN.relative_to(ROOT)} says by how much.")


if __name__ == "__main__":
    main()
