"""A server that is killed while readers look at a page, and started again."""

import signal
import sys
from contextlib import ExitStack, closing
from subprocess import Popen

from benchmarks.servers import free_port, running
from dashboard.paths import ROOT
from tests.browser.conftest import PATIENCE, settle, shows, view_of

VIEW = "/news?country=KHM&q=training"
LOST = "() => document.querySelector('[data-testid=stApp]')?.dataset.testConnectionState !== 'CONNECTED'"


def started(stack: ExitStack, port: int) -> Popen:
    """Start the server on a port, as `make run` does."""
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), f"--server.port={port}"]
    command.append("--server.address=127.0.0.1")
    return stack.enter_context(running(command, f"http://127.0.0.1:{port}/healthz", cwd=ROOT))


def test_browsers_come_back_to_the_same_view_when_a_killed_server_starts_again(context):
    with ExitStack() as stack:
        port = free_port()
        first = started(stack, port)
        pages = [stack.enter_context(closing(context.new_page())) for _ in range(3)]
        for page in pages:
            page.goto(f"http://127.0.0.1:{port}{VIEW}")
        views = [view_of(page) for page in pages]
        assert all(view["address"] == VIEW and view["typed"] for view in views)
        first.send_signal(signal.SIGKILL)
        first.wait()
        for page in pages:
            page.wait_for_function(LOST, timeout=PATIENCE)
        started(stack, port)
        for page, view in zip(pages, views, strict=True):
            page.wait_for_function(f"() => !({LOST})()", timeout=PATIENCE)
            assert shows(settle(page), view)
