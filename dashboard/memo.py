"""The one policy of memory: what is worked out from a record is kept on that record, and goes when the record goes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, Protocol, TypeVar

import pandas as pd

KEPT = 256  # results of each function; a reader goes back and forth between a few choices
Result = TypeVar("Result")
Memory = dict[Callable[..., Any], OrderedDict[Hashable, Any]]  # by function, then by language and choices
_CHANGING = Lock()  # readers run side by side in threads


class Remembers(Protocol):
    """What results are kept on: a record, or what tells of one in a language. `memory` is that of the record."""

    @property
    def memory(self) -> Memory:
        """Return the results kept so far."""
        ...


def memo(function: Callable[..., Result] | None = None, *, most: int = KEPT) -> Callable[..., Any]:
    """Return a function that keeps its latest results for as long as the record lives on which they rest.

    function: takes a record or a teller first, then values that can be hashed, such as filters and codes; results are
    told apart by the language of the teller and by these values. most: how many results are kept. Tables, and the
    tables in a dictionary or a list, are handed out anew each time, so that nobody can change what is kept.
    """
    if function is None:
        return lambda decorated: memo(decorated, most=most)

    @wraps(function)
    def remembered(of: Remembers, *choices: Hashable) -> Result:
        key = (getattr(of, "language", ""), *choices)
        with _CHANGING:
            kept = of.memory.setdefault(remembered, OrderedDict())
            known = key in kept
            if known:
                kept.move_to_end(key)
                result = kept[key]
        if not known:
            result = function(of, *choices)
            with _CHANGING:
                kept[key] = result
                while len(kept) > most:
                    kept.popitem(last=False)
        return _handed_out(result)

    return remembered


def _handed_out(result: Any) -> Any:
    """Return a result so that a change of it stays with the one who changes it.

    pandas copies a table when it is written to, so a shallow copy costs microseconds. Other results are frozen values
    or figures, which are only drawn.
    """
    if isinstance(result, pd.DataFrame | pd.Series):
        return result.copy(deep=False)
    if isinstance(result, dict):
        return {name: _handed_out(value) for name, value in result.items()}
    if isinstance(result, list):
        return [_handed_out(value) for value in result]
    return result
