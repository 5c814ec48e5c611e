"""The one policy of memory: what is worked out from a record is kept on that record, and goes when the record goes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import wraps
from threading import Lock
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import pandas as pd

KEPT = 256  # results of each function; a reader goes back and forth between a few choices
Result = TypeVar("Result")
# By function, then by language and choices: what hands the result out.
Memory = dict[Callable[..., Any], OrderedDict[Hashable, Callable[[], Any]]]
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
    told apart by the language of the teller and by these values. most: how many results are kept. Tables, alone or in a
    dictionary, and lists are handed out anew each time, so that nobody can change what is kept.
    """
    if function is None:
        return lambda decorated: memo(decorated, most=most)

    @wraps(function)
    def remembered(of: Remembers, *choices: Hashable) -> Result:
        key = (getattr(of, "language", ""), *choices)
        with _CHANGING:
            kept = of.memory.setdefault(remembered, OrderedDict())
            hand_out = kept.get(key)
            if hand_out is not None:
                kept.move_to_end(key)
        if hand_out is None:
            hand_out = _handing_out(function(of, *choices))
            with _CHANGING:
                kept[key] = hand_out
                while len(kept) > most:
                    kept.popitem(last=False)
        return hand_out()

    return remembered


class Frames(Mapping[str, pd.DataFrame]):
    """Tables by name, handed out so that a change of one stays with the one who changes it.

    pandas copies a table when it is written to, so a shallow copy costs microseconds.
    """

    def __init__(self, held: Mapping[str, pd.DataFrame]) -> None:
        """Take the tables; those of other Frames are shared, not copied."""
        self._held = held._held if isinstance(held, Frames) else dict(held)

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table that may be changed. Raises KeyError for an unknown name."""
        return self._held[name].copy(deep=False)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many tables there are."""
        return len(self._held)


def _handing_out(result: Any) -> Callable[[], Any]:
    """Return what hands a result out so that a change of it stays with the one who changes it.

    Tables are handed out as `Frames` hands them out, a dictionary without tables read-only. Other results are frozen
    values, or figures, which are drawn and never changed.
    """
    if isinstance(result, pd.DataFrame | pd.Series):
        return lambda: result.copy(deep=False)
    if isinstance(result, list):
        return result.copy
    if isinstance(result, dict) and any(isinstance(value, pd.DataFrame) for value in result.values()):
        result = Frames(result)
    held = MappingProxyType(result) if isinstance(result, dict) else result
    return lambda: held
