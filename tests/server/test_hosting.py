"""What a host sets of the server's bounds."""

import subprocess
import sys

import pytest

from dashboard.paths import ROOT
from dashboard.server import hosting

SHOW = "from dashboard.server import hosting as h; print(h.FAULTS, {name})"


def read(name: str, said: str) -> str:
    command = [sys.executable, "-c", SHOW.format(name=f"h.{name}")]
    return subprocess.run(
        command, cwd=ROOT, env={name: said}, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_a_host_that_says_nothing_trusts_no_proxy_and_opens_nothing():
    assert hosting.FAULTS == []
    assert (hosting.PROXIES, hosting.METRICS, hosting.FRAMED_BY) == (0, False, ())


@pytest.mark.parametrize(
    ("name", "said", "found"),
    [
        ("PROXIES", " 2 ", 2),
        ("API_LIMIT", "0", 0),
        ("DOCUMENT_LIMIT", "5", 5),
        ("CONNECTIONS_EACH", "", hosting.CONNECTIONS_EACH),
        ("METRICS", "open", True),
        ("METRICS", " ", False),
        (
            "FRAMED_BY",
            "https://a.example.org  http://*.b.example:8080 self",
            "('https://a.example.org', 'http://*.b.example:8080', 'self')",
        ),
    ],
)
def test_what_a_host_sets_is_taken(name, said, found):
    assert read(name, said) == f"[] {found}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PROXIES", "11"),
        ("PROXIES", "-1"),
        ("PROXIES", "one"),
        ("PROXIES", "²"),
        ("API_LIMIT", "1e3"),
        ("API_LIMIT", "9" * 5_000),
        ("DOCUMENT_LIMIT", "0.5"),
        ("CONNECTIONS_EACH", "many"),
        ("METRICS", "yes"),
        ("FRAMED_BY", "*"),
        ("FRAMED_BY", "https://a.example; script-src *"),
        ("FRAMED_BY", "https://a.example/path"),
        ("FRAMED_BY", "javascript:alert(1)"),
        ("FRAMED_BY", "https://a.example\r\nX: y"),
        ("FRAMED_BY", " ".join(f"https://{number}.example" for number in range(21))),
    ],
)
def test_a_value_that_is_wrong_is_named_with_what_is_allowed(name, said):
    found = read(name, said)
    assert found.startswith(('["', "['"))
    assert f"{name} is " in found
    assert "; allowed: " in found
    assert len(found) < 600
