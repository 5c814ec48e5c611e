"""Measure how many bytes a first visit of each page takes in a language, beside English, in Chromium.

    python benchmarks/languages_bytes.py [--languages km] [--only map news …] [--largest 8]

Counted as by `benchmarks/bytes.py`: the bytes of all answers on the wire, head and body, in a browser that has nothing
in its cache. What goes through the socket stands beside them as well.

Prints a line for each page, and of the worst page the answers that English does not fetch. Exit code 1 if a page takes
more than LIMIT bytes beyond English.
"""

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

# If this file is run as a script, Python looks for modules in its folder only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks import apps, screen
from benchmarks.bytes import VISITS, Visited, largest, settled, visit
from benchmarks.languages import addresses, in_language
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.selection.place import PAGES

LIMIT = 150_000  # bytes
Found = dict[tuple[str, str], Visited]  # by page and language


def measure(names: Iterable[str], languages: Iterable[str]) -> Found:
    """Serve ours, and visit each page in English and in each language."""
    paths, found = dict(zip(PAGES, addresses(), strict=True)), {}
    with ExitStack() as stack:
        ours, browser = stack.enter_context(apps.ours()), stack.enter_context(screen.browsing()).browser
        for name in names:
            print(f"Measuring: {name}.", file=sys.stderr)
            for code in (DEFAULT, *languages):
                address = f"{ours}{in_language(paths[name], code)}"
                found[name, code] = settled(visit(browser, address) for _ in range(VISITS))
    return found


def more(found: Found) -> dict[tuple[str, str], int]:
    """Return how many bytes each page takes in a language beyond English."""
    return {
        (name, code): visited.size - found[name, DEFAULT].size
        for (name, code), visited in found.items()
        if code != DEFAULT
    }


def table(found: Found) -> str:
    """Return a line for each page: kilobytes in English, and how many more each language takes; of the socket too."""
    codes = list(dict.fromkeys(code for _, code in more(found)))
    lines = [f"{'page':<14}{'en kB':>8}{'socket':>8}" + "".join(f"{code:>8}{'socket':>8}" for code in codes)]
    for name in dict.fromkeys(name for name, _ in found):
        english = found[name, DEFAULT]
        line = f"{name:<14}{english.size / 1000:>8.0f}{english.socket / 1000:>8.0f}"
        for code in codes:
            socket = found[name, code].socket - english.socket
            line += f"{more(found)[name, code] / 1000:>+8.0f}{socket / 1000:>+8.0f}"
        lines.append(line)
    return "\n".join(lines)


def alone(found: Found, name: str, code: str) -> Visited:
    """Return of a visit the answers whose paths English does not fetch."""
    known = {answer.path for answer in found[name, DEFAULT].answers}
    return Visited(tuple(answer for answer in found[name, code].answers if answer.path not in known))


def missed(found: Found) -> list[str]:
    """Return a sentence for each page that takes more than LIMIT beyond English."""
    return [
        f"{name} takes {number / 1000:.0f} kB more in {code} than in English, more than {LIMIT / 1000:.0f}."
        for (name, code), number in more(found).items()
        if number > LIMIT
    ]


def main() -> None:
    """Run the command."""
    others = [code for code in LANGUAGES if code != DEFAULT]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--languages", nargs="+", choices=others, default=["km"], help="default: km")
    options.add_argument("--only", nargs="+", choices=PAGES, default=PAGES, help="the pages to measure")
    options.add_argument("--largest", type=int, default=8, help="answers of the worst page to print (default: 8)")
    chosen = options.parse_args()
    found = measure(chosen.only, chosen.languages)
    print(table(found))
    beyond = more(found)
    worst = max(beyond, key=beyond.__getitem__)
    fetched = largest(alone(found, *worst), chosen.largest)
    print(f"\nWhat {worst[0]} fetches in {worst[1]} and not in English:\n{fetched}")
    if failed := missed(found):
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
