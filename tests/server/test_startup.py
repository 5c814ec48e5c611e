"""The start of the whole server, run as a host runs it, before the first reader comes."""

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
from dashboard import comment, words
from dashboard.paths import ROOT
from dashboard.server import startup

# Python imports a module of the name sitecustomize at start. This one logs and refuses connections to other machines.
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
    """Return an environment in which each attempt to reach another machine is refused and logged in a file."""
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    return os.environ | {"PYTHONPATH": str(tmp_path), "ASKED_OUTSIDE": str(tmp_path / "asked")}


def start(**settings: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    environment = os.environ | settings
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)


def test_a_faulty_package_ends_the_start_with_the_lines_of_the_check(broken):
    broken.change_line("meetings", 2, lambda line: line + ",one cell too many")
    broken.edit("evidence", 0, record="nothing-of-this-name")
    finished = start(DATA_FOLDER=str(broken.folder))
    lines = broken.lines()
    assert len(lines) >= 2
    assert finished.stderr.splitlines() == [
        *lines,
        f"The server did not start: the data package in {broken.folder} has faults.",
    ]
    assert finished.returncode == 1
    assert finished.stdout == ""


def test_a_record_that_could_not_be_told_ends_the_start_with_the_lines_of_the_check(broken):
    broken.describe(
        lambda package: next(table for table in package["resources"] if table["name"] == "sources").update(
            titleColumn="title", period={"begins": ["published"]}
        )
    )
    lines = broken.lines()
    assert "needed: noun.sources in " in "".join(lines)
    finished = start(DATA_FOLDER=str(broken.folder))
    assert finished.stderr.splitlines()[:-1] == lines
    assert finished.returncode == 1


def test_an_unreadable_description_ends_the_start_without_a_traceback(broken):
    (broken.folder / "datapackage.json").write_text("{", encoding="utf-8")
    finished = start(DATA_FOLDER=str(broken.folder))
    assert finished.returncode == 1
    assert finished.stderr.startswith("datapackage.json")
    assert "Traceback" not in finished.stderr


def test_a_faulty_geometry_ends_the_start_with_a_line_for_each_feature(blocks, land, small):
    blocks["features"][2]["geometry"]["coordinates"][0][1][0] = 250
    blocks["features"][6]["geometry"] = None
    path = land(blocks)
    finished = start(GEOMETRY=str(path), DATA_FOLDER=str(small))
    assert finished.stderr.splitlines() == [
        f"GEOMETRY {path}, feature 3: longitude 250 lies outside the world; allowed: -180 to 180.",
        f"GEOMETRY {path}, feature 7: has no geometry; allowed: Polygon, MultiPolygon.",
        "The server did not start: the file that GEOMETRY names cannot be shown.",
    ]
    assert finished.returncode == 1
    assert finished.stdout == ""


def test_a_missing_geometry_ends_the_start_without_a_traceback(tmp_path, small):
    finished = start(GEOMETRY=str(tmp_path / "nothing"), DATA_FOLDER=str(small))
    assert (
        finished.stderr.splitlines()[0]
        == f"GEOMETRY {tmp_path / 'nothing'}: cannot be read: No such file or directory."
    )
    assert finished.returncode == 1
    assert "Traceback" not in finished.stderr


def test_the_check_ignores_the_geometry(small, tmp_path):
    code = f"from dashboard import __main__; assert __main__.main(['check', {str(small)!r}]) == 0"
    settings = os.environ | {"GEOMETRY": str(tmp_path / "nothing")}
    finished = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True)
    assert finished.stderr == ""
    assert finished.returncode == 0


def test_an_unknown_view_of_the_map_ends_the_start_with_one_line():
    finished = start(MAP_DEFAULT="globe")
    assert finished.returncode == 1
    assert finished.stderr == 'The server did not start: MAP_DEFAULT is "globe"; it may be "map" or "schematic".\n'
    assert finished.stdout == ""


def test_bounds_and_a_form_of_the_log_that_mean_nothing_end_the_start_with_one_line():
    finished = start(LOG_FORMAT="xml")
    assert finished.stderr == "The server did not start: LOG_FORMAT is 'xml'; it may be text or json.\n"
    finished = start(PROXIES="-1", METRICS="yes")
    said = "PROXIES is '-1'; allowed: a whole number from 0 to 10; METRICS is 'yes'; allowed: open, or nothing"
    assert finished.stderr == f"The server did not start: {said}.\n"
    assert (finished.returncode, finished.stdout) == (1, "")


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("javascript:alert('{record}{version}')", "does not begin with a mailbox or a host to which it leads"),
        # What else is unsafe is in tests/test_comment.py; each takes a start.
        *(
            pytest.param(template, why, marks=pytest.mark.product)
            for template, why in (
                ("https://tracker.example.org/new?title={record}", "lacks {version}"),
                ("mailto:a@example.org?subject={record}\n{version}", "holds a character"),
            )
        ),
    ],
)
def test_an_unsafe_comment_link_ends_the_start_with_one_line(template, why):
    finished = start(COMMENT_LINK=template)
    (line,) = finished.stderr.splitlines()
    assert line.startswith(f"The server did not start: COMMENT_LINK is {template!r}, which {why}")
    assert line.endswith(f"; allowed: {comment.ALLOWED}.")
    assert (finished.returncode, finished.stdout) == (1, "")


