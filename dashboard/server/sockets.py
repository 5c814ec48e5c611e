"""Connections that cannot hold the server up: few for each address, with deadlines for what a client sends and reads.

uvicorn alone waits for ever for a request that comes a byte at a time, and for a client that does not read its answer.
"""

import asyncio
import socket
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response

from dashboard import log
from dashboard.server.headers import BARE
from dashboard.server.watch import Room, Watch


class Http(H11Protocol):
    """The requests of a connection."""

    room, watch, address = Room(), None, None

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Count the connection, and refuse it where it is one too many."""
        super().connection_made(transport)
        _send_at_once(transport)
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


def _send_at_once(transport: asyncio.Transport) -> None:
    """Let the system send each message when it is written, in the place of when the one before was confirmed.

    A client confirms after up to 40 ms on Linux and 200 ms on Windows (RFC 896, RFC 1122 4.2.3.2), and a run of a page
    is many messages. asyncio turns that off only for sockets that name their protocol; the one of Streamlit names none.
    """
    held = transport.get_extra_info("socket")
    if held is not None and held.family in (socket.AF_INET, socket.AF_INET6):
        held.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


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
