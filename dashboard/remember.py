"""Measures kept in memory: a rerun with the same choice costs a look-up. What they return is read, never changed."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from dashboard.record import Record
from dashboard.selection import Selection

KEPT = 256  # choices of each measure; a reader goes back and forth between a few
Result = TypeVar("Result")


def remembered(measure: Callable[..., Result]) -> Callable[..., Result]:
    """Return a measure of (record, selection, further codes) that keeps its last results, by the narrowed selection."""
    kept = lru_cache(maxsize=KEPT)(measure)

    @wraps(measure)
    def measured(record: Record, selection: Selection, *codes: str) -> Result:
        return kept(record, selection.narrowed, *codes)

    return measured
