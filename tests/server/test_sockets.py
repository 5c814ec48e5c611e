"""Clients that send slowly, read slowly, send too much or come too often, on a real server."""

import asyncio
import logging
import socket
import struct
import time

import pytest

from dashboard.server import sockets, watch
from dashboard.server.headers import BARE
from tests.server.sockets import HEAD, UPGRADE, answers, client, cut, opened, read, serving

POST = b"POST /body HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n"


@pytest.fixture
def refusals(caplog):
    caplog.set_level(logging.INFO, "dashboard.log")
    return lambda: [
        found.fields["why"] for found in caplog.records if found.message == "refusal" and found.fields.get("why")
    ]


def test_a_connection_over_which_nothing_comes_is_closed_without_a_word(monkeypatch, refusals):
    with serving(monkeypatch, HEAD=0.3) as port, client(port) as idle:
        assert read(idle) == b""
        assert answers(port)
    assert refusals() == []


@pytest.mark.parametrize("begun", [b"GET ", HEAD], ids=["a word", "half a head"])
def test_a_head_that_does_not_come_is_answered_and_closed(monkeypatch, refusals, begun):
    with serving(monkeypatch, HEAD=0.3) as port, client(port, begun) as slow:
        assert read(slow).startswith(b"HTTP/1.1 408 Request Timeout\r\n")
        assert answers(port)
    assert refusals() == ["request too slow"]


def test_a_head_that_comes_a_byte_at_a_time_is_cut_off(monkeypatch, refusals):
    with serving(monkeypatch, HEAD=0.5) as port, client(port, HEAD + b"X: ") as slow:
        assert cut(slow, b"x")
        assert answers(port)
    assert refusals() == ["request too slow"]


@pytest.mark.parametrize("deadline", ["STUCK", "WHOLE"])
def test_a_body_that_comes_a_byte_at_a_time_is_cut_off(monkeypatch, refusals, deadline):
    with serving(monkeypatch, **{deadline: 0.5}) as port, client(port, POST) as slow:
        assert cut(slow, b"x")
        assert answers(port)
    assert refusals() == ["request too slow"]


def test_a_second_request_on_a_connection_has_a_deadline_too(monkeypatch, refusals):
    with serving(monkeypatch, HEAD=0.5) as port, client(port, HEAD + b"\r\n", HEAD + b"X: ") as slow:
        assert cut(slow, b"x")
    assert refusals() == ["request too slow"]


def test_an_answer_that_takes_the_server_long_is_not_cut_off(monkeypatch, refusals):
    request = b"GET /slow HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
    with serving(monkeypatch, HEAD=0.2, WHOLE=0.2, STUCK=0.2) as port, client(port, request) as patient:
        assert read(patient).endswith(b"slow")
    assert refusals() == []


def test_a_busy_connection_lives_on_though_each_look_finds_it_between_requests(monkeypatch, refusals):
    with serving(monkeypatch, HEAD=0.3) as port, client(port) as busy:
        for _ in range(20):
            busy.sendall(HEAD + b"\r\n")
            answer = b""
            while not answer.endswith(b"word"):
                answer += (part := busy.recv(1_000))
                assert part
            time.sleep(0.06)  # a look comes each 50 milliseconds
    assert refusals() == []


@pytest.mark.parametrize(
    "request_line",
    [b"GET /endless HTTP/1.1\r\nHost: here\r\n\r\n", UPGRADE.replace(b"/talk", b"/pours")],
    ids=["file", "socket"],
)
def test_an_answer_that_is_not_read_is_cut_off(monkeypatch, refusals, request_line):
    with serving(monkeypatch, STUCK=0.5) as port, client(port, request_line, buffer=4_096) as lazy:
        assert cut(lazy)
        assert answers(port)
    assert refusals() == ["answer not read"]


def test_an_answer_that_is_read_slowly_is_not_cut_off(monkeypatch, refusals):
    request = b"GET /endless HTTP/1.1\r\nHost: here\r\n\r\n"
    with serving(monkeypatch, STUCK=1.0) as port, client(port, request, buffer=65_536) as slow:
        for _ in range(60):
            assert slow.recv(1_000_000)
            time.sleep(0.05)
    assert refusals() == []


def test_a_client_that_pings_and_reads_nothing_is_cut_off(monkeypatch, refusals):
    monkeypatch.setattr(watch.Watch, "UNREAD", 1_000_000)
    ping = b"\x89\xfd" + b"\0\0\0\0" + b"x" * 125  # an empty mask
    with serving(monkeypatch) as port, client(port, UPGRADE, buffer=4_096) as lazy:
        assert cut(opened(lazy), ping * 5_000)
        assert answers(port)
    assert refusals() == ["answers not read"]


