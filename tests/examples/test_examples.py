"""The examples run as they stand, where their program is at hand."""

import json
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from benchmarks.servers import free_port
from dashboard.paths import ROOT
from dashboard.server.routes import routes

EXAMPLES = ROOT / "examples"
PROGRAMS = {"news.py": sys.executable, "news.R": "Rscript", "news.sh": "sh"}
NEEDS = {"news.sh": "curl"}


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """Yield the address of a server with our routes."""
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes()), port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def at_hand(name: str) -> str:
    needed = [PROGRAMS[name], *([NEEDS[name]] if name in NEEDS else [])]
    missing = [program for program in needed if not shutil.which(program)]
    if missing:
        pytest.skip(f"{missing[0]} is not installed here")
    return PROGRAMS[name]


@pytest.mark.parametrize("name", PROGRAMS)
def test_an_example_runs_and_says_something(name, base, tmp_path):
    program = at_hand(name)
    ran = subprocess.run(
        [program, str(EXAMPLES / name), base], cwd=tmp_path, capture_output=True, text=True, timeout=300
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.strip()
    if name == "news.sh":
        assert ran.stdout == "304\n"
        assert (tmp_path / "news.csv").read_text("utf-8-sig").startswith("news,")


def test_the_query_of_excel_asks_for_an_address_that_answers(base):
    text = (EXAMPLES / "news.pq").read_text("utf-8")
    path = re.search(r'RelativePath = "([^"]+)"', text)[1]
    query = dict(re.findall(r'(\w+) = "([^"]+)"', text.split("Query = [")[1].split("]")[0]))

    answer = TestClient(Starlette(routes=routes())).get(f"/{path}", params=query)
    assert answer.status_code == 200
    assert json.loads(answer.content)["rows"]


def test_each_example_is_tried_and_told_of():
    files = {path.name for path in EXAMPLES.iterdir() if path.name != "README.md"}
    assert files == {*PROGRAMS, "news.pq"}
    told = Path(EXAMPLES / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in told for name in files)
