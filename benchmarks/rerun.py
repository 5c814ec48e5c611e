"""Measure a rerun of each page as ratios to two empty Streamlit apps and to another checkout, in the same run.

    python benchmarks/rerun.py [--pages / /map "/news?country=CHN"] [--runs 20] [--limit 0.5] [--floor 3.5]
                               [--against CHECKOUT] [--slower 1.05]

*Stock* is an empty app with Streamlit's own settings, *floor* the same app with ours (`benchmarks.servers`). With
`--against`, the pages of another checkout of this project are served too, with its own data and the same Python. The
benchmark speaks the browser's protocol. The servers take turns, one rerun each and a pause, so that a slow moment of
the machine affects all. Times run from the request to the message that the script has finished.

Exit code 1 if a page's median is above `--limit` times that of stock, above `--floor` times that of floor, or above
`--slower` times that of the same page of the other checkout. A checkout compared with itself differs by up to 10 % in
20 runs on a busy machine. So a page that seems slower is measured again, up to three times, and judged by all its runs.
"""

import argparse
import sys
import time
from contextlib import ExitStack
from pathlib import Path

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.ratios import FLOOR, OTHER, OURS, STOCK, Times, failures, report, slower_pages
from benchmarks.servers import ROOT, serving, serving_floor, serving_stock
from benchmarks.visit import Visit

# The first runs import modules and fill caches. They happen once, so they are not counted.
WARM_UP = 3
RETAKES = 3
Visits = dict[tuple[str, str], Visit]


def visiting(stack: ExitStack, pages: list[str] | None, other: Path | None) -> Visits:
    """Serve and visit everything. Return the visits by (server, page); each page of `other` follows our own."""
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
    """Rerun the visits in turn, `runs` counted times each, with `pause` seconds after each rerun.

    Every second round is reversed, so that the after-effects of a visit affect both its neighbours alike.
    """
    found: Times = {name: [] for name in visits}
    for at in range(WARM_UP + runs):
        for name in list(visits)[:: -1 if at % 2 else 1]:
            found[name].append(visits[name].rerun())
            time.sleep(pause)
    return {name: results[WARM_UP:] for name, results in found.items()}


def measure_again(visits: Visits, found: Times, slower: float, runs: int, pause: float) -> Times:
    """Measure again the pages that seem slower than in the other checkout. Return `found` with these runs added."""
    for _ in range(RETAKES):
        doubtful = slower_pages(found, slower)
        if not doubtful:
            break
        again = {name: visit for name, visit in visits.items() if name[0] in (STOCK, FLOOR) or name[1] in doubtful}
        more = measure(again, runs, pause)
        found = {name: results + more.get(name, []) for name, results in found.items()}
    return found


def checkout(named: str) -> Path:
    """Return the folder of a checkout of this project, as an option names it."""
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
    options.add_argument("--floor", type=float, default=0, help="largest ratio to floor that passes (default: any)")
    options.add_argument("--against", type=checkout, metavar="CHECKOUT", help="another checkout to compare with")
    options.add_argument("--slower", type=float, default=1.05, help="largest ratio to it that passes (default: 1.05)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        visits = visiting(stack, chosen.pages, chosen.against)
        found = measure(visits, chosen.runs, chosen.pause)
        found = measure_again(visits, found, chosen.slower, chosen.runs, chosen.pause)
    report(found)
    failed = failures(found, chosen.limit, chosen.slower, chosen.floor)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
