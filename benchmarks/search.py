"""How long a search takes: today's scan of folded texts beside the index, on rows made of the record's own texts.

    python -m benchmarks.search [NUMBER …] [--http] [--datasette [PROGRAM]] [--tantivy] [--once]

*index* is what the dashboard has, *scan* looks for each term in each text. *datasette* answers over HTTP with the first
hundred rows and their number, as its own page does; so do, with --http, *served*, which is the index, and *fts5*, which
is the search of SQLite as it comes, each behind the server that the dashboard runs on. *tantivy* finds the same as the
index in the other engine, and *tantivy 100* its first hundred and their number alone. The engines take turns, one query
each, so that a slow moment of the machine affects all; the times are those for which the thread had a processor, but
over HTTP those that passed. The rows are copies of those of the record, each with a number of its own, made as they are
read: a million would fill the memory. With --once, words are taken out of each text of the record once and not out of
each copy: a million rows are ready sooner then, and the seconds are not those that an index takes.

The exit code is 1 if, at 100,000 rows, a query takes the index more than LIMIT, or longer than another that answers
over HTTP where that is measured.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from benchmarks.search_served import MOST, PORT, datasette, full_text, served, written
from dashboard import search
from dashboard.record import current
from dashboard.search import engine
from dashboard.search.tokens import expression

NUMBERS = (1_000, 100_000, 1_000_000)
LIMIT, AT = 20.0, 100_000  # milliseconds that a query may take, and the number of rows for which that holds
RUNS = 7  # of each query
OWN = str(Path(sys.executable).with_name("datasette"))
SERVED = ("served", "fts5", "datasette")  # what answers over HTTP, ours first
# One word, several, a phrase, a beginning, a name, each script, and what nothing has.
QUERIES = ("trafficking", "joint declaration", '"plan of action"', "tr", "Hanoi", "Việt Nam", "2558", "2005-2007")
QUERIES += ("拐卖", "ລາວ", "កម្ពុជា", "ประเทศไทย", "မြန်မာ", "zzzz nothing")

Rows = Iterable[tuple[str, str]]
Answer = Callable[[str], object]


class Once(engine.Index):
    """An index of copies that takes each text apart once. A copy ends with its own number."""

    def __init__(self, *given: object) -> None:
        """Take the rows, as an index does."""
        self._apart: dict[str, str] = {}
        super().__init__(*given)

    def written(self, folded: str) -> str:
        """Return the tokens of a text, as an index does."""
        text, _, number = folded.rpartition(" no")
        if text not in self._apart:
            self._apart[text] = super().written(text)
        return f"{self._apart[text]} no{number}"


class Copies:
    """Folded titles and texts: those of the record over and over, each with a number of its own."""

    def __init__(self, number: int) -> None:
        """Take the texts of the record. number: how many rows there are."""
        record, self._number = current(), number
        self._own = [
            (search.fold(record.title(key)), text)
            for facts in record.facts.values()
            for key, text in facts["folded"].items()
        ]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield (title, text) of each row."""
        yield from map(self.row, range(self._number))

    def row(self, at: int) -> tuple[str, str]:
        """Return the (title, text) of a row by its number, from 0."""
        title, text = self._own[at % len(self._own)]
        return f"{title} no{at}", f"{text} no{at}"


def took(answers: Mapping[str, Answer]) -> dict[str, dict[str, float]]:
    """Return the median milliseconds of each query, by engine. The engines take turns."""
    found: dict[str, dict[str, float]] = {name: {} for name in answers}
    for query in QUERIES:
        times: dict[str, list[float]] = {name: [] for name in answers}
        for _ in range(RUNS):
            for name, answer in answers.items():
                clock = time.perf_counter if name in SERVED else time.thread_time
                begun = clock()
                answer(query)
                times[name].append(1000 * (clock() - begun))
        for name, each in times.items():
            found[name][query] = median(each)
    return found


