"""How long an issue of fifty items takes to write, in two languages and in each form, and how much memory.

    python -m benchmarks.digest

The limits: a second for each form, and 200 megabytes for the making beyond what the record takes.
"""

import resource
import sys
import time
from dataclasses import replace

from dashboard.exports.digest import WRITERS, whole
from dashboard.record import current
from dashboard.selection import Filters, Issue, Selection
from dashboard.telling import issue
from dashboard.telling.teller import teller

ITEMS, TIMES = 50, 5
BASE = "https://example.org/gms"
SECONDS, MEGABYTES = 1.0, 200


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Print a line for each form; return 1 if one is over its limit."""
    record = current()
    keys = tuple(record.tables["news"].index[:ITEMS])
    chosen = Selection(Filters(), language="en", issue=Issue("newsletter", second="zh", item=keys)).on(page="digest")
    told = teller(record, "en")
    whole.edition(told, issue.of(record, chosen, "en"), BASE)  # the record in both languages is made once for a server
    before, over = _peak(), False
    for ending, write in WRITERS.items():
        times = []
        for number in range(TIMES):
            fresh = replace(chosen, issue=replace(chosen.issue, number=number))
            begin = time.perf_counter()
            body = write(whole.edition(told, issue.of(record, fresh, "en"), BASE))
            times.append(time.perf_counter() - begin)
        middle = sorted(times)[TIMES // 2]
        over |= middle > SECONDS
        print(f"{ending:5} {len(body):>9,} bytes {middle * 1000:>6.0f} ms (limit {SECONDS * 1000:.0f})")
    grown = _peak() - before
    over |= grown > MEGABYTES
    print(f"memory of the making: {grown:.0f} MB (limit {MEGABYTES})")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
