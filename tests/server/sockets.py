"""A server of uvicorn in a thread, with our bounds and short deadlines, and the clients that try it."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from uvicorn import Config, Server

from dashboard.server import bounds, hosting, watch
from dashboard.server.request_log import RequestLog

PATIENCE = 60  # seconds: reached only if something fails
HEAD = b"GET /word HTTP/1.1\r\nHost: here\r\n"
UPGRADE = (
    b"GET /talk HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


async def word(request: Request) -> Response:
    return PlainTextResponse("word")


async def body(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def endless(request: Request) -> Response:
    async def parts():
        while True:
            yield b"x" * 1_000_000
            await asyncio.sleep(0)  # uvicorn takes what it sends to nobody without a pause

    return StreamingResponse(parts())


async def slow(request: Request) -> Response:
    await asyncio.sleep(1.5)  # longer than the deadlines of the tests
    return PlainTextResponse("slow")


async def talk(talking: WebSocket) -> None:
    await talking.accept()
    async for message in talking.iter_bytes():
        await talking.send_bytes(message)


async def pours(talking: WebSocket) -> None:
    await talking.accept()
    while True:
        await talking.send_bytes(b"x" * 1_000_000)


ROUTES = [
    Route("/word", word),
    Route("/endless", endless),
    Route("/slow", slow),
    Route("/body", body, methods=["POST"]),
]
ROUTES += [WebSocketRoute("/talk", talk), WebSocketRoute("/pours", pours)]


@contextmanager
def serving(monkeypatch: pytest.MonkeyPatch, each: int = 0, whole: int = 1_000, **deadlines: float) -> Iterator[int]:
    """Yield the port of a server. deadlines: of `watch.Watch`, by name; long ones for those that are not named.

    It listens on a socket that names no protocol, as the one that Streamlit makes.
    """
    for name, seconds in {"PULSE": 0.05, "HEAD": 60.0, "WHOLE": 60.0, "STUCK": 60.0, **deadlines}.items():
        monkeypatch.setattr(watch.Watch, name, seconds)
    monkeypatch.setattr(hosting, "CONNECTIONS_EACH", each)
    monkeypatch.setattr(watch, "most", lambda: whole)
    app = Starlette(routes=ROUTES, middleware=[Middleware(bounds.Bounds), Middleware(RequestLog)])
    config = Config(app, "127.0.0.1", 0, log_config=None, ws="websockets-sansio", access_log=False)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = Server(config)
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
        listening.close()
    assert not thread.is_alive()


@contextmanager
def client(port: int, *parts: bytes, buffer: int = 0) -> Iterator[socket.socket]:
    """Yield a connection over which the parts were sent. buffer: bytes that it takes unread, 0 for the usual."""
    with socket.socket() as made:
        if buffer:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        made.settimeout(PATIENCE)
        made.connect(("127.0.0.1", port))
        for part in parts:
            made.sendall(part)
        yield made


def read(connection: socket.socket) -> bytes:
    """Return all that comes until the server closes the connection."""
    found = b""
    with suppress(ConnectionResetError):
        while part := connection.recv(65_536):
            found += part
    return found


def cut(connection: socket.socket, drip: bytes = b"") -> bool:
    """Return whether the server cuts a connection off over which bytes go again and again. What comes is not read."""
    deadline, drip = time.monotonic() + PATIENCE, drip or b"\0"
    left = drip
    connection.setblocking(False)
    while time.monotonic() < deadline:
        try:
            left = left[connection.send(left) :] or drip
        except BlockingIOError:
            pass
        except OSError:
            return True
        time.sleep(0.05)
    return False


def opened(connection: socket.socket) -> socket.socket:
    """Wait until the server has opened a socket for messages. Return the connection."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += connection.recv(1)
    assert head.startswith(b"HTTP/1.1 101")
    return connection


def answers(port: int) -> bool:
    """Return whether the server answers another client."""
    with client(port, HEAD + b"Connection: close\r\n\r\n") as other:
        return read(other).endswith(b"word")
