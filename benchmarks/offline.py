"""How long the offline edition takes to make, how large it is, and how much memory the making takes.

python -m benchmarks.offline [en,zh]: in a fresh process, with the record read as a server has it. The aims are five
seconds, 200 MB and, for English and Chinese, 3 MB; the exit code is 1 where one is missed. Take figures on a machine
that does nothing else.
"""

import resource
import sys
import time

from dashboard import geometry, record
from dashboard.embeds.offline import edition

SECONDS, MEGABYTES, LARGEST = 5.0, 200, 3_000_000


def peak() -> int:
    """Return the most memory that this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(languages: list[str]) -> int:
    """Print seconds, processor seconds, size and memory; return 1 if an aim is missed."""
    known = record.current()
    _ = known.facts, known.years, geometry.current()  # as a server has them before its first reader
    before, began, worked = peak(), time.perf_counter(), time.process_time()
    made = edition.write(known, languages, "https://example.org")
    seconds, spent, more = time.perf_counter() - began, time.process_time() - worked, peak() - before
    print(
        f"{','.join(languages)}: {seconds:.1f} s ({spent:.1f} s of a processor), {len(made):,} bytes, {more} MB more."
    )
    missed = seconds > SECONDS or more > MEGABYTES or (languages == ["en", "zh"] and len(made) > LARGEST)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main((sys.argv[1] if len(sys.argv) > 1 else "en,zh").split(",")))