@pytest.mark.parametrize("said", ["", "  "])
def test_a_blank_comment_link_means_no_link(said):
    code = "from dashboard import comment; from dashboard.server import startup; startup.read_settings()\n"
    code += "assert comment.TEMPLATE == ''"
    settings = os.environ | {"COMMENT_LINK": said}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, check=True)


def test_the_watch_logs_and_refuses_connections_to_other_machines(watched):
    for attempt in ("socket.getaddrinfo('example.org', 80)", "socket.create_connection(('192.0.2.1', 80))"):
        finished = subprocess.run([sys.executable, "-c", f"import socket; {attempt}"], env=watched, capture_output=True)
        assert b"refused" in finished.stderr
    asked = Path(watched["ASKED_OUTSIDE"]).read_text()
    assert "example.org" in asked
    assert "192.0.2.1" in asked


def test_the_server_starts_from_any_folder_and_connects_to_no_other_machine(watched, tmp_path):
    with serving(ROOT / "app.py", tmp_path, env=watched) as port, ExitStack() as stack:
        assert Visit(stack, port, "/").paths
    assert not Path(watched["ASKED_OUTSIDE"]).exists()


def test_all_modules_are_imported_and_frozen_out_of_garbage_collection(monkeypatch):
    frozen = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    startup.import_everything()
    startup.freeze()
    assert frozen
    assert {"dashboard.server.routes", "dashboard.record"} <= set(sys.modules)
    assert "dashboard.main" not in sys.modules


def test_what_no_page_needs_is_done_beside_the_server_and_frozen_after_that(monkeypatch):
    done = []
    monkeypatch.setattr(startup, "freeze", lambda: done.append("frozen"))
    monkeypatch.setattr(startup, "HEAD_START", 0)
    monkeypatch.setattr(startup, "_LEFT", [lambda: done.append("kept")])
    startup.beside().join(timeout=300)
    assert done == ["kept", "frozen"]
    assert startup._LEFT == []


def test_a_start_keeps_the_checked_record_and_the_next_one_finds_it(small, tmp_path):
    settings = os.environ | {"DATA_FOLDER": str(small), "CHECKED_FOLDER": str(tmp_path / "kept")}
    code = "import app; from dashboard.server import startup; print(len(startup._LEFT)); startup.beside().join()"
    said = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True, timeout=300
        )
        for _ in range(2)
    ]
    assert [each.stdout for each in said] == ["1\n", "0\n"], said


def test_under_a_prefix_the_page_and_our_own_routes_answer_below_it():
    index = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    script = re.search(r"static/js/index[^\"]*", index)[0]
    with ExitStack() as stack:
        port = stack.enter_context(serving(ROOT / "app.py", ROOT, prefix="/mekong"))
        client = stack.enter_context(httpx2.Client(base_url=f"http://127.0.0.1:{port}/mekong"))
        assert client.get("/healthz").json()["status"] == "ok"
        assert client.get("/assets/land.geojson").headers["content-type"] == "application/geo+json"
        assert client.get(f"/{script}").headers["content-encoding"] in ("gzip", "br")
        for path in ("/assets/land.geojson", "/api/names.json", f"/{script}"):
            assert "content-encoding" not in client.get(path, headers={"accept-encoding": "gzip;q=0"}).headers
        page = client.get("/meetings")
        say = words.of("en")
        title = f"{say('meetings.menu')} · {say('frame.name')}"
        begin, end = index.replace("<title>Streamlit</title>", f"<title>{title}</title>").split("</head>")
        text = re.sub(r'<head>(<script defer src="\./assets/[a-z_]+\.js"></script>)+', "<head>", page.text)  # ours
        assert page.text != text
        assert text.startswith(begin)
        before = end.partition("<noscript>")[0]  # what stands within is ours
        assert text.partition("</head>")[2].startswith(f"{before}<noscript>")
        assert '<div id="root"></div>' in text
        assert text.rstrip().endswith("</html>")
        assert "sha256-" in page.headers["content-security-policy"]