@contextmanager
def other(index: engine.Index, made: Rows, names: engine.Names) -> Iterator[dict[str, Answer]]:
    """Give what tantivy answers of the same rows: all that the index does, or the first hundred and their number."""
    from benchmarks.search_tantivy import Tantivy

    with tempfile.TemporaryDirectory() as folder:
        rows_ = ((index.written(title), f"{index.written(title)} {index.written(text)}") for title, text in made)
        held = Tantivy(rows_, Path(folder))

        def asked(query: str) -> str:
            return expression(names.understood(search.terms(query)))

        yield {"tantivy": lambda query: held.find(asked(query)), "tantivy 100": lambda q: held.first(asked(q), MOST)}


def scan(made: Rows) -> Callable[[str], list[int]]:
    """Return the search as lists have it: each term is looked for in each text."""

    def answer(query: str) -> list[int]:
        asked = search.terms(query)
        return [at for at, (_, text) in enumerate(made) if all(term.within(text) for term in asked)]

    return answer


@contextmanager
def over_http(index: engine.Index, made: Copies, names: engine.Names) -> Iterator[dict[str, Answer]]:
    """Give what asks the index, and what asks SQLite's own search of the same rows, each over HTTP."""

    def found(query: str) -> dict[str, object]:
        numbers, _ = index.find(names.understood(search.terms(query)))
        return {"number": len(numbers), "rows": [made.row(at) for at in numbers[:MOST]]}

    held = written(sqlite3.connect(":memory:", check_same_thread=False), made)
    with served(found, PORT - 1) as ours, served(full_text(held), PORT - 2) as plain:
        yield {"served": ours, "fts5": plain}


def report(number: int, found: dict[str, dict[str, float]], built: float) -> None:
    """Print the times at a number of rows, and each as a ratio to that of the index."""
    print(f"\n{number:,} rows; the index takes {built:.1f} s to make")
    others = [name for name in found if name != "index"]
    print(f"{'query':<20}{'index ms':>10}" + "".join(f"{f'{name} ms':>16}{'ratio':>8}" for name in others))
    for query in QUERIES:
        ours = found["index"][query]
        line = f"{query:<20}{ours:>10.2f}"
        print(line + "".join(f"{found[name][query]:>16.1f}{found[name][query] / ours:>8.1f}" for name in others))


def failures(found: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return a sentence for each query that takes the index longer than it may. found: as `took` returns it."""
    slow = [f"{query} takes {ms:.1f} ms, more than {LIMIT:g}." for query, ms in found["index"].items() if ms > LIMIT]
    ours = found.get("served", found["index"])
    return slow + [
        f"{query} takes {ms:.1f} ms, and {found[name][query]:.1f} by {name}."
        for name in SERVED[1:]
        if name in found
        for query, ms in ours.items()
        if ms > found[name][query]
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure at each number of rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS)
    parser.add_argument("--datasette", nargs="?", default="", const=OWN, help="its program, if not that beside Python")
    parser.add_argument("--http", action="store_true", help="let the index and FTS5 answer over HTTP too")
    parser.add_argument("--tantivy", action="store_true", help="measure it too, if it is installed")
    parser.add_argument("--once", action="store_true", help="take the words out of each text of the record once")
    chosen = parser.parse_args(arguments)
    names, missed = engine.Names(current().tables), []
    for number in chosen.numbers:
        made = Copies(number)
        begun = time.thread_time()
        index = (Once if chosen.once else engine.Index)(made, names)
        built = time.thread_time() - begun
        answers: dict[str, Answer] = {
            "index": lambda query, index=index: index.find(names.understood(search.terms(query))),
            "scan": scan(made),
        }
        with ExitStack() as stack:
            if chosen.tantivy:
                answers |= stack.enter_context(other(index, made, names))
            if chosen.http:
                answers |= stack.enter_context(over_http(index, made, names))
            if chosen.datasette:
                answers["datasette"] = stack.enter_context(datasette(chosen.datasette, made))
            found = took(answers)
            report(number, found, built)
            missed += failures(found) if number == AT else []
    if missed:
        sys.exit("\n".join(missed))


if __name__ == "__main__":
    main()
