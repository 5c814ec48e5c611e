"""Measure what a reader sees, in Chromium: from key press to painted list, beside other ways of showing the same news.

    python benchmarks/paint.py [--runs 20] [--only search facet …] [--against CHECKOUT] [--python PYTHON]

*Ours* is the page News. *Floor* is the least list that Streamlit can show under the settings of this project, of three
elements. *Plain* is the page as a tutorial would write it (benchmarks/plain), under Streamlit's own settings. *Dash*
and *Shiny* show the same search box, topics and cards (benchmarks/peers); they come from an environment of their own,
made in benchmarks/.venv by benchmarks/requirements.txt unless `--python` names one. *Other* is the checkout of
`--against`.

The apps take turns: one choice each, the same word, topic or country, every second round in reverse. The words and
topics find 5 to 50 news each: Dash, Shiny and a component of ours, which show 50 cards at a time, then show all. The
plain page shows 10, a list of ours of Streamlit's own elements 8, and the floor 8 titles. A time runs from the event in
the browser (a press of Enter; of a list that follows each letter, its input; the click on a topic) to the second
animation frame after the last change of the list's text. A full run counts the whole of the page's main part, and of a
map its words but not its canvas. The first load is that of a new tab in a browser that knows the scripts. The first
runs of each are not counted.

Prints one table. Exit code 1 if ours misses an aim.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks import apps, marks, screen
from benchmarks.growth_of_news import grow
from benchmarks.painted import (
    COUNTRY,
    DASH,
    FACET,
    FLOOR,
    LARGE,
    LOAD,
    MAP,
    OTHER,
    OURS,
    PLAIN,
    SEARCH,
    SHINY,
    Times,
    missed,
    table,
)
from benchmarks.peers import news
from benchmarks.rerun import checkout
from benchmarks.screen import Screen

WARM_UP = 2
ROWS = news.rows()
NAMES = {"search": SEARCH, "facet": FACET, "large": LARGE, "country": COUNTRY, "map": MAP, "load": LOAD}
MARKS = {FLOOR: marks.FLOOR, PLAIN: marks.PLAIN, DASH: marks.DASH, SHINY: marks.SHINY}
STREAMLIT = (OURS, OTHER, FLOOR, PLAIN)
LISTS = {OURS: "/news", OTHER: "/news", PLAIN: "/news"}
MAPS = {OURS: "/map", OTHER: "/map", PLAIN: "/map"}
PICKED = {FACET: "/?pick=topic", COUNTRY: "/?pick=country", MAP: "/?pick=country"}  # of the floor
Addresses = dict[str, str]
Sample = Callable[[], float]


def turns(samples: dict[str, Callable[[int], float]], runs: int) -> dict[str, list[float]]:
    """Take the samples of all apps in turn, every second round in reverse. Return those that count, by app."""
    found: dict[str, list[float]] = {app: [] for app in samples}
    for at in range(WARM_UP + runs):
        for app in list(samples)[:: -1 if at % 2 else 1]:
            found[app].append(samples[app](at))
    return {app: times[WARM_UP:] for app, times in found.items()}


@contextmanager
def screens(context: BrowserContext, servers: Addresses, what: str, rule: str = "") -> Iterator[dict[str, Screen]]:
    """Open the page of each server that is measured for something. Yield the screens by app."""
    paths = MAPS if what == MAP else LISTS
    shown = {
        app: Screen(
            context, address + (PICKED.get(what, "/") if app == FLOOR else paths.get(app, "/")), MARKS.get(app), rule
        )
        for app, address in servers.items()
    }
    yield shown
    for opened in shown.values():
        opened.page.close()


def searches(context: BrowserContext, servers: Addresses, what: str, runs: int) -> dict[str, list[float]]:
    """Search for one word after the other in each app."""
    words = news.measured_words(ROWS, WARM_UP + runs)
    with screens(context, servers, what) as shown:
        sample = {app: lambda at, on=on: on.search(words[at % len(words)]) for app, on in shown.items()}
        return turns(sample, runs)


def facets(context: BrowserContext, servers: Addresses, what: str, runs: int) -> dict[str, list[float]]:
    """Choose one topic after the other in each app."""
    codes = news.measured_topics(ROWS)
    with screens(context, servers, what) as shown:
        pick = [(code, news.named(code)) for code in codes]
        return turns({app: lambda at, on=on: on.facet(*pick[at % len(pick)]) for app, on in shown.items()}, runs)


def countries(context: BrowserContext, servers: Addresses, what: str, runs: int) -> dict[str, list[float]]:
    """Choose one country after the other in the sidebar of each app of Streamlit."""
    named = list(news.country_names().items())
    streamlit = {app: address for app, address in servers.items() if app in STREAMLIT}
    with screens(context, streamlit, what, marks.MAIN) as shown:
        sample = {app: lambda at, on=on: on.country(*named[at % len(named)]) for app, on in shown.items()}
        return turns(sample, runs)


def loads(context: BrowserContext, servers: Addresses, what: str, runs: int) -> dict[str, list[float]]:
    """Load the list of each app anew."""
    with screens(context, servers, what) as shown:
        places = {app: (on.page.url, on.marks.found) for app, on in shown.items()}
    return turns({app: lambda _, place=place: screen.load(context, *place) for app, place in places.items()}, runs)


MEASURES = {SEARCH: searches, FACET: facets, LARGE: searches, COUNTRY: countries, MAP: countries, LOAD: loads}


def serve(stack: ExitStack, python: Path, against: Path | None) -> Addresses:
    """Serve all apps. Return their addresses."""
    served = {OURS: apps.ours(), FLOOR: apps.floor(), PLAIN: apps.plain()}
    served |= {OTHER: apps.ours(against)} if against else {}
    served |= {DASH: apps.peer("dash_news", python), SHINY: apps.peer("shiny_news", python)}
    return {app: stack.enter_context(server) for app, server in served.items()}


def measure(chosen: argparse.Namespace) -> Times:
    """Serve and measure what was chosen. Return the samples."""
    found: Times = {}
    with ExitStack() as stack:
        servers = serve(stack, chosen.python or apps.python_of_peers(), chosen.against)
        context = stack.enter_context(screen.browsing())
        for what in (NAMES[name] for name in chosen.only):
            measured = servers
            if what == LARGE:
                folder = grow(Path(stack.enter_context(tempfile.TemporaryDirectory())) / "data")
                measured = {OURS: stack.enter_context(apps.ours(data=folder))}
            print(f"Measuring: {what}.", file=sys.stderr)
            times = MEASURES[what](context, measured, what, chosen.runs)
            found |= {(what, app): samples for app, samples in times.items()}
    return found


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=20, help="samples that count, of each app (default: 20)")
    options.add_argument("--only", nargs="+", choices=list(NAMES), default=list(NAMES), help="what to measure")
    options.add_argument("--against", type=checkout, metavar="CHECKOUT", help="another checkout to compare with")
    options.add_argument("--python", type=Path, help="a Python that has Dash and Shiny")
    found = measure(options.parse_args())
    print(table(found))
    failed = missed(found)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
