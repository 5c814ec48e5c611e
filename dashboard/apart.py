"""A trial in a process of its own: one at a time, with a deadline, and ended when its reader leaves.

    python -m dashboard.apart

runs one: it reads a request from standard input and writes the answer to standard output. Nothing is kept on disk.
"""

import logging
import pickle
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from dashboard import dry_run, log, processes
from dashboard.languages import DEFAULT
from dashboard.package import messages
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.record import Record
from dashboard.telling import outcome
from dashboard.telling.outcome import MOST_FAULTS, Outcome

LOG = logging.getLogger(__name__)
DEADLINE = 60  # seconds of one trial
MOST_WAITING = 20  # trials in the line
GRACE = processes.GRACE

_COMMAND = processes.command("dashboard.apart")
_line: deque[object] = deque()  # the trials of this process: the first runs, the others wait
_changing = Lock()

Pulse = Callable[[bool], object]  # called at each look; the argument says whether the trial still waits for others


@dataclass(frozen=True)
class Request:
    """What a trial needs. `package` and `files`: of the record that readers see, None for what the folder holds.

    `most`: the largest number of faults of each kind in the answer, None for all. `language`: of the remarks in the
    file put in order.
    """

    name: str
    content: bytes = field(repr=False)
    package: Package | None = field(default=None, repr=False)
    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    most: int | None = MOST_FAULTS
    seconds: float = DEADLINE
    language: str = DEFAULT


def tried(
    name: str,
    content: bytes,
    pulse: Pulse,
    record: Record | None = None,
    most: int | None = MOST_FAULTS,
    language: str = DEFAULT,
) -> Outcome:
    """Return the outcome of the dry run of a file, made by a process of its own.

    name, content, record: as for `dry_run.try_file`. pulse: if it raises, the trial ends at once. language: of the
    remarks in the file put in order. Raises ValueError, with a sentence, if the file is refused, if the deadline comes
    first, or if too many files are being tried; `messages.of` gives the sentence as a message.
    """
    held = (record.package, dict(record.files)) if record else (None, {})
    request = Request(name, content, *held, most=most, seconds=DEADLINE, language=language)
    with _turn(pulse):
        answer = _answer(pickle.dumps(request), pulse, DEADLINE)
    if isinstance(answer, str):
        raise ValueError(answer)
    return answer


@contextmanager
def _turn(pulse: Pulse) -> Iterator[None]:
    """Wait until all trials that came before have ended. Raises ValueError if too many wait already."""
    ticket = object()
    with _changing:
        if len(_line) > MOST_WAITING:
            raise ValueError(message("Many files are being tried at this moment. Try yours again in a few minutes."))
        _line.append(ticket)
    try:
        while _line[0] is not ticket:
            pulse(True)
            time.sleep(processes.PULSE)
        yield
    finally:
        with _changing:
            _line.remove(ticket)


def _answer(request: bytes, pulse: Pulse, seconds: float) -> Outcome | str:
    """Return what a process answers to a request: an outcome, or a sentence that says why there is none."""
    try:
        answer = processes.answer(_started(), request, lambda: pulse(False), seconds)
    except TimeoutError:
        return message(
            "The trial of the file took longer than {seconds:g} seconds and was stopped. Nothing was kept.",
            seconds=seconds,
        )
    except processes.Ended as ended:
        LOG.error("A trial ended with code %s: %s", ended.code, ended.error)
        return message("The trial of the file ended with an error of the program. Nothing was kept.")
    return pickle.loads(answer)  # the process is ours, and it answers with values of ours


def _started() -> subprocess.Popen:
    """Start a process that waits for a request."""
    return processes.start(_COMMAND)


def main() -> None:
    """Answer the request on standard input. The process ends by itself some seconds after the deadline."""
    sys.excepthook = lambda _, error, __: sys.stderr.write(
        "\n".join(log.traced(error))
    )  # no message: it may hold cells
    request: Request = pickle.load(sys.stdin.buffer)
    processes.serve(lambda: pickle.dumps(_run(request)), request.seconds)


def _run(request: Request) -> Outcome | str:
    record = Record(request.package, {}, files=request.files) if request.package else None
    try:
        tried = dry_run.try_file(request.name, request.content, record=record)
        return outcome.of(tried, request.most, request.language)
    except ValueError as refusal:
        return messages.of(refusal)


if __name__ == "__main__":
    main()
