"""How many inputs of each kind are tried, and from which seed: SEED and NUMBER of the environment."""

import math
import os
from random import Random

from dashboard.paths import ROOT

SEED = int(os.environ.get("SEED") or 1)
NUMBER = int(os.environ.get("NUMBER") or 1_000)  # inputs of all kinds together
FOLDER = ROOT / ".fuzz"  # for inputs that end in a failure, so that they can be added to tests/fuzz/found
BATCH = 100  # inputs of one test, so that several processes share a kind
# Kind of input → its share of all inputs. What is slow to answer has a small one.
SHARES = {
    "tables": 14,
    "description": 8,
    "geometry": 16,
    "uploads": 4,
    "words": 6,
    "stories": 8,
    "editions": 6,
    "routes": 30,
    "screens": 1,
    "search": 4,
    "settings": 3,
}


def number(kind: str) -> int:
    """Return how many inputs of a kind are tried."""
    return math.ceil(NUMBER * SHARES[kind] / sum(SHARES.values()))


def batches(kind: str) -> list[range]:
    """Return the numbers of all inputs of a kind, in parts for one test each."""
    last = number(kind)
    return [range(first, min(first + BATCH, last)) for first in range(0, last, BATCH)]


def chance(kind: str, at: int) -> Random:
    """Return the source of all that is random in one input. The same seed, kind and number make the same input."""
    return Random(f"{SEED} {kind} {at}")
