"""How much longer pages take with 1,000 agreements and 500 posts than with the project's own data, in the same run.

    python -m benchmarks.grown [--runs 15] [--limit 2.0]

Grows the data in a temporary folder (`benchmarks.growth`), serves both and the stock app of `benchmarks.servers`, and
reruns them in turn. Each page is rerun with the same choice ("again") and with a new choice each time ("first"), for
which no result is cached: the next year of the slider or, on the map of today, another first year. Prints the medians
of own and grown data, their ratio, and the ratio of grown data to stock. Exit code 1 if the first ratio is above
`--limit`.
"""

import argparse
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.growth import grow
from benchmarks.ratios import STOCK
from benchmarks.rerun import WARM_UP
from benchmarks.servers import ROOT, serving, serving_stock
from benchmarks.visit import Visit
from dashboard.check import check
from dashboard.package import schema
from dashboard.parse import tables

AGAIN = (
    "/agreements",
    "/agreements?part=instruments",
    "/agreements?part=themes",
    "/agreements?part=gaps",
    "/map",
    "/map?asof=2015-12-31",
)
# Each page has its own day, because results cached by one page would help another.
FIRST = (
    "/agreements?asof={year}-12-31",
    "/agreements?part=instruments&asof={year}-12-30",
    "/agreements?part=themes&asof={year}-12-29",
    "/agreements?part=gaps&asof={year}-12-28",
    "/map?from={year}",
    "/map?asof={year}-12-27",
)
LAST_YEAR = 2025
MOST_RUNS = 20  # each year is new only once
OWN, GROWN = "own", "grown"
Times = dict[tuple[str, str], list[float]]


def measure(visits: dict[tuple[str, str], Visit], runs: int, pause: float) -> Times:
    """Rerun the visits (by server and address) in turn. Return the milliseconds of the runs of each."""
    found: Times = {name: [] for name in visits}
    for at in range(WARM_UP + runs):
        for (server, address), visit in visits.items():
            if "{year}" in address:
                visit.query = address.format(year=LAST_YEAR - MOST_RUNS - WARM_UP + 1 + at).partition("?")[2]
            found[server, address].append(visit.rerun()[0])
            time.sleep(pause)
    return {name: times[WARM_UP:] for name, times in found.items()}


def report(found: Times) -> float:
    """Print a line for each address. Return the largest ratio of grown to own data."""
    stock, largest = median(found[STOCK, "/"]), 0.0
    print(f"Empty app under Streamlit's own settings (stock): {stock:.1f} ms.")
    print(f"{'page':<50}{'own ms':>9}{'grown ms':>10}{'grown/own':>11}{'grown/stock':>13}")
    for title, addresses in (("again", AGAIN), ("first", FIRST)):
        for address in addresses:
            own, grown = (median(found[server, address]) for server in (OWN, GROWN))
            largest = max(largest, grown / own)
            print(f"{title} {address:<44}{own:>9.1f}{grown:>10.1f}{grown / own:>11.2f}{grown / stock:>13.2f}")
    return largest


def sound(folder: Path) -> Path:
    """Return the folder if its data pass every gate. Otherwise exit this process with the first faults."""
    faults = check(folder).faults
    if faults:
        sys.exit("\n".join(["The grown data have faults.", *(str(fault) for fault in faults[:10])]))
    rows, _ = tables.read_rows(folder, schema.read(folder))
    print(f"Grown to {len(rows['agreements']):,} agreements and {len(rows['liaison_posts']):,} posts.")
    return folder


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=15, choices=range(1, MOST_RUNS + 1), metavar="RUNS")
    options.add_argument("--pause", type=float, default=0.1, help="seconds after each rerun (default: 0.1)")
    options.add_argument("--limit", type=float, default=2.0, help="largest ratio that passes (default: 2)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        elsewhere = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folders = {OWN: ROOT / "data", GROWN: sound(grow(elsewhere / "data"))}
        visits = {(STOCK, "/"): Visit(stack, stack.enter_context(serving_stock()), "/")}
        for name, folder in folders.items():
            environment = os.environ | {"DATA_FOLDER": str(folder)}
            port = stack.enter_context(serving(ROOT / "app.py", ROOT, env=environment))
            pages = {address: address.format(year=LAST_YEAR + 1) for address in (*AGAIN, *FIRST)}
            visits |= {(name, address): Visit(stack, port, page) for address, page in pages.items()}
        largest = report(measure(visits, chosen.runs, chosen.pause))
    if largest > chosen.limit:
        sys.exit(f"A page takes {largest:.2f} times as long with grown data, more than {chosen.limit:g}.")


if __name__ == "__main__":
    main()
