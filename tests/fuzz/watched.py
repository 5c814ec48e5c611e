"""One input after the other, each with an end: what raises, takes too long or too much memory is kept in a file."""

import faulthandler
import os
import resource
import shutil
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import plan

SECONDS = 20  # of processor time for one input: a hundred times what the slowest takes
HARD = 600  # seconds after which the process ends: a loop outside Python hears no signal
MEMORY = 400  # megabytes by which one input may raise the peak of the process
MOST = 8  # failures that a test lists
_KILOBYTE = 1024 if sys.platform == "darwin" else 1  # getrusage counts bytes there, kilobytes elsewhere


class Given(NamedTuple):
    """One input. `name`: of the file that it stands for, or its kind. `content`: all of it. `how`: it was made."""

    name: str
    content: bytes
    how: str = ""


class TookTooLong(BaseException):
    """An input took more than SECONDS of processor time. No `except Exception` of the product may swallow that."""


Attempt = Callable[[Given], object]


def run(kind: str, batch: Iterable[int], make: Callable, attempt: Attempt, outcomes: Counter) -> None:
    """Try each input of a batch and count in `outcomes` how many had each. Fails with a line for each kind of failure.

    make: from a source of chance to a Given. attempt: answers one; what it returns is the outcome.
    """
    failures = {}
    for at in batch:
        given = make(plan.chance(kind, at))
        try:
            with limits(kind, given):
                outcomes[attempt(given)] += 1
        except (Exception, TookTooLong) as error:
            failures.setdefault(where(error), told(kind, at, given, error))
            outcomes["FAILED"] += 1
    assert not failures, "\n\n".join([f"{len(failures)} kinds of failure", *list(failures.values())[:MOST]])
    assert outcomes


@contextmanager
def limits(kind: str, given: Given) -> Iterator[None]:
    """End what takes too long, and fail after what takes too much memory. A hard end leaves the input in a file."""
    running, before = keep(f"running-{os.getpid()}", kind, given), peak()
    faulthandler.dump_traceback_later(HARD, exit=True)
    try:
        with clocked():
            yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        shutil.rmtree(running.parent)
    more = (peak() - before) // 1024
    assert more <= MEMORY, f"{more} megabytes of memory"


@contextmanager
def clocked() -> Iterator[None]:
    """Raise TookTooLong after SECONDS of processor time. Python drops what is raised in a callback of its collector:
    the next signal, a second later, ends such a run, or it is told of at its end."""

    def stop(*_: object) -> None:
        raise TookTooLong(f"more than {SECONDS} seconds of processor time")

    def dropped(given: "sys.UnraisableHookArgs") -> None:
        if isinstance(given.exc_value, TookTooLong):
            late.append(given.exc_value)
        else:
            hook(given)

    late: list[TookTooLong] = []
    earlier, hook = signal.signal(signal.SIGPROF, stop), sys.unraisablehook
    sys.unraisablehook = dropped
    signal.setitimer(signal.ITIMER_PROF, SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, earlier)
        sys.unraisablehook = hook
    if late:
        raise late[0]


def peak() -> int:
    """Return the largest size of this process so far, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KILOBYTE


def told(kind: str, at: int, given: Given, error: BaseException) -> str:
    """Return what went wrong with an input, and how it is tried again. The input is kept in a file."""
    path = keep(f"{kind}-{plan.SEED}-{at}", kind, given)
    lines = traceback.format_exception(error)
    again = f"make fuzz SEED={plan.SEED} NUMBER={plan.NUMBER} KIND={kind}"
    said = f"{kind} {at} ({given.how}): {type(error).__name__}: {error}"[:1_000]
    return f"{said}\n  kept as {path}; again: {again}\n{''.join(lines[-4:])[-2_000:]}"


def keep(name: str, kind: str, given: Given) -> Path:
    """Write an input into a folder of its kind, as it would stand in tests/fuzz/found, and return its path."""
    folder = plan.FOLDER / kind / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / Path(given.name).name
    path.write_bytes(given.content)
    return path


def where(error: BaseException) -> tuple:
    """Return by what failures are told apart: the kind of error, and the innermost places of our own code."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "dashboard" in frame.filename]
    said = str(error)[:40] if isinstance(error, AssertionError) else ""
    return type(error), said, *((frame.filename, frame.lineno) for frame in frames[-2:])
