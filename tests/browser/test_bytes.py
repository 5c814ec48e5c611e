"""What the benchmark of bytes counts in Chromium is what the server sent."""

from playwright.sync_api import Browser

from benchmarks.bytes import visit
from dashboard.server.narrowed_fonts import MAIN

HEAD = 1_500  # bytes of the head of an answer, at most


def test_the_bytes_of_a_visit_are_those_on_the_wire(server: str, browser: Browser):
    visited = visit(browser, f"{server}/agreements")
    sizes = {answer.path.rpartition("/")[2]: answer.size for answer in visited.answers}
    (counted,) = [size for name, size in sizes.items() if name.startswith(MAIN.name.partition(".")[0])]
    assert MAIN.stat().st_size < counted < MAIN.stat().st_size + HEAD
    scripts = [answer for answer in visited.answers if answer.path.endswith(".js") and answer.size > HEAD]
    assert {answer.coding for answer in scripts} <= {"gzip", "br"}
    assert scripts
    assert visited.size == sum(answer.size for answer in visited.answers) > 0
    assert visited.socket > 0
