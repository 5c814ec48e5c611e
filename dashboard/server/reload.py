"""The record changes while people watch: a newer version in the folder of the data is checked, then shown at once."""

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from dashboard import memo, newer, processes
from dashboard.held import Held, Refused
from dashboard.measures import related
from dashboard.newer import Request, Verdict
from dashboard.package.taken import Seen, gone, seen
from dashboard.record import Record
from dashboard.telling import rounds
from dashboard.telling.teller import teller
from dashboard.words import DEFAULT

LOG = logging.getLogger(__name__)
# The host's setting: seconds between two looks at the folder. Start-up refuses one with a fault.
SECONDS = os.environ.get("RELOAD_SECONDS", "").strip() or "5"
LONGEST = 3600
ALLOWED = f"a whole number of seconds from 1 to {LONGEST}, or 0 for never"
TRIES = 3  # of a check that ends without a verdict
REST = 12  # looks between two of them
MOST_SAID = 500  # letters that are repeated of what such a check said


def fault(seconds: str) -> bool:
    """Return whether a host's setting is not one of ALLOWED."""
    return not (seconds.isascii() and seconds.isdigit() and len(seconds) < 5 and int(seconds) <= LONGEST)


class Watch:
    """Looks at a folder, and replaces what is shown by what it holds, once that is still, other and without faults.

    What is refused is not checked again until the folder changes.
    """

    def __init__(
        self,
        folder: Path,
        shown: Held[Record],
        looked: Seen,
        check: Callable[[Request], Verdict] = newer.checked,
    ) -> None:
        """Take the folder, what is shown, how the folder looked before that was read, and what checks it."""
        self.folder, self.shown, self.check = folder, shown, check
        self._settled = self._before = looked
        self._failed = self._resting = 0
        self._retired: Record | None = None

    def look(self) -> None:
        """Look once. What a changed folder needs is done here, and takes seconds."""
        self._let_go()
        looked = seen(self.folder)
        still, self._before = looked == self._before, looked
        if not still:
            self._failed = self._resting = 0
        elif self._resting:
            self._resting -= 1
        elif looked != self._settled:
            self._take(looked)

    def _let_go(self) -> None:
        """Forget what was worked out from the last version, whose runs have ended since: this alone frees it.

        It was frozen at the start of the server, with all that was there, and the results refer to it in turn.
        """
        if self._retired:
            memo.forget(self._retired)
            self._retired = None

    def _take(self, looked: Seen) -> None:
        """Take what a folder holds that is still, but other than what is shown or refused."""
        if number := gone(looked):
            self._settled = looked
            self._keep(f"The folder cannot be read: {os.strerror(number)}.")
            return
        try:
            found = self.check(Request(self.folder, looked, self._version))
            if not found.moved:
                self._judge(found)
                self._settled, self._failed = looked, 0
        except Exception as failed:  # whatever it is, readers keep what they have
            self._try_again(looked, failed)

    def _judge(self, found: Verdict) -> None:
        before = self._version
        if found.faults:
            self._refuse(found)
        elif found.version == before:
            self.shown.refuse(None)
            LOG.info("The data in %s are those of version %s, which is shown.", self.folder, before)
        else:
            record = warmed(newer.taken_from(found.parts))
            self._retired = self.shown.shown().value
            self.shown.replace(record)
            LOG.info("The data in %s are shown from now on: version %s, after %s.", self.folder, found.version, before)

    def _refuse(self, found: Verdict) -> None:
        self.shown.refuse(Refused(found.version, found.faults, found.number))
        for each in found.faults:
            LOG.error("%s", each)
        if found.number > len(found.faults):
            LOG.error("… and %d more.", found.number - len(found.faults))
        named = found.version or "of the description that cannot be read"
        LOG.error("The data in %s have faults: version %s is refused, %s stays.", self.folder, named, self._version)

    def _try_again(self, looked: Seen, failed: Exception) -> None:
        self._failed += 1
        ends = self._failed >= TRIES
        self._settled, self._resting = looked if ends else self._settled, 0 if ends else REST
        then = "It is not tried again until the folder changes." if ends else "It is tried again."
        self._keep("The folder could not be checked.", f" {_said(failed)}. {then}")

    def _keep(self, why: str, more: str = "") -> None:
        self.shown.refuse(Refused(why=why))
        LOG.error("The data in %s: %s%s Version %s stays.", self.folder, why, more, self._version)

    @property
    def _version(self) -> str:
        return self.shown.shown().value.version


def _said(failed: Exception) -> str:
    """Return on one line why there is no verdict."""
    if isinstance(failed, TimeoutError):
        return f"It took longer than {newer.DEADLINE} seconds"
    if isinstance(failed, processes.Ended):
        said = " ".join(failed.error.split())[:MOST_SAID] or "it said nothing"
        return f"The process ended with code {failed.code}: {said}"
    return " ".join(f"{type(failed).__name__} {failed}".split())


def warmed(record: Record) -> Record:
    """Return a record after the pages were told from it, as a start tells them, so that no reader waits for it.

    Readers are served meanwhile: after each step they have as much time as it took.
    """
    one = teller(record, DEFAULT)
    for step in (lambda: related.topics(record), *(tell for _, tell in rounds.pages(one))):
        begun = time.monotonic()
        step()
        time.sleep(time.monotonic() - begun)
    return record


def begin(watch: Watch, seconds: int, ended: Event | None = None) -> Thread | None:
    """Look again and again in a thread, and return it; None if it is never. seconds: between two looks.

    ended: ends it. It counts no time of the clock, which may jump.
    """
    if not seconds:
        return None
    stop = ended or Event()

    def look() -> None:
        while not stop.wait(seconds):
            try:
                watch.look()
            except Exception:
                LOG.exception("A look at the data in %s failed.", watch.folder)

    thread = Thread(target=look, name="reload", daemon=True)
    thread.start()
    return thread
