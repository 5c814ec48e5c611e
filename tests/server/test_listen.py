"""Where the server may listen."""

import socket

import pytest

from dashboard.server import listen


@pytest.mark.parametrize("port", ["", "abc", "0", "65536", "99999", "-1", "８５０１"])
def test_what_is_no_port_is_refused_in_a_sentence(port):
    assert "is no port" in listen.refusal("localhost", port)


def test_an_address_of_another_machine_or_a_port_in_use_is_refused_in_a_sentence():
    assert "cannot listen" in listen.refusal("192.0.2.1", "8501")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "cannot listen" in listen.refusal("127.0.0.1", str(taken.getsockname()[1]))


def test_a_free_port_is_fine():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    assert listen.refusal("127.0.0.1", port) == ""