def test_a_head_of_ten_megabytes_is_refused_before_it_is_read(monkeypatch):
    with serving(monkeypatch) as port, client(port, HEAD + b"X: " + b"x" * 100_000) as large:
        assert read(large).startswith(b"HTTP/1.1 400 Bad Request\r\n")
    with serving(monkeypatch) as port, client(port, HEAD + b"X: ") as large:
        assert cut(large, b"x" * 1_000_000)
        assert answers(port)


def test_a_huge_message_closes_its_socket_before_it_is_read(monkeypatch):
    head = b"\x82\xff" + struct.pack("!Q", 200_000_000) + b"\0\0\0\0"
    with serving(monkeypatch) as port, client(port, UPGRADE) as large:
        opened(large).sendall(head)
        assert struct.pack("!H", 1009) in read(large)  # RFC 6455: message too big
        assert answers(port)


def test_one_address_has_so_many_connections_and_gets_them_back_when_it_closes(monkeypatch, refusals):
    with serving(monkeypatch, each=5) as port:
        held = [client(port) for _ in range(4)]
        for one in held:
            one.__enter__()
        with client(port, UPGRADE) as talking:
            opened(talking)  # a socket counts as well
            with client(port) as refused:
                assert read(refused).startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
        for one in held:
            one.__exit__(None, None, None)
        while sockets.Http.room.counts.total():
            time.sleep(0.01)
        assert answers(port)
    assert refusals() == ["too many connections of one address"]


def test_a_thousand_connections_of_one_client_leave_room_for_another(monkeypatch):
    with serving(monkeypatch, each=50, HEAD=0.5) as port:
        flood = [client(port) for _ in range(1_000)]
        for one in flood:
            one.__enter__()
        room = sockets.Http.room
        assert room.enter("192.0.2.1") == ""
        room.leave("192.0.2.1")
        while room.counts.total():
            time.sleep(0.01)  # the deadline closes the fifty that were let in
        assert answers(port)
        for one in flood:
            one.__exit__(None, None, None)


def test_all_connections_together_are_bounded_too(monkeypatch, refusals):
    with serving(monkeypatch, whole=1) as port, client(port), client(port) as refused:
        answer = read(refused)
    assert answer.startswith(b"HTTP/1.1 503 ")
    assert b"\r\nretry-after: 10\r\n" in answer
    assert refusals() == ["too many connections"]


def test_as_many_connections_fit_as_the_system_allows_files():
    assert 1 <= watch.most() <= watch.MOST


@pytest.mark.parametrize(
    "sent",
    [
        b"NONSENSE\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        UPGRADE.replace(b"Sec-WebSocket-Version: 13\r\n", b"Sec-WebSocket-Version: 99\r\n"),
        UPGRADE.replace(b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", b""),
        UPGRADE.replace(b"/talk", b"/nothing"),
    ],
    ids=["no request", "two hosts", "unknown version", "no key", "no such socket"],
)
def test_a_refusal_before_the_application_has_the_headers_of_security(monkeypatch, sent):
    with serving(monkeypatch) as port, client(port, sent) as refused:
        head = read(refused).partition(b"\r\n\r\n")[0].decode()
    assert head.startswith("HTTP/1.1 4")
    assert BARE
    for name, value in BARE.items():
        assert f"\r\n{name}: {value}".lower() in head.lower()
    assert "server:" not in head.lower()


def test_an_address_that_a_client_names_itself_is_not_taken_for_its_own(monkeypatch, caplog):
    forged = HEAD + b"X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"
    seen = []
    enter = watch.Room.enter
    monkeypatch.setattr(watch.Room, "enter", lambda room, address: seen.append(address) or enter(room, address))
    with serving(monkeypatch, each=5) as port, client(port, forged) as liar:
        assert read(liar).endswith(b"word")
    assert seen == ["127.0.0.1"]


def test_a_connection_sends_each_message_at_once(monkeypatch):
    found, made = [], sockets.Http.connection_made

    def waits(transport: asyncio.Transport) -> bool:
        return not transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

    def noted(self: sockets.Http, transport: asyncio.Transport) -> None:
        before = waits(transport)
        made(self, transport)
        found.append((before, waits(transport)))

    monkeypatch.setattr(sockets.Http, "connection_made", noted)
    with serving(monkeypatch) as port, client(port, HEAD, b"Connection: close\r\n\r\n") as asking:
        assert read(asking).endswith(b"word")
    assert found == [(True, False)]
