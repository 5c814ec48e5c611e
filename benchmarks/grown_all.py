"""How much longer a start and each page take with every table many times as long, in the same run.

    python -m benchmarks.grown_all [--times 100] [--runs 15] [--limit 1.5] [--start 5]

Grows the record in a temporary folder (`benchmarks.growth_of_all`), has both checked and kept as an image is
(`python -m dashboard prepare`), then starts servers of both, which take turns, and reruns each page of both in turn.
Prints the seconds of the first check, the medians of starts and reruns with their ratios, and the memory of both
servers. Exit code 1 if a ratio is above its limit.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.growth_of_all import TIMES, grow
from benchmarks.rerun import WARM_UP
from benchmarks.servers import ROOT, serving, started
from benchmarks.visit import Visit

OWN, GROWN = "own", "grown"
STARTS = 3
Times = dict[str, tuple[float, float]]


def prepared(folder: Path) -> float:
    """Have a record checked and kept, and return the seconds that it takes. Exits this process if it has faults."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "dashboard", "prepare"], cwd=ROOT, env=_environment(folder), check=True)
    return time.perf_counter() - begin


def _environment(folder: Path) -> dict[str, str]:
    return os.environ | {"DATA_FOLDER": str(folder), "CHECKED_FOLDER": str(folder.parent / "checked")}


def starts(folders: dict[str, Path]) -> tuple[float, float]:
    """Return the median seconds from the start of a server to its first healthy answer, own and grown."""
    found: dict[str, list[float]] = {name: [] for name in folders}
    for _ in range(STARTS):
        for name, folder in folders.items():
            begin = time.perf_counter()
            with serving(ROOT / "app.py", ROOT, env=_environment(folder)):
                found[name].append(time.perf_counter() - begin)
    return median(found[OWN]), median(found[GROWN])


def reruns(stack: ExitStack, ports: dict[str, int], runs: int, pause: float) -> Times:
    """Return the median milliseconds of a rerun of each page, own and grown. The servers take turns."""
    pages = Visit(stack, ports[OWN], "/").paths
    visits = {(name, page): Visit(stack, port, page) for page in pages for name, port in ports.items()}
    found: dict[tuple[str, str], list[float]] = {name: [] for name in visits}
    for _ in range(WARM_UP + runs):
        for name, visit in visits.items():
            found[name].append(visit.rerun()[0])
            time.sleep(pause)
    middle = {name: median(times[WARM_UP:]) for name, times in found.items()}
    return {page: (middle[OWN, page], middle[GROWN, page]) for page in pages}


def memory(process: int) -> int:
    """Return the megabytes of memory that a process holds, from Linux's /proc."""
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024


def report(start: tuple[float, float], pages: Times) -> tuple[float, float]:
    """Print a line for the start and for each page. Return the ratio of the starts and the largest of the pages."""
    print(f"{'':<14}{'own':>10}{'grown':>10}{'ratio':>8}")
    print(f"{'start':<14}{start[0]:>8.2f} s{start[1]:>8.2f} s{start[1] / start[0]:>8.2f}")
    for page, (own, grown) in pages.items():
        print(f"{page:<14}{own:>7.1f} ms{grown:>7.1f} ms{grown / own:>8.2f}")
    return start[1] / start[0], max(grown / own for own, grown in pages.values())


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=TIMES, help=f"how many times as long (default: {TIMES})")
    options.add_argument("--runs", type=int, default=15, help="counted reruns of each page (default: 15)")
    options.add_argument("--pause", type=float, default=0.1, help="seconds after each rerun (default: 0.1)")
    options.add_argument("--limit", type=float, default=1.5, help="largest ratio of a rerun (default: 1.5)")
    options.add_argument("--start", type=float, default=5.0, help="largest ratio of a start (default: 5)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        elsewhere = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folders = {OWN: grow(elsewhere / OWN / "data", 1), GROWN: grow(elsewhere / GROWN / "data", chosen.times)}
        checks = {name: prepared(folder) for name, folder in folders.items()}
        print(f"Every table {chosen.times} times: the first check takes {checks[OWN]:.0f} and {checks[GROWN]:.0f} s.")
        start = starts(folders)
        servers = {
            name: stack.enter_context(started(ROOT / "app.py", ROOT, env=_environment(folder)))
            for name, folder in folders.items()
        }
        pages = reruns(stack, {name: server.port for name, server in servers.items()}, chosen.runs, chosen.pause)
        print("Memory: " + ", ".join(f"{name} {memory(server.process)} MB" for name, server in servers.items()))
        longer, slower = report(start, pages)
    missed = [f"A start takes {longer:.2f} times as long, more than {chosen.start:g}."] * (longer > chosen.start)
    missed += [f"A page takes {slower:.2f} times as long, more than {chosen.limit:g}."] * (slower > chosen.limit)
    if missed:
        sys.exit("\n".join(missed))


if __name__ == "__main__":
    main()
