"""The memo: results of functions of a record are kept on that record, and are freed together with it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import wraps
from threading import Lock
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import pandas as pd

KEPT = 256  # results kept of each function: readers go back and forth between a few choices
Result = TypeVar("Result")
# function or name → (language, arguments) → a function that hands the result out
Memory = dict[Hashable, OrderedDict[Hashable, Callable[[], Any]]]
_CHANGING = Lock()  # Streamlit runs sessions in threads


class Remembers(Protocol):
    """What results are kept on: a Record, or a Teller, which uses the memory of its record."""

    @property
    def memory(self) -> Memory:
        """Return the results kept so far."""
        ...


def memo(function: Callable[..., Result] | None = None, *, most: int = KEPT) -> Callable[..., Any]:
    """Return a function that keeps its latest results on the record that it is given.

    function: takes a record or a teller, then hashable values such as filters and codes. The key of a result is the
    language of the teller and these values. most: the largest number of results kept. Frames, alone or in a dictionary,
    and lists are copied for each caller, so that nobody can change the kept result.
    """
    if function is None:
        return lambda decorated: memo(decorated, most=most)

    @wraps(function)
    def remembered(of: Remembers, *choices: Hashable) -> Result:
        return once(of, remembered, choices, lambda: function(of, *choices), most)

    return remembered


def forget(of: Remembers) -> None:
    """Drop all results kept so far. Who uses the record still may: they are worked out again."""
    with _CHANGING:
        of.memory.clear()


def once(of: Remembers, name: Hashable, choices: Hashable, make: Callable[[], Result], most: int = KEPT) -> Result:
    """Return what `make` returns, made once for the same choices in a language and kept on a record.

    of: the record, or a teller. name: of what is made. most: the largest number of results kept under that name.
    """
    key = (getattr(of, "language", ""), choices)
    with _CHANGING:
        kept = of.memory.setdefault(name, OrderedDict())
        hand_out = kept.get(key)
        if hand_out is not None:
            kept.move_to_end(key)
    if hand_out is None:
        hand_out = _handing_out(make())
        with _CHANGING:
            kept[key] = hand_out
            while len(kept) > most:
                kept.popitem(last=False)
    return hand_out()


class Frames(Mapping[str, pd.DataFrame]):
    """Frames by name. A caller's change of a frame does not affect the kept one.

    A shallow copy of a frame costs microseconds, because pandas copies on write.
    """

    def __init__(self, held: Mapping[str, pd.DataFrame]) -> None:
        """Take the frames. Those of other Frames are shared, not copied."""
        self._held = held._held if isinstance(held, Frames) else dict(held)

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a shallow copy of a frame. Raises KeyError for an unknown name."""
        return self._held[name].copy(deep=False)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many frames there are."""
        return len(self._held)


def _handing_out(result: Any) -> Callable[[], Any]:
    """Return a function that hands out a result so that a caller's change does not affect the kept one.

    Frames are handed out as `Frames` does it, a dictionary without frames read-only. Other results are frozen values,
    or figures, which are only drawn.
    """
    if isinstance(result, pd.DataFrame | pd.Series):
        return lambda: result.copy(deep=False)
    if isinstance(result, list):
        return result.copy
    if isinstance(result, dict) and any(isinstance(value, pd.DataFrame) for value in result.values()):
        result = Frames(result)
    held = MappingProxyType(result) if isinstance(result, dict) else result
    return lambda: held
