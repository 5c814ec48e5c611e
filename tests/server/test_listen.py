"""The addresses and ports on which the server can listen."""

import socket

import pytest

from dashboard.server import listen


@pytest.mark.parametrize("port", ["", "abc", "0", "65536", "99999", "-1", "８５０１"])
def test_an_invalid_port_is_refused_in_a_sentence(port):
    assert "is no port" in listen.refusal("localhost", port)


def test_a_foreign_address_and_a_port_in_use_are_refused_in_a_sentence():
    assert "cannot listen" in listen.refusal("192.0.2.1", "8501")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "cannot listen" in listen.refusal("127.0.0.1", str(taken.getsockname()[1]))


def test_a_free_port_is_accepted():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    assert listen.refusal("127.0.0.1", port) == ""
