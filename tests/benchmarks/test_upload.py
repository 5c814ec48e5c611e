"""A hostile file on the page Data: other readers hardly wait, and what its reader leaves is stopped."""

import socket
import subprocess
import time
from contextlib import ExitStack
from statistics import median

import pytest

from benchmarks import upload
from benchmarks.servers import ROOT, serving
from dashboard import dry_run

TAKES = 3
LONG = dry_run.LARGEST - 10_000  # bytes of a file on which a trial works for many seconds
SOON = 6  # seconds
WITHOUT_TOKEN = "--server.enableXsrfProtection=false"


def trials(port: int) -> set[int]:
    """Return the processes that try a file for the server on a port."""
    command = ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    found = [line.split(maxsplit=2) for line in listed.stdout.splitlines()]
    servers = {pid for pid, _, command in found if f"--server.port={port}" in command}
    return {int(pid) for pid, parent, command in found if parent in servers and "dashboard.apart" in command}


def wait(until) -> float:
    """Return the seconds until something is so. Fails if it never is."""
    began = time.monotonic()
    while not until():
        assert time.monotonic() - began < 60
        time.sleep(0.05)
    return time.monotonic() - began


def test_another_reader_hardly_waits_while_a_hostile_file_is_tried():
    for _ in range(TAKES):
        before, meanwhile = upload.measured(8)
        assert len(meanwhile) > 5
        ratio = median(meanwhile) / median(before)
        if ratio < upload.LIMIT:
            break
    assert ratio < upload.LIMIT


@pytest.mark.parametrize("leaves", ["closes", "replaces"])
def test_the_trial_of_a_reader_who_leaves_is_stopped(leaves):
    with ExitStack() as stack:
        port = stack.enter_context(serving(ROOT / "app.py", ROOT, WITHOUT_TOKEN))
        bench = upload.Bench(stack, port)
        bench.drop(upload.NAME, upload.hostile(size=LONG))
        wait(lambda: trials(port))
        (first,) = trials(port)
        if leaves == "closes":
            bench.socket.socket.shutdown(socket.SHUT_RDWR)
        else:
            bench.drop(upload.NAME, upload.hostile(size=10_000))
        assert wait(lambda: first not in trials(port)) < SOON
        if leaves == "closes":
            assert trials(port) == set()


def test_the_file_of_the_benchmark_has_the_size_that_it_says():
    assert 0.97 * upload.SIZE < len(upload.hostile()) < 1.03 * upload.SIZE
