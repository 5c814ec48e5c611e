"""Files that take a second or more to make: one at a time for each kind, kept for who asks next, and few who wait."""

from collections.abc import Callable
from functools import wraps
from threading import BoundedSemaphore, Lock

from dashboard.memo import memo
from dashboard.server.refused import Refused

WAITING = 6  # requests for a kind of file at once, of the forty that the server answers at once
BUSY = "Others are waiting for such a file. Please try again in a few seconds."


def one_at_a_time(write: Callable[..., bytes], most: int) -> Callable[..., bytes]:
    """Return a function that makes a file once for the same choices, and never two such files at once.

    write: takes a teller and hashable values. most: the largest number of files kept. The function raises Refused (503)
    if WAITING others wait already, so that no number of requests keeps the server from its other answers.
    """
    kept, lock, queue = memo(most=most)(write), Lock(), BoundedSemaphore(WAITING)

    @memo(most=most)
    @wraps(write)
    def made(*given: object) -> bytes:
        if not queue.acquire(blocking=False):
            raise Refused(503, BUSY)
        try:
            with lock:
                return kept(*given)  # who waited finds it made
        finally:
            queue.release()

    return made
