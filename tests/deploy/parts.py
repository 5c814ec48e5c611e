"""What the files of deploy/ say, read for tests."""

import re
import shlex
import tomllib
from typing import Any, NamedTuple

import yaml

from dashboard.paths import ROOT

DEPLOY = ROOT / "deploy"
PORT = 8501  # on which a replica listens
USER = "10001"
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


class Step(NamedTuple):
    """An instruction of a Dockerfile: FROM, COPY, RUN ..., and the rest of its line."""

    what: str
    rest: str


def stages() -> list[list[Step]]:
    """Return the instructions of each stage of the Dockerfile, FROM first."""
    text = re.sub(r"^\s*#.*\n", "", (DEPLOY / "Dockerfile").read_text("utf-8"), flags=re.MULTILINE)
    steps = [Step(*line.split(None, 1)) for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    found: list[list[Step]] = []
    for step in steps:
        if step.what == "FROM":
            found.append([])
        if found:
            found[-1].append(step)
    return found


def copied() -> list[str]:
    """Return the paths of the checkout that the Dockerfile copies."""
    lines = [shlex.split(step.rest) for stage in stages() for step in stage if step.what == "COPY"]
    return [path for words in lines if not words[0].startswith("--from=") for path in words[:-1]]


def environment(stage: list[Step]) -> dict[str, str]:
    """Return the variables that a stage sets."""
    pairs = [word.split("=", 1) for step in stage if step.what == "ENV" for word in shlex.split(step.rest)]
    return dict(pairs)


def compose() -> dict[str, Any]:
    """Return compose.yaml."""
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))


def manifests() -> dict[str, dict[str, Any]]:
    """Return the manifests for Kubernetes by kind."""
    paths = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    return {held["kind"]: held for path in paths for held in yaml.safe_load_all(path.read_text("utf-8"))}
