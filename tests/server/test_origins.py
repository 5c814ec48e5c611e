"""Sockets that pages open: ours, and those of other sites."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard.server.origins import Origins


async def talk(socket):
    await socket.accept()
    await socket.close()


def opens(origin: str | None, host: str = "here.example:8501", **allowed: object) -> bool:
    app = Starlette(routes=[WebSocketRoute("/", talk)], middleware=[Middleware(Origins, **allowed)])
    headers = {"host": host} | ({"origin": origin} if origin is not None else {})
    try:
        with TestClient(app).websocket_connect("/", headers=headers):
            return True
    except WebSocketDisconnect:
        return False


@pytest.mark.parametrize(
    "origin", ["http://here.example:8501", "https://here.example:8501", "http://localhost:3", None]
)
def test_our_own_pages_and_programs_open_a_socket(origin):
    assert opens(origin)


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "https://here.example", "https://here.example:8501.evil.example", "null", "", "http://["],
)
def test_pages_of_other_sites_open_none(origin):
    assert not opens(origin)


def test_a_site_that_the_host_allows_opens_one():
    allowed = ("dash.example", "https://portal.example:444", "")
    assert opens("https://dash.example", allowed=allowed)
    assert opens("https://portal.example:444", allowed=allowed)
    assert not opens("https://other.example", allowed=allowed)
    assert opens("https://other.example", all_sites=True)
