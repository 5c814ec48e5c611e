"""How many connections a server has, and what it looks for in each: whether its client keeps it waiting."""

import asyncio
import sys
from collections import Counter
from http import HTTPStatus
from typing import Any, Protocol

import h11

from dashboard import log

MOST = 4_000  # connections at once, and fewer where the system allows fewer files
SPARE = 200  # files of the process that are no connections


def most() -> int:
    """Return how many connections fit at once. The limit of open files is raised as far as the system lets us."""
    if sys.platform == "win32":
        return MOST
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST + SPARE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return MOST if soft == resource.RLIM_INFINITY else max(min(MOST, soft - SPARE), 1)


class Room:
    """Counts the connections of a server. `whole`: how many fit. `each`: how many for one address, 0 for any number."""

    def __init__(self, whole: int = MOST, each: int = 0) -> None:
        """Begin with none."""
        self.whole, self.each, self.counts = whole, each, Counter()

    def enter(self, address: str) -> str:
        """Count a connection, and return why it is one too many, or "" where it is not."""
        self.counts[address] += 1
        if self.counts.total() > self.whole:
            return "too many connections"
        return "too many connections of one address" if self.each and self.counts[address] > self.each else ""

    def leave(self, address: str) -> None:
        """Count a connection no longer."""
        self.counts[address] -= 1
        if self.counts[address] <= 0:
            del self.counts[address]


class Reading(Protocol):
    """What reads requests from a connection, as uvicorn does: how far it is, and how to refuse what is too slow."""

    conn: h11.Connection
    flow: Any
    cycle: object

    def refuse(self, status: HTTPStatus, why: str) -> None:
        """Answer with a status and close the connection."""


class Watch:
    """Looks at a connection from time to time, and cuts it off when its client is too slow.

    A client is too slow if it takes longer than HEAD seconds to send the head of a request or than WHOLE for all of it,
    or if for longer than STUCK seconds it sends, or reads, fewer than SLOWEST bytes a second of what is due. Of a
    socket, what is not read may not grow beyond UNREAD bytes while its client sends.
    """

    PULSE, HEAD, WHOLE, STUCK = 5.0, 15.0, 900.0, 30.0
    SLOWEST, UNREAD = 500, 32_000_000

    def __init__(self, transport: asyncio.Transport, http: Reading | None = None) -> None:
        """Begin. http: the protocol that reads requests, None for a socket on which messages go to and fro."""
        self.transport, self.http, self.loop = transport, http, asyncio.get_running_loop()
        self.received = self.left = 0
        self.flowed = False  # whether what is written went below what is kept since the last look
        self.waited = self.starved = self.stuck = 0.0
        self.cycle: object = None  # of the last request that came whole
        self.timer = self.loop.call_later(self.PULSE, self._look)

    def stop(self) -> None:
        """Look no more."""
        self.timer.cancel()

    def takes(self, data: bytes) -> None:
        """Note what came from the client."""
        self.received += len(data)
        if not self.http and self.transport.get_write_buffer_size() > self.UNREAD:
            self._cut("answers not read")

    def _look(self) -> None:
        self.timer = self.loop.call_later(self.PULSE, self._look)
        left, enough = self.transport.get_write_buffer_size(), self.SLOWEST * self.PULSE
        reads = not left or self.flowed or left <= self.left - enough
        self.stuck = 0.0 if reads else self.stuck + self.PULSE
        self.left, self.flowed = left, False
        if self.stuck > self.STUCK:
            self._cut("answer not read")
        elif self.http and not self.transport.is_closing():
            self._wait_for_request(self.http, enough)
        self.received = 0

    def _wait_for_request(self, http: Reading, enough: float) -> None:
        state = http.conn.their_state
        if state not in (h11.IDLE, h11.SEND_BODY) or http.cycle is not self.cycle:
            self.cycle, self.waited, self.starved = http.cycle, 0.0, 0.0
            return
        self.waited += self.PULSE
        fed = self.received >= enough or http.flow.read_paused
        self.starved = 0.0 if fed else self.starved + self.PULSE
        if state is h11.IDLE and self.waited > self.HEAD and not http.conn.trailing_data[0]:
            self.transport.close()  # browsers open connections ahead of need, and would show an answer as their page
        elif (state is h11.IDLE and self.waited > self.HEAD) or self.starved > self.STUCK or self.waited > self.WHOLE:
            http.refuse(HTTPStatus.REQUEST_TIMEOUT, "request too slow")

    def _cut(self, why: str) -> None:
        log.line("refusal", why=why)
        self.stop()
        self.transport.abort()
