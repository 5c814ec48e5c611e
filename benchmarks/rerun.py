"""How long a rerun of each page takes, as ratios to two empty Streamlit apps and to another checkout, in the same run.

    python benchmarks/rerun.py [--pages / /map "/news?country=CHN"] [--runs 20] [--limit 0.5]
                               [--against CHECKOUT] [--slower 1.05]

*Stock* is an empty app with Streamlit's own settings, *floor* the same app with ours (`benchmarks.servers`). With
`--against`, the pages of another checkout of this project are served too, with its own data and the same Python. The
servers are spoken to as a browser does. They take turns, one rerun each with a pause after it, so that a slow moment of
the machine falls on all. Times run from the request to the end of the script as the browser learns of it.

Exit code 1 where a page's median is above `--limit` times that of stock, or above `--slower` times that of the same
page of the other checkout. A checkout beside itself differs by up to 10 % in 20 runs on a busy machine; so a page that
seems slower is measured again, up to three times, and judged by all its runs.
"""

import argparse
import sys
import time
from contextlib import ExitStack
from pathlib import Path

# Run as a script, Python looks for modules beside this file only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.ratios import FLOOR, OTHER, OURS, STOCK, Times, failures, report, slower_pages
from benchmarks.servers import ROOT, serving, serving_floor, serving_stock
from benchmarks.visit import Visit

# The first run imports and the next few still fill caches: readers meet them once, so they are not counted.
WARM_UP = 3
RETAKES = 3
Visits = dict[tuple[str, str], Visit]


def visiting(stack: ExitStack, pages: list[str] | None, other: Path | None) -> Visits:
    """Serve and visit everything. Returns the visits by server and page, each page of `other` beside our own."""
    ours = stack.enter_context(serving(ROOT / "app.py", ROOT))
    theirs = stack.enter_context(serving(other / "app.py", other)) if other else None
    there = Visit(stack, theirs, "/").paths if theirs else []
    visits = {(STOCK, "/"): Visit(stack, stack.enter_context(serving_stock()), "/")}
    visits[FLOOR, "/"] = Visit(stack, stack.enter_context(serving_floor()), "/")
    for page in pages or Visit(stack, ours, "/").paths:
        visits[OURS, page] = Visit(stack, ours, page)
        if page.partition("?")[0] in there:
            visits[OTHER, page] = Visit(stack, theirs, page)
    return visits


def measure(visits: Visits, runs: int, pause: float) -> Times:
    """Let the visits take turns, `runs` that count each, with `pause` in seconds after a turn.

    Every second round goes backwards: what a visit leaves behind falls on both its neighbours alike.
    """
    found: Times = {name: [] for name in visits}
    for at in range(WARM_UP + runs):
        for name in list(visits)[:: -1 if at % 2 else 1]:
            found[name].append(visits[name].rerun())
            time.sleep(pause)
    return {name: results[WARM_UP:] for name, results in found.items()}


def measure_again(visits: Visits, found: Times, slower: float, runs: int, pause: float) -> Times:
    """Measure again what seems slower than in the other checkout. Returns `found` with these runs added."""
    for _ in range(RETAKES):
        doubtful = slower_pages(found, slower)
        if not doubtful:
            break
        again = {name: visit for name, visit in visits.items() if name[0] in (STOCK, FLOOR) or name[1] in doubtful}
        more = measure(again, runs, pause)
        found = {name: results + more.get(name, []) for name, results in found.items()}
    return found


def _checkout(named: str) -> Path:
    folder = Path(named).resolve()
    if not (folder / "app.py").is_file():
        raise argparse.ArgumentTypeError(f"{named} is not a checkout of this project: it has no app.py")
    return folder


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", nargs="+", help="addresses to rerun; without it each page of the menu")
    options.add_argument("--runs", type=int, default=20, help="reruns that count, of each page (default: 20)")
    options.add_argument("--pause", type=float, default=0.3, help="seconds after each rerun (default: 0.3)")
    options.add_argument("--limit", type=float, default=0.5, help="largest ratio to stock that passes (default: 0.5)")
    options.add_argument("--against", type=_checkout, metavar="CHECKOUT", help="another checkout to compare with")
    options.add_argument("--slower", type=float, default=1.05, help="largest ratio to it that passes (default: 1.05)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        visits = visiting(stack, chosen.pages, chosen.against)
        found = measure(visits, chosen.runs, chosen.pause)
        found = measure_again(visits, found, chosen.slower, chosen.runs, chosen.pause)
    report(found)
    failed = failures(found, chosen.limit, chosen.slower)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
