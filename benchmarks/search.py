"""How long a search takes: today's scan of folded texts beside the index, on rows made of the record's own texts.

python -m benchmarks.search [--datasette PROGRAM] [NUMBER …]
"""

import argparse
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from dashboard import search
from dashboard.record import current
from dashboard.search import engine

NUMBERS = (1_000, 100_000, 1_000_000)
RUNS, MOST = 7, 100  # runs of each query, and rows that an answer has
PORT = 8899
# One word, several, a phrase, a beginning, a name, each script, and what nothing has.
QUERIES = ("trafficking", "joint declaration", '"plan of action"', "tr", "Hanoi", "Việt Nam", "2558", "2005-2007")
QUERIES += ("拐卖", "ລາວ", "កម្ពុជា", "ประเทศไทย", "မြန်မာ", "zzzz nothing")

Rows = list[tuple[str, str]]


def rows(number: int) -> Rows:
    """Return folded titles and texts: those of the record over and over, each with a number of its own."""
    record = current()
    own = [
        (search.fold(record.title(key)), text)
        for facts in record.facts.values()
        for key, text in facts["folded"].items()
    ]
    return [(f"{title} no{at}", f"{text} no{at}") for at, (title, text) in enumerate(islice(cycle(own), number))]


def took(answer: Callable[[str], object]) -> dict[str, float]:
    """Return the median milliseconds of each query."""
    found = {}
    for query in QUERIES:
        times = []
        for _ in range(RUNS):
            begun = time.perf_counter()
            answer(query)
            times.append(1000 * (time.perf_counter() - begun))
        found[query] = median(times)
    return found


def scan(made: Rows) -> Callable[[str], list[int]]:
    """Return the search as lists have it: each term is looked for in each text."""

    def answer(query: str) -> list[int]:
        asked = search.terms(query)
        return [at for at, (_, text) in enumerate(made) if all(term.within(text) for term in asked)]

    return answer


@contextmanager
def datasette(program: str, made: Rows) -> Iterator[Callable[[str], bytes]]:
    """Serve the same rows by Datasette, with its own full-text search, and give the function that asks it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.db"
        held = sqlite3.connect(path)
        held.execute("CREATE TABLE rows(title TEXT, text TEXT)")
        held.executemany("INSERT INTO rows VALUES (?, ?)", made)
        held.execute("CREATE VIRTUAL TABLE rows_fts USING fts5(title, text, content='rows')")
        held.execute("INSERT INTO rows_fts(rowid, title, text) SELECT rowid, title, text FROM rows")
        held.commit()
        held.close()
        server = subprocess.Popen(
            [program, "serve", str(path), "--port", str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        base = f"http://127.0.0.1:{PORT}/rows/rows.json"

        def answer(query: str) -> bytes:
            asked = urllib.parse.urlencode({"_search": query, "_size": MOST, "_nocount": 1, "_nofacet": 1})
            with urllib.request.urlopen(f"{base}?{asked}") as reply:
                return reply.read()

        try:
            _wait(answer)
            yield answer
        finally:
            server.terminate()
            server.wait()


def _wait(answer: Callable[[str], object]) -> None:
    for _ in range(100):
        try:
            answer("a")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("Datasette does not answer.")


def report(number: int, found: dict[str, dict[str, float]], built: float) -> None:
    """Print the times at a number of rows, and each as a ratio to that of the index."""
    print(f"\n{number:,} rows; the index takes {built:.1f} s to make")
    others = [name for name in found if name != "index"]
    print(f"{'query':<20}{'index ms':>10}" + "".join(f"{f'{name} ms':>14}{'ratio':>8}" for name in others))
    for query in QUERIES:
        ours = found["index"][query]
        line = f"{query:<20}{ours:>10.2f}"
        print(line + "".join(f"{found[name][query]:>14.1f}{found[name][query] / ours:>8.1f}" for name in others))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure at each number of rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS)
    parser.add_argument("--datasette", default="", help="its program, in an environment of its own")
    chosen = parser.parse_args(arguments)
    names = engine.Names(current().tables)
    for number in chosen.numbers:
        made = rows(number)
        begun = time.perf_counter()
        index = engine.Index(made, names)
        built = time.perf_counter() - begun
        found = {
            "index": took(lambda query, index=index: index.find(names.understood(search.terms(query)))),
            "scan": took(scan(made)),
        }
        if chosen.datasette:
            with datasette(chosen.datasette, made) as answer:
                found["datasette"] = took(answer)
        report(number, found, built)


if __name__ == "__main__":
    main()
