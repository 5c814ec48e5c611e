"""The version that a folder holds now, read, checked, joined and indexed by a process of its own.

    python -m dashboard.newer

answers one request on standard input. Readers are served meanwhile; what is handed over takes milliseconds to take.
"""

import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dashboard import check, log, processes, search
from dashboard.memo import Frames
from dashboard.package import schema
from dashboard.package.taken import Seen, Taken, seen, take
from dashboard.parse.faults import Fault, FaultyPackage
from dashboard.parse.files import sign
from dashboard.record import Record

DEADLINE = 600  # seconds of one check, which takes ten on a machine that does nothing else
MOST_MEMORY = 4_000_000_000  # bytes of a check, where the system can limit them: our own data need a tenth
MOST_FAULTS = 100  # that are told of one version
NICE = 5  # how much later than readers a check has its turn at a processor, where the system knows that

_COMMAND = processes.command("dashboard.newer")


@dataclass(frozen=True)
class Request:
    """What is to be checked. `looked`: how the folder looked, see `taken.seen`. `known`: the version that is shown."""

    folder: Path
    looked: Seen = field(repr=False)
    known: str
    seconds: float = DEADLINE


@dataclass(frozen=True)
class Verdict:
    """What came of it. `version`: that of the folder; blank if its description cannot be read.

    `moved`: the folder looked otherwise once it was read, so nothing else is told. `faults`: the first ones, of
    `number`. `parts`: the record, as `taken_from` takes it; none if there are faults, or if the version is the known
    one.
    """

    version: str = ""
    moved: bool = False
    faults: tuple[Fault, ...] = ()
    number: int = 0
    parts: tuple[bytes, ...] = field(default=(), repr=False)


def checked(request: Request, pulse: Callable[[], object] = lambda: None) -> Verdict:
    """Return the verdict on a folder, made by a process of its own. pulse: called at times; what it raises ends that.

    Raises TimeoutError if the deadline comes first, `processes.Ended` if the process ends without an answer, and
    OSError if it cannot be started.
    """
    started = processes.start(_COMMAND, OPENBLAS_NUM_THREADS="1")
    return pickle.loads(processes.answer(started, pickle.dumps(request), pulse, request.seconds))  # ours, see `apart`


def verdict(request: Request) -> Verdict:
    """Return the verdict on a folder, made here."""
    taken = take(request.folder)
    if seen(request.folder) != request.looked:
        return Verdict(moved=True)
    try:
        package = schema.read(taken)
    except ValueError as unreadable:
        return _faulty("", [check.of_description(unreadable)])
    version = f"{package.version}-{sign(taken.package(table.path for table in package.tables.values()))}"
    return Verdict(version) if version == request.known else _judged(version, taken)


def _judged(version: str, taken: Taken) -> Verdict:
    try:
        record = check.showable(taken)
    except FaultyPackage as refused:
        return _faulty(version, refused.faults)
    return Verdict(version, parts=handed_over(record))


def _faulty(version: str, faults: list[Fault]) -> Verdict:
    return Verdict(version, faults=tuple(faults[:MOST_FAULTS]), number=len(faults))


def handed_over(record: Record) -> tuple[bytes, ...]:
    """Return a record in parts, each of which is taken so soon that no reader waits for it."""
    whole = (record.package, dict(record.files))
    tables, facts = (list(held.items()) for held in (record.tables, record.facts))
    return (*map(pickle.dumps, (whole, record.years, *tables, *facts)), search.packed(record))


def taken_from(parts: tuple[bytes, ...]) -> Record:
    """Return the record that another process of ours handed over: joined, and with the index of its search."""
    package, files = pickle.loads(parts[0])
    years, *pairs = map(pickle.loads, parts[1:-1])
    tables, facts = dict(pairs[: len(package.tables)]), dict(pairs[len(package.tables) :])
    record = Record(package, tables, files=files)
    vars(record).update(facts=Frames(facts), years=years)  # what these properties would work out here, in seconds
    search.take(record, parts[-1])
    return record


def _limit() -> None:
    """Bound the memory of this process, and let readers come first, where the system can."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    if hasattr(os, "nice"):
        os.nice(NICE)


def main() -> None:
    """Answer the request on standard input. The process ends by itself some seconds after the deadline."""
    # As in `apart`: no message, which may hold cells.
    sys.excepthook = lambda _, error, __: sys.stderr.write("\n".join(log.traced(error)))
    _limit()
    request: Request = pickle.load(sys.stdin.buffer)
    processes.serve(lambda: pickle.dumps(verdict(request)), request.seconds)


if __name__ == "__main__":
    from dashboard import newer  # under the name by which the other process knows what is sent

    newer.main()
