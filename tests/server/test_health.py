"""Asking the server of this machine whether it answers, as a container does."""

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from dashboard.paths import ROOT
from dashboard.server import health


class Answer(BaseHTTPRequestHandler):
    """200 at one address, 503 at all others."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/mekong/healthz" else 503)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture
def port():
    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def asked(**settings: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "dashboard.server.health"]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False, timeout=300)


def test_the_address_is_that_of_port_and_base_path(monkeypatch):
    for name in ("STREAMLIT_SERVER_PORT", "STREAMLIT_SERVER_BASE_URL_PATH"):
        monkeypatch.delenv(name, raising=False)
    assert health.address() == "http://127.0.0.1:8501/healthz"
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "9000")
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "/sub/mekong/")
    assert health.address() == "http://127.0.0.1:9000/sub/mekong/healthz"


def test_a_server_that_is_well_ends_it_with_zero(port):
    done = asked(
        STREAMLIT_SERVER_PORT=str(port),
        STREAMLIT_SERVER_BASE_URL_PATH="mekong",
        http_proxy="http://127.0.0.1:1",
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("port_of", ["listening", "nobody's", "none"])
def test_a_server_that_is_not_well_ends_it_with_one_and_a_sentence(port, port_of):
    chosen = {"listening": str(port), "nobody's": "1", "none": "port"}[port_of]
    done = asked(STREAMLIT_SERVER_PORT=chosen)
    assert done.returncode == 1
    assert f"http://127.0.0.1:{chosen}/healthz does not answer: " in done.stderr
    assert "Traceback" not in done.stderr
