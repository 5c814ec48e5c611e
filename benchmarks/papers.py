"""How long slides and briefs take, and how much memory: python -m benchmarks.papers

Slides of the whole region are to take two seconds, a brief one, and each at most 200 MB. Each is made in a process of
its own, whose record is loaded and joined before the clock starts; nothing that it tells is in memory. The exit code is
1 where an aim is missed.
"""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable

from dashboard.exports.brief import fit, word
from dashboard.exports.slides import deck
from dashboard.record import current
from dashboard.selection import Place, Selection
from dashboard.telling import brief
from dashboard.telling.teller import Teller, teller

BASE = "https://example.org/gms"
SECONDS = {"slides": 2.0, "country": 1.0, "pair": 1.0}
MEGABYTES = 200


def slides(told: Teller) -> bytes:
    """Return the slides of the whole region: overview and map."""
    return deck.write(told, [deck.Step(Selection(place=Place(page))) for page in ("overview", "map")], BASE)


def country(told: Teller) -> bytes:
    """Return the brief on a country with many records."""
    return word.write(told, fit.fitted(told, brief.of(told, ("KHM",)), BASE))


def pair(told: Teller) -> bytes:
    """Return the brief on a pair."""
    return word.write(told, fit.fitted(told, brief.of(told, ("KHM", "THA")), BASE))


def _measured(make: Callable[[Teller], bytes], language: str, answer: multiprocessing.SimpleQueue) -> None:
    told = teller(current(), language)
    for record in (current(), told.record):  # whichever page comes first needs these
        record.row(record.records[0])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun, worked = time.perf_counter(), time.process_time()
    size = len(make(told))
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    answer.put((size, time.perf_counter() - begun, time.process_time() - worked, more / 1024))


def main() -> int:
    """Print a line for each kind of file and language; return 1 if an aim is missed."""
    missed = False
    context = multiprocessing.get_context("spawn")
    print("file      language   KB   seconds   of a core   MB more")
    for make in (slides, country, pair):
        for language in ("en", "zh", "km", "my"):
            answer = context.SimpleQueue()
            process = context.Process(target=_measured, args=(make, language, answer))
            process.start()
            size, clock, core, memory = answer.get()
            process.join()
            print(f"{make.__name__:10}{language:8}{size / 1024:6.0f}{clock:10.2f}{core:12.2f}{memory:10.0f}")
            missed |= clock > SECONDS[make.__name__] or memory > MEGABYTES
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
