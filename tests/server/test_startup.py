"""What happens before the first reader comes: the whole server, started as a user starts it."""

import gc
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import httpx2
import pytest
import streamlit

from benchmarks.rerun import Visit, serving
from dashboard import comment
from dashboard.paths import ROOT
from dashboard.server import startup

# Python runs a file of this name before anything else: here it notes and refuses what is asked of another machine.
WATCH = """
import os, socket

def refuse(place):
    with open(os.environ["ASKED_OUTSIDE"], "a") as log:
        print(place, file=log)
    raise OSError("refused: " + place)

def near(host):
    return host in (None, "", "localhost", "::", "::1", "0.0.0.0") or str(host).startswith("127.")

connect, getaddrinfo = socket.socket.connect, socket.getaddrinfo

def watched_connect(self, address):
    return connect(self, address) if isinstance(address, (str, bytes)) or near(address[0]) else refuse(repr(address))

def watched_getaddrinfo(host, *rest, **more):
    return getaddrinfo(host, *rest, **more) if near(host) else refuse(repr(host))

socket.socket.connect, socket.getaddrinfo = watched_connect, watched_getaddrinfo
"""


@pytest.fixture
def watched(tmp_path) -> dict[str, str]:
    """An environment in which each attempt to reach another machine is refused and noted in a file."""
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    return os.environ | {"PYTHONPATH": str(tmp_path), "ASKED_OUTSIDE": str(tmp_path / "asked")}


def start(**settings: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    environment = os.environ | settings
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)


def test_a_faulty_package_ends_the_start_with_the_checks_lines_and_no_traceback(broken):
    broken.change_line("meetings", 2, lambda line: line + ",one cell too many")
    broken.edit("evidence", 0, record="nothing-of-this-name")
    ended = start(DATA_FOLDER=str(broken.folder))
    lines = broken.lines()
    assert len(lines) >= 2
    assert ended.stderr.splitlines() == [
        *lines,
        f"The server did not start: the data package in {broken.folder} has faults.",
    ]
    assert ended.returncode == 1
    assert ended.stdout == ""


def test_a_package_without_a_readable_description_ends_the_start_in_words(broken):
    (broken.folder / "datapackage.json").write_text("{", encoding="utf-8")
    ended = start(DATA_FOLDER=str(broken.folder))
    assert ended.returncode == 1
    assert ended.stderr.startswith("datapackage.json")
    assert "Traceback" not in ended.stderr


def test_a_faulty_geometry_ends_the_start_with_a_line_a_feature_and_no_traceback(blocks, land):
    blocks["features"][2]["geometry"]["coordinates"][0][1][0] = 250
    blocks["features"][6]["geometry"] = None
    path = land(blocks)
    ended = start(GEOMETRY=str(path))
    assert ended.stderr.splitlines() == [
        f"GEOMETRY {path}, feature 3: longitude 250 lies outside the world; allowed: -180 to 180.",
        f"GEOMETRY {path}, feature 7: has no geometry; allowed: Polygon, MultiPolygon.",
        "The server did not start: the file that GEOMETRY names cannot be shown.",
    ]
    assert ended.returncode == 1
    assert ended.stdout == ""


def test_a_geometry_that_is_not_there_ends_the_start_in_words(tmp_path):
    ended = start(GEOMETRY=str(tmp_path / "nothing"))
    assert (
        ended.stderr.splitlines()[0] == f"GEOMETRY {tmp_path / 'nothing'}: cannot be read: No such file or directory."
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr


def test_the_check_and_the_package_take_no_notice_of_the_geometry(tmp_path):
    code = "from dashboard import __main__; from dashboard.exports import package; assert package.write()\n"
    code += "assert __main__.main(['check']) == 0"
    settings = os.environ | {"GEOMETRY": str(tmp_path / "nothing")}
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True)
    assert ended.stderr == ""
    assert ended.returncode == 0


def test_an_unknown_view_of_the_map_ends_the_start_with_one_line():
    ended = start(MAP_DEFAULT="globe")
    assert ended.returncode == 1
    assert ended.stderr == 'The server did not start: MAP_DEFAULT is "globe"; it may be "map" or "schematic".\n'
    assert ended.stdout == ""


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("javascript:alert('{record}{version}')", "does not begin with a mailbox or a host to which it leads"),
        ("https://tracker.example.org/new?title={record}", "lacks {version}"),
        ("mailto:a@example.org?subject={record}\n{version}", "holds a character"),
    ],
)
def test_a_link_to_comment_that_leads_nowhere_safe_ends_the_start_with_one_line(template, why):
    ended = start(COMMENT_LINK=template)
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"The server did not start: COMMENT_LINK is {template!r}, which {why}")
    assert line.endswith(f"; allowed: {comment.ALLOWED}.")
    assert (ended.returncode, ended.stdout) == (1, "")


@pytest.mark.parametrize("said", ["", "  "])
def test_a_blank_link_to_comment_is_none(said):
    code = "from dashboard import comment; from dashboard.server import startup; startup.read_settings()\n"
    code += "assert comment.TEMPLATE == ''"
    settings = os.environ | {"COMMENT_LINK": said}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, check=True)


def test_the_watch_notes_and_refuses_what_is_asked_of_another_machine(watched):
    for attempt in ("socket.getaddrinfo('example.org', 80)", "socket.create_connection(('192.0.2.1', 80))"):
        ended = subprocess.run([sys.executable, "-c", f"import socket; {attempt}"], env=watched, capture_output=True)
        assert b"refused" in ended.stderr
    asked = Path(watched["ASKED_OUTSIDE"]).read_text()
    assert "example.org" in asked
    assert "192.0.2.1" in asked


def test_the_server_asks_nothing_of_another_machine(watched):
    with serving(ROOT / "app.py", ROOT, env=watched) as port, ExitStack() as stack:
        Visit(stack, port, "/")
    assert not Path(watched["ASKED_OUTSIDE"]).exists()


def test_the_server_starts_from_any_folder(tmp_path):
    with serving(ROOT / "app.py", tmp_path) as port, ExitStack() as stack:
        assert Visit(stack, port, "/").paths


def test_all_modules_are_imported_and_left_out_of_garbage_collection(monkeypatch):
    frozen = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    startup.import_everything()
    startup.freeze()
    assert frozen
    assert {"dashboard.server.routes", "dashboard.record"} <= set(sys.modules)
    assert "dashboard.main" not in sys.modules


def test_under_a_prefix_the_page_and_our_own_addresses_answer_below_it():
    index = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    script = re.search(r"static/js/index[^\"]*", index)[0]
    with ExitStack() as stack:
        port = stack.enter_context(serving(ROOT / "app.py", ROOT, prefix="/mekong"))
        near = stack.enter_context(httpx2.Client(base_url=f"http://127.0.0.1:{port}/mekong"))
        assert near.get("/healthz").json()["status"] == "ok"
        assert near.get("/assets/land.geojson").headers["content-type"] == "application/geo+json"
        assert near.get(f"/{script}").headers["content-encoding"] == "gzip"
        page = near.get("/meetings")
        assert page.text == index
        assert "sha256-" in page.headers["content-security-policy"]
