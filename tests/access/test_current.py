"""A gated host starts gated or not at all, and a public host pays nothing for it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.access import tokens
from dashboard.paths import ROOT
from tests import gated

# Prints the names of the middleware from the outside in, and whether what signing in needs is loaded.
STARTING = """
import json, sys, app
print(json.dumps([[each.cls.__name__ for each in app.app._user_middleware], "authlib" in sys.modules]))
"""


# Does what app.py does for gated mode, and no more.
CHECKING = "from pathlib import Path; from dashboard.access import current; print(current.middleware(Path('nosuch')))"


def start(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess:
    """Run Python in a folder, in which Streamlit looks for .streamlit/secrets.toml."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | variables
    command = [sys.executable, *command]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def keep(folder: Path, text: str | None = None) -> Path:
    """Write secrets.toml, by default a whole one, where a server that starts in the folder finds it."""
    lines = [f"{name} = {json.dumps(value)}" for name, value in gated.auth(8501, 9).items()]
    (folder / ".streamlit").mkdir(exist_ok=True)
    (folder / ".streamlit" / "secrets.toml").write_text("\n".join(["[auth]", *lines, ""]) if text is None else text)
    return folder


def test_the_door_of_a_gated_host_stands_before_all_that_sends_data(tmp_path, small):
    invited = {"ACCESS": "gated", "GATED_DOMAINS": "example.org", "DATA_FOLDER": str(small)}
    done = start(keep(tmp_path), "-c", STARTING, **invited)
    assert done.returncode == 0, done.stderr
    middleware, loaded = json.loads(done.stdout.splitlines()[-1])
    assert middleware.count("Door") == 1
    assert set(middleware[: middleware.index("Door")]) == {
        *("Headed", "Bounds", "OneRecord", "RequestLog", "Origins", "Limits")
    }
    assert loaded


def test_a_public_host_has_no_door_and_loads_nothing_for_it(tmp_path, small):
    done = start(tmp_path, "-c", STARTING, DATA_FOLDER=str(small))
    middleware, loaded = json.loads(done.stdout.splitlines()[-1])
    assert middleware
    assert "Door" not in middleware
    assert not loaded


@pytest.mark.parametrize("mode", ["", " ", "public"])
def test_a_host_is_public_unless_it_says_otherwise(tmp_path, mode):
    done = start(tmp_path, "-c", CHECKING, ACCESS=mode)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


def refused(done: subprocess.CompletedProcess, *parts: str) -> None:
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == len(parts), lines
    for line, part in zip(lines, parts, strict=True):
        assert line.startswith("The server did not start: ")
        assert part in line
        assert gated.SECRET not in line


def test_a_host_that_means_to_be_gated_never_starts_in_public(tmp_path):
    invited = {"ACCESS": "gated", "GATED_DOMAINS": "example.org"}
    refused(start(tmp_path, "-c", CHECKING, GATED_DOMAINS="a.org"), "GATED_DOMAINS is set, but ACCESS is public")
    refused(start(tmp_path, "-c", CHECKING, ACCESS="Gated"), "ACCESS is 'Gated'; allowed: public or gated")
    refused(start(tmp_path, "-c", CHECKING, **invited), "[auth]", "redirect_uri")
    keep(tmp_path)
    refused(start(tmp_path, "-c", CHECKING), "secrets.toml has [auth], but ACCESS is public")
    refused(start(tmp_path, "-c", CHECKING, ACCESS="gated"), "nobody may read")
    refused(start(tmp_path, "-c", CHECKING, PUBLIC_ADDRESS="https://a.example", **invited), "with this PUBLIC_ADDRESS")
    keep(tmp_path, "[auth")
    done = start(tmp_path, "-c", CHECKING)
    assert done.returncode == 1
    assert "cannot be read, so nobody knows whether it means gated mode" in done.stderr.splitlines()[-1]


def test_the_script_alone_without_the_server_shows_nothing_either(tmp_path):
    """Somebody may run the script of the pages and not app.py, which has the door."""
    code = "from streamlit.testing.v1 import AppTest; from dashboard.paths import MAIN\n"
    code += "page = AppTest.from_file(MAIN, default_timeout=300).run()\n"
    code += "print([each.value for each in page.title], len(page.markdown), len(page.get('html')), len(page.sidebar))"
    done = start(keep(tmp_path), "-c", code, ACCESS="gated", GATED_DOMAINS="example.org")
    assert done.stdout.splitlines()[-1] == "['Sign in'] 1 0 0", done.stderr


def test_the_command_makes_a_token_that_the_host_knows(tmp_path):
    done = start(tmp_path, "-m", "dashboard", "token", "reports")
    assert (done.returncode, done.stderr) == (0, "")
    shown, kept = (line.rpartition(" ")[2] for line in done.stdout.splitlines())
    assert tokens.read(kept, "") == ({tokens.digest(shown): "reports"}, [])
    other = start(tmp_path, "-m", "dashboard", "token", "reports").stdout
    assert shown not in other


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a;b", "x" * 65, "ກ"])
def test_a_token_without_a_plain_name_is_refused(tmp_path, name):
    done = start(tmp_path, "-m", "dashboard", "token", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is no name; allowed" in done.stderr


def test_the_port_that_a_host_leaves_open_is_filled_in(tmp_path):
    keep(tmp_path)
    file = tmp_path / ".streamlit" / "secrets.toml"
    file.write_text(file.read_text().replace("127.0.0.1:8501", "127.0.0.1:{port}"))
    code = "from streamlit import config; config.set_option('server.port', 8765)\n"
    code += "from dashboard.access import current; print(current.of_host().origin)"
    done = start(tmp_path, "-c", code, ACCESS="gated", GATED_DOMAINS="example.org")
    assert done.stdout.strip() == "http://127.0.0.1:8765", done.stderr
