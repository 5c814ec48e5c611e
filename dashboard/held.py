"""What a process shows, which another version may replace: at once, and between the runs and requests that use it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")
_SECOND = timedelta(seconds=1)  # the smallest step of a date in a header


@dataclass(frozen=True)
class Refused:
    """A newer version that is not shown. `version`: blank if it cannot be read. `faults`: the first ones, of `number`.

    `why`: a sentence, if it could not be checked at all. Readers are then told nothing: it may be none.
    """

    version: str = ""
    faults: tuple[object, ...] = ()
    number: int = 0
    why: str = ""


@dataclass(frozen=True)
class Shown(Generic[Value]):
    """A value as it is shown. `since`: when it took the place of another, in UTC; None for the first one.

    `refused`: the newer version that was refused in the meantime, if there is one.
    """

    value: Value
    since: datetime | None = None
    refused: Refused | None = None


class Held(Generic[Value]):
    """The value that a process shows. A run or a request pins it, and then sees no other until its end."""

    def __init__(self, read: Callable[[], Value]) -> None:
        """Take what reads the first value. It is called once, when the value is first asked for."""
        self._read, self._shown, self._changing = read, None, Lock()
        self._pinned: ContextVar[Shown[Value] | None] = ContextVar("pinned", default=None)

    def shown(self) -> Shown[Value]:
        """Return what is shown: what is pinned here, else the latest. Raises what reading the first value raises."""
        return self._pinned.get() or self.latest()

    def latest(self) -> Shown[Value]:
        """Return what is shown to whoever begins now."""
        if self._shown is None:
            with self._changing:
                if self._shown is None:
                    self._shown = Shown(self._read())
        return self._shown

    def begin(self, value: Value) -> None:
        """Show a first value that need not be read, unless one is shown already."""
        with self._changing:
            self._shown = self._shown or Shown(value)

    @contextmanager
    def pinned(self) -> Iterator[Shown[Value]]:
        """Pin the latest until the end of the context, for all that is called in it, in other threads too."""
        latest = self.latest()
        token = self._pinned.set(latest)
        try:
            yield latest
        finally:
            self._pinned.reset(token)

    def pin(self) -> Shown[Value]:
        """Pin the latest for the rest of this thread, or until it is pinned anew there."""
        latest = self.latest()
        self._pinned.set(latest)
        return latest

    def replace(self, value: Value) -> None:
        """Show another value from now on."""
        with self._changing:
            before, now = self._shown, datetime.now(UTC).replace(microsecond=0)
            if before and before.since:  # even if the clock was set back: no copy from before may pass for this one
                now = max(now, before.since + _SECOND)
            self._shown = Shown(value, now)

    def refuse(self, refused: Refused | None) -> None:
        """Say that a newer version was refused, or with None that there is none."""
        with self._changing:
            self._shown = replace(self._shown, refused=refused)
