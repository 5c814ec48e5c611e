"""The server behind a proxy, run as a host runs it."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack

import httpx2
import pytest

from benchmarks.servers import free_port
from benchmarks.visit import Visit
from dashboard.paths import ROOT

WITHIN = 120  # seconds, on the slowest machine


def started(folder, port: int, **settings: str) -> subprocess.Popen:
    """Start the server. What it prints is in the file `said` of the folder."""
    command = [sys.executable, str(ROOT / "serve.py"), f"--server.port={port}"]
    with (folder / "said").open("w") as said:
        return subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=said, stderr=said)


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def wait_for(port: int, server: subprocess.Popen) -> None:
    """Wait until a server listens, which must still run."""
    until = time.monotonic() + WITHIN
    while not listens(port):
        assert time.monotonic() < until
        assert server.poll() is None


def test_nobody_is_let_in_before_all_is_ready_and_all_is_served(tmp_path):
    port = free_port()
    with started(tmp_path, port, STREAMLIT_SERVER_ADDRESS="127.0.0.1") as server:
        wait_for(port, server)
        assert f"Serving on http://127.0.0.1:{port}/" in (tmp_path / "said").read_text("utf-8")
        answer = httpx2.get(f"http://127.0.0.1:{port}/healthz")
        assert answer.json()["status"] == "ok"
        assert "server" not in answer.headers
        with ExitStack() as stack:
            assert Visit(stack, port, "/news").rerun()[1] > 1000
        server.send_signal(signal.SIGTERM)
        server.wait(WITHIN)
    assert "Traceback" not in (tmp_path / "said").read_text("utf-8")


def test_the_base_path_of_the_environment_holds(tmp_path):
    port = free_port()
    with started(tmp_path, port, STREAMLIT_SERVER_BASE_URL_PATH="/mekong") as server:
        wait_for(port, server)
        assert httpx2.get(f"http://127.0.0.1:{port}/mekong/healthz").json()["status"] == "ok"
        assert httpx2.get(f"http://127.0.0.1:{port}/mekong/map").status_code == 200
        assert httpx2.get(f"http://127.0.0.1:{port}/healthz").status_code == 404
        server.send_signal(signal.SIGTERM)


@pytest.mark.parametrize("settings", [{"MAP_DEFAULT": "nonsense"}, {"DATA_FOLDER": "/nowhere"}])
def test_a_start_that_is_refused_ends_with_one_and_a_sentence(tmp_path, settings):
    with started(tmp_path, free_port(), **settings) as server:
        assert server.wait(WITHIN) == 1
    said = (tmp_path / "said").read_text("utf-8")
    assert "The server did not start" in said
    assert "Traceback" not in said
