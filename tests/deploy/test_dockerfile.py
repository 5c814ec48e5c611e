"""The image: what it copies is there and is enough, and what runs in it needs no network, no root and no writing."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import httpx2
import pytest

from benchmarks.servers import free_port, running
from dashboard.paths import ROOT
from tests.deploy.parts import DEPLOY, PORT, USER, copied, environment, stages

# Notes each file that Python opens to write, makes, moves or removes, but for what it finds within an open folder.
WATCH = """
import os, sys
LOG = os.open(os.environ["WRITTEN"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link"}

def note(event, given):
    if event == "open" and not isinstance(given[0], int):
        changes = isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    else:
        changes = event in CHANGES and given[-1] == -1
    if changes:
        os.write(LOG, (os.path.abspath(os.fsdecode(given[0])) + chr(10)).encode())

sys.addaudithook(note)
"""


def test_all_that_is_copied_is_there_and_no_other_is_sent():
    paths = copied()
    assert len(paths) >= 8
    for path in paths:
        assert (ROOT / path).exists(), path
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    sent = {line[1:] for line in ignored if line.startswith("!")}
    assert ignored[1] == "*"
    assert {path.split("/")[0] for path in sent} == {path.split("/")[0] for path in paths}
    assert all((ROOT / path).exists() for path in sent)


def test_what_runs_is_no_root_and_neither_installs_nor_fetches():
    build, final = stages()
    steps = [step.what for step in final]
    assert [step.rest for step in final if step.what == "USER"] == [f"{USER}:{USER}"]
    assert not {"RUN", "ADD"} & set(steps)
    assert all(step.rest.startswith("--from=build ") for step in final if step.what == "COPY")
    assert not any(word in step.rest for step in (*build, *final) for word in ("curl", "wget", "apt-get", "http"))
    assert {step.rest.split()[0] for step in (build[0], final[0])} == {"python:${PYTHON}-slim"}


def test_its_python_is_one_that_the_project_allows():
    python = re.search(r"^ARG PYTHON=(\S+)", (DEPLOY / "Dockerfile").read_text("utf-8"), re.MULTILINE)[1]
    lists = tomllib.loads((ROOT / "gms_lists" / "pyproject.toml").read_text("utf-8"))
    assert lists["project"]["requires-python"] == ">=3.11"
    assert (3, 11) <= tuple(map(int, python.split("."))) <= (3, 14)


def test_it_listens_where_the_health_is_asked():
    final = stages()[-1]
    held = {step.what: step.rest for step in final}
    assert held["EXPOSE"] == environment(final)["STREAMLIT_SERVER_PORT"] == str(PORT)
    assert environment(final)["STREAMLIT_SERVER_ADDRESS"] == "0.0.0.0"
    assert json.loads(held["HEALTHCHECK"].partition("CMD ")[2]) == ["python", "-m", "dashboard.server.health"]
    assert json.loads(held["ENTRYPOINT"]) == ["python", "serve.py"]


@pytest.fixture
def image(tmp_path) -> Path:
    """Return a folder with what the image has of the checkout, and nothing else."""
    folder = tmp_path / "image"
    for path in copied():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, target)  # compiled as far as ours is: the image is too
        else:
            shutil.copy2(ROOT / path, target)
    return folder


def test_what_is_copied_serves_every_kind_of_address_and_writes_nothing(image, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    scratch, written = tmp_path / "scratch", tmp_path / "written"
    scratch.mkdir()
    port = free_port()
    ours = environment(stages()[-1]) | {"PATH": os.defpath, "STREAMLIT_SERVER_PORT": str(port)}
    ours |= {"HOME": str(scratch), "TMPDIR": str(scratch), "PYTHONPATH": str(tmp_path), "WRITTEN": str(written)}
    ours["STREAMLIT_SERVER_ADDRESS"] = "127.0.0.1"
    command = [sys.executable, "serve.py"]
    address = f"http://127.0.0.1:{port}"
    with running(command, f"{address}/healthz", within=300, cwd=image, env=ours):
        for path in ("/", "/news", "/api/news.csv", "/card/map.png", "/record/meetings/commit-imm-2"):
            assert httpx2.get(address + path, timeout=300).status_code == 200, path
        healthy = [sys.executable, "-m", "dashboard.server.health"]
        assert subprocess.run(healthy, cwd=image, env=ours, check=False).returncode == 0
    assert not {path for path in _changed(written) if not path.startswith((f"{scratch}/", os.devnull))}


def test_a_file_that_is_written_is_seen(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    written, made = tmp_path / "written", tmp_path / "made"
    ours = {"PYTHONPATH": str(tmp_path), "WRITTEN": str(written)}
    command = [sys.executable, "-c", f"open({str(made)!r}, 'w').close(); open({str(made)!r}).close()"]
    subprocess.run(command, env=ours, check=True)
    assert _changed(written) == [str(made)]


def _changed(written: Path) -> list[str]:
    """Return the paths that a watched process changed."""
    return written.read_text("utf-8").splitlines()
