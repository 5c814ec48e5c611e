"""Measure how soon a server answers after its start, and how long the first run of a page takes, in the same run.

    python benchmarks/start.py [--times 3] [--limit 1.5] [--first 0.3]

*Start*: seconds from the command to the first healthy answer, of the dashboard and of an empty app under Streamlit's
own settings (stock), which take turns. The record was kept before (`python -m dashboard prepare`), as in an image; with
`CHECKED_FOLDER=off` it is checked at each start. *First run*: milliseconds from the first request of the first reader
to the end of the run of a page that nobody has opened before, each in a server of its own, beside the same page as a
tutorial writes it (`benchmarks/plain`). Prints medians and ratios. Exit code 1 if a ratio is above its limit.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks import apps
from benchmarks.servers import ROOT, serving, serving_stock
from benchmarks.visit import Visit

PAGES = ("/", "/map", "/meetings", "/news")  # those that a first reader opens
START_LIMIT, FIRST_LIMIT = 1.5, 0.3


def started(serve: Callable[[], AbstractContextManager]) -> float:
    """Return the seconds from the start of a server to its first healthy answer."""
    begin = time.perf_counter()
    with serve():
        return time.perf_counter() - begin


def first_run(serve: Callable[[], AbstractContextManager[int]], page: str) -> float:
    """Return the milliseconds of the first run of a page on a server that has just started."""
    with ExitStack() as stack:
        port = stack.enter_context(serve())
        begin = time.perf_counter()
        Visit(stack, port, page)
        return (time.perf_counter() - begin) * 1000


def ours() -> AbstractContextManager[int]:
    """Serve the dashboard, and yield its port."""
    return serving(ROOT / "app.py", ROOT)


class Plain:
    """Serves the plain pages, and gives their port."""

    def __enter__(self) -> int:
        """Start the server."""
        self._stack = ExitStack()
        return urlsplit(self._stack.enter_context(apps.plain())).port

    def __exit__(self, *failed: object) -> None:
        """Stop it."""
        self._stack.close()


def measure(times: int) -> dict[str, tuple[float, float]]:
    """Return the medians of ours and of stock: in seconds for "start", in milliseconds for each page."""
    subprocess.run([sys.executable, "-m", "dashboard", "prepare"], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    starts = [(started(ours), started(serving_stock)) for _ in range(times)]
    found = {"start": tuple(median(column) for column in zip(*starts, strict=True))}
    for page in PAGES:
        runs = [(first_run(ours, page), first_run(Plain, page)) for _ in range(times)]
        found[page] = tuple(median(column) for column in zip(*runs, strict=True))
    return found


def failures(found: dict[str, tuple[float, float]], start: float, first: float) -> list[str]:
    """Return a sentence for each ratio above its limit."""
    ratios = {name: own / stock for name, (own, stock) in found.items()}
    said = [f"A start takes {ratios['start']:.2f} of stock, more than {start:g}."] * (ratios["start"] > start)
    return said + [
        f"The first run of {name} takes {ratio:.2f} of the plain page, more than {first:g}."
        for name, ratio in ratios.items()
        if name != "start" and ratio > first
    ]


def report(found: dict[str, tuple[float, float]]) -> None:
    """Print a line for the start and for each page."""
    print(f"{'':<12}{'ours':>10}{'stock':>10}{'ratio':>8}")
    for name, (own, stock) in found.items():
        unit = "s" if name == "start" else "ms"
        print(f"{name:<12}{own:>8.2f} {unit:<2}{stock:>7.2f} {unit:<2}{own / stock:>7.2f}")


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=3, help="starts of each server (default: 3)")
    options.add_argument("--limit", type=float, default=START_LIMIT, help="largest ratio of a start (default: 1.5)")
    options.add_argument("--first", type=float, default=FIRST_LIMIT, help="largest ratio of a first run (default: 0.3)")
    chosen = options.parse_args()
    found = measure(chosen.times)
    report(found)
    failed = failures(found, chosen.limit, chosen.first)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
