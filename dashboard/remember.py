"""Measures kept in memory: a rerun with the same choice costs a look-up. What they return is read, never changed."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from dashboard.selection import Selection

KEPT = 256  # choices of each measure; a reader goes back and forth between a few
Result = TypeVar("Result")


def remembered(measure: Callable[..., Result]) -> Callable[..., Result]:
    """Return a measure that keeps its last results, by what it is given and the narrowed selection.

    measure: takes the record, or the record with the words to say it in; a selection; further codes.
    """
    kept = lru_cache(maxsize=KEPT)(measure)

    @wraps(measure)
    def measured(of: Hashable, selection: Selection, *codes: Hashable) -> Result:
        return kept(of, selection.narrowed, *codes)

    return measured


def with_record(measure: Callable[..., Result]) -> Callable[..., Result]:
    """Return a measure that keeps its results for as long as the record that it is given lives, and no longer.

    measure: takes the record and codes. What it returns must not hold the record. A curator's trial makes a record of
    its own, which is not to stay in memory when the file is taken away.
    """
    kept: WeakKeyDictionary = WeakKeyDictionary()

    @wraps(measure)
    def measured(record: Hashable, *codes: Hashable) -> Result:
        held = kept.setdefault(record, {})
        if codes not in held:
            held[codes] = measure(record, *codes)
        return held[codes]

    return measured
