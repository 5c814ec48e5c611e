"""Connections that cannot hold the server up: few for each address, with deadlines for what a client sends and reads.

uvicorn alone waits for ever for a request that comes a byte at a time, and for a client that does not read its answer.
"""

import asyncio
import sys
from collections import Counter
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response

from dashboard import log
from dashboard.server.headers import BARE

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


class Watch:
    """Looks at a connection from time to time, and cuts it off when its client is too slow.

    A client is too slow if it takes longer than HEAD seconds to send the head of a request or than WHOLE for all of it,
    or if for longer than STUCK seconds it sends, or reads, fewer than SLOWEST bytes a second of what is due. What is
    not read may not grow beyond UNREAD bytes while a client sends.
    """

    PULSE, HEAD, WHOLE, STUCK = 5.0, 15.0, 900.0, 30.0
    SLOWEST, UNREAD = 500, 32_000_000

    def __init__(self, transport: asyncio.Transport, http: "Http | None" = None) -> None:
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
        if self.transport.get_write_buffer_size() > self.UNREAD:
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

    def _wait_for_request(self, http: "Http", enough: float) -> None:
        state = http.conn.their_state
        if state not in (h11.IDLE, h11.SEND_BODY) or http.cycle is not self.cycle:
            self.cycle, self.waited, self.starved = http.cycle, 0.0, 0.0
            return
        self.waited += self.PULSE
        fed = self.received >= enough or http.flow.read_paused
        self.starved = 0.0 if fed else self.starved + self.PULSE
        if (state is h11.IDLE and self.waited > self.HEAD) or self.starved > self.STUCK or self.waited > self.WHOLE:
            http.refuse(HTTPStatus.REQUEST_TIMEOUT, "request too slow")

    def _cut(self, why: str) -> None:
        log.line("refusal", why=why)
        self.stop()
        self.transport.abort()


class Http(H11Protocol):
    """The requests of a connection."""

    room, watch, address = Room(), None, None

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Count the connection, and refuse it where it is one too many."""
        super().connection_made(transport)
        self.address = self.client[0] if self.client else ""
        self.watch = Watch(transport, self)
        why = self.room.enter(self.address)
        if why:
            self.refuse(HTTPStatus.SERVICE_UNAVAILABLE, why)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count the connection no longer."""
        self.watch.stop()
        self.room.leave(self.address)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, unless the connection was refused."""
        if self.transport.is_closing():
            return
        self.watch.takes(data)
        super().data_received(data)

    def resume_writing(self) -> None:
        """Note that the client reads."""
        self.watch.flowed = True
        super().resume_writing()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection to a `Socket`, which counts it from now on."""
        self.watch.stop()
        super().handle_websocket_upgrade(event)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request. uvicorn wrote it in the log."""
        self.refuse(HTTPStatus.BAD_REQUEST, "")

    def refuse(self, status: HTTPStatus, why: str) -> None:
        """Answer with a status and close the connection; only close it where an answer is on its way already.

        why: what the log says, blank where it says it already.
        """
        if why:
            log.line("refusal", status=status.value, why=why)
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(_bare(status, self.server_state.default_headers))
        self.transport.close()


class Socket(WebSocketsSansIOProtocol):
    """The messages of a connection."""

    def __init__(self, *given: Any, **named: Any) -> None:
        """Make it as uvicorn does, but with our headers on each refusal."""
        super().__init__(*given, **named)
        refuse = self.conn.reject

        def with_headers(status: HTTPStatus, text: str) -> Response:
            response = refuse(status, text)
            response.headers.update(BARE)
            return response

        self.conn.reject = with_headers

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Watch the connection. `Http` counted it."""
        super().connection_made(transport)
        self.address, self.watch = self.client[0] if self.client else "", Watch(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count the connection no longer."""
        self.watch.stop()
        Http.room.leave(self.address)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came."""
        self.watch.takes(data)
        super().data_received(data)

    def resume_writing(self) -> None:
        """Note that the client reads."""
        self.watch.flowed = True
        super().resume_writing()


def _bare(status: HTTPStatus, dated: list[tuple[bytes, bytes]]) -> bytes:
    """Return an answer made before the application: its status in words. dated: headers of uvicorn."""
    body = f"{status.phrase}.".encode()
    headers = dict(dated) | {
        b"content-type": b"text/plain; charset=utf-8",
        b"content-length": str(len(body)).encode(),
        b"connection": b"close",
        **({b"retry-after": b"10"} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}),
        **{name.lower().encode(): value.encode() for name, value in BARE.items()},
    }
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}".encode(),
        *(name + b": " + text for name, text in headers.items()),
    ]
    return b"\r\n".join((*lines, b"", body))
