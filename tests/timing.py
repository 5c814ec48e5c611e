"""Times as ratios, so that they say the same on a slow machine and on a busy one."""

import time
from collections.abc import Callable

TAKES = 15  # at once; as many again after a pause each, since the work of others on a machine comes in bursts
PAUSE = 0.2  # seconds
DOUBLED = 3.0  # a doubled text takes twice as long in linear time, and four times as long in quadratic time
TOO_SHORT = 0.002  # seconds that are too short to be compared


def spent(run: Callable[[], object]) -> float:
    """Return the seconds that this thread works in one run."""
    began = time.thread_time()
    run()
    return time.thread_time() - began


def doubling(once: Callable[[], object], twice: Callable[[], object]) -> float:
    """Return how many times as long the second takes as the first: the best of each, taken again only if in doubt.

    Returns 0 if the second is too short to be compared.
    """
    one, two = spent(once), spent(twice)
    for take in range(2 * TAKES):
        if two < TOO_SHORT or two < DOUBLED * one:
            break
        if take >= TAKES:
            time.sleep(PAUSE)
        one, two = min(one, spent(once)), min(two, spent(twice))
    return 0.0 if two < TOO_SHORT else two / one
