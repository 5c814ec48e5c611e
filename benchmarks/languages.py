"""Measure what a rerun of each page costs the server in each language, as ratios to English in the same run.

    python benchmarks/languages.py [--pages /map "/search?q=training"] [--languages km my] [--runs 20] [--limit 1.1]

Counted is the time for which the server's process had a processor, by the clock of that process (Linux alone). On a
busy machine it says what a page costs, where the time that a reader waits says mostly what else runs. The languages of
a page take turns, one rerun each and a pause, and every second round is reversed. What the server still does after the
page is finished falls into the pause, and is counted too.

Exit code 1 if the median of a page in a language is above `--limit` times that of English. A page in English measured
against itself (the column "en again") differs by some percent. So what seems slower is measured again, up to three
times, and judged by all its runs.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.servers import ROOT, started
from benchmarks.visit import Visit
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.selection.place import PAGES

AGAIN = f"{DEFAULT} again"
WARM_UP = 3  # the first runs fill what is kept, once for all readers
RETAKES = 3
ASKED = {"country": "country=KHM", "pair": "country=KHM&country=THA", "search": "q=training"}  # what a page is about
Times = dict[tuple[str, str], list[float]]  # by page and language: milliseconds of each run


def addresses() -> list[str]:
    """Return an address of each page."""
    return [f"/{'' if name == PAGES[0] else name}" + (f"?{ASKED[name]}" if name in ASKED else "") for name in PAGES]


def in_language(page: str, language: str) -> str:
    """Return the address of a page in a language. language: a code, or AGAIN."""
    return f"{page}{'&' if '?' in page else '?'}lang={language.partition(' ')[0]}"


def used(process: int) -> float:
    """Return the milliseconds for which a process had a processor, all its threads together."""
    return 1000 * time.clock_gettime((~process << 3) | 2)  # CLOCK_SCHED of another process, clock_getcpuclockid(3)


def measure(visits: Mapping[tuple[str, str], Visit], process: int, runs: int, pause: float) -> Times:
    """Rerun the visits in turn, `runs` counted times each, with `pause` seconds after each rerun."""
    found: Times = {name: [] for name in visits}
    for at in range(WARM_UP + runs):
        for name in list(visits)[:: -1 if at % 2 else 1]:
            begun = used(process)
            visits[name].rerun()
            time.sleep(pause)
            found[name].append(used(process) - begun)
    return {name: times[WARM_UP:] for name, times in found.items()}


def ratios(found: Times) -> dict[tuple[str, str], float]:
    """Return the median of each page in each language divided by that of English."""
    took = {name: median(times) for name, times in found.items()}
    return {(page, code): time / took[page, DEFAULT] for (page, code), time in took.items() if code != DEFAULT}


def slower(found: Times, limit: float) -> dict[tuple[str, str], float]:
    """Return the ratios above a limit, of all languages but English itself."""
    return {name: ratio for name, ratio in ratios(found).items() if ratio > limit and name[1] != AGAIN}


def table(found: Times) -> str:
    """Return a line for each page: the milliseconds in English, and the ratio to them in each language."""
    held, codes = ratios(found), list(dict.fromkeys(code for _, code in found if code != DEFAULT))
    lines = [f"{'page':<36}{'en ms':>8}" + "".join(f"{code:>10}" for code in codes)]
    for page in dict.fromkeys(page for page, _ in found):
        line = f"{page:<36}{median(found[page, DEFAULT]):>8.1f}"
        lines.append(line + "".join(f"{held[page, code]:>10.3f}" for code in codes))
    return "\n".join(lines)


def run(pages: Iterable[str], languages: Iterable[str], runs: int, pause: float, limit: float) -> Times:
    """Serve ours and measure each page by itself; then again what seems slower than the limit allows."""
    codes, found = (DEFAULT, *languages, AGAIN), {}
    with ExitStack() as stack:
        server = stack.enter_context(started(ROOT / "app.py", ROOT))
        for page in pages:
            print(f"Measuring: {page}.", file=sys.stderr)
            with ExitStack() as visiting:
                visits = {(page, code): Visit(visiting, server.port, in_language(page, code)) for code in codes}
                here = measure(visits, server.process, runs, pause)
                for _ in range(RETAKES if slower(here, limit) else 0):
                    more = measure(visits, server.process, runs, pause)
                    here = {name: times + more[name] for name, times in here.items()}
                    if not slower(here, limit):
                        break
            found |= here
    return found


def main() -> None:
    """Run the command."""
    others = [code for code in LANGUAGES if code != DEFAULT]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", nargs="+", default=addresses(), help="addresses; without it each page")
    options.add_argument("--languages", nargs="+", choices=others, default=others, help="without it each language")
    options.add_argument("--runs", type=int, default=20, help="reruns that count, of each page (default: 20)")
    options.add_argument("--pause", type=float, default=0.05, help="seconds after each rerun (default: 0.05)")
    options.add_argument("--limit", type=float, default=1.1, help="largest ratio to English that passes (default: 1.1)")
    chosen = options.parse_args()
    found = run(chosen.pages, chosen.languages, chosen.runs, chosen.pause, chosen.limit)
    print(table(found))
    failed = slower(found, chosen.limit)
    if failed:
        said = (f"{page} in {code} costs {ratio:.3f} of English." for (page, code), ratio in failed.items())
        sys.exit("\n".join(said))


if __name__ == "__main__":
    main()
