"""Another process of ours that answers one request: it has a deadline, and ends by itself if nobody else ends it."""

import faulthandler
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from dashboard.paths import DATA, ROOT

PULSE = 0.1  # seconds between two looks at a process
GRACE = 5  # seconds after the deadline at which a process ends by itself

_WINDOWLESS = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Ended(Exception):
    """A process ended without an answer. `code`: its exit code; `error`: what it wrote to standard error."""

    def __init__(self, code: int, error: bytes) -> None:
        """Take what is known of its end."""
        self.code, self.error = code, error.decode("utf-8", "replace")
        super().__init__(f"code {code}: {self.error}")


def command(module: str) -> list[str]:
    """Return the command that runs a module of ours in another process."""
    return [sys.executable, "-P", "-m", module]  # -P: no module from the working folder


def start(said: list[str], **settings: str) -> subprocess.Popen:
    """Start a process that waits for a request. said: its command. settings: variables of its environment."""
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    own = {"DATA_FOLDER": str(DATA.resolve()), "PYTHONPATH": str(ROOT)} | settings
    return subprocess.Popen(said, **pipes, env=os.environ | own, creationflags=_WINDOWLESS)


def answer(process: subprocess.Popen, request: bytes, pulse: Callable[[], object], seconds: float) -> bytes:
    """Return what a process answers to a request, and see to it that the process has ended.

    pulse: called at each look; what it raises ends the process. Raises TimeoutError at the deadline, Ended if the
    process gave up or was ended by another.
    """
    answers: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    # A thread, because Windows has no other way to wait for a process and look around meanwhile.
    asking = Thread(target=lambda: answers.put(process.communicate(request)), daemon=True)
    asking.start()
    try:
        answered, error = _awaited(answers, pulse, time.monotonic() + seconds)
    finally:
        process.kill()  # whatever happened; then the thread ends too
        asking.join()
    if process.returncode:
        raise Ended(process.returncode, error)
    return answered


def _awaited(
    answers: SimpleQueue[tuple[bytes, bytes]], pulse: Callable[[], object], until: float
) -> tuple[bytes, bytes]:
    """Return what a process has written once it has ended. Raises TimeoutError at the deadline."""
    while time.monotonic() < until:
        pulse()
        with suppress(Empty):
            return answers.get(timeout=PULSE)
    raise TimeoutError


def serve(make: Callable[[], bytes], seconds: float) -> None:
    """Write an answer to standard output. The process ends by itself some seconds after the deadline."""
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=nowhere)
        sys.stdout.buffer.write(make())
        sys.stdout.buffer.flush()
        faulthandler.cancel_dump_traceback_later()
