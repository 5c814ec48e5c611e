"""A gated host for tests: a provider that signs anybody in, the server, and identities of every kind."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from benchmarks.servers import free_port, running
from dashboard.access import settings, tokens
from dashboard.access.settings import Settings
from dashboard.paths import ROOT

SECRET = "a secret of forty characters, for tests."
TOKEN, NAME = "gms_a-token-of-the-tests", "reports"
INVITED = {"sub": "sokha", "email": "sokha@example.org", "email_verified": True}
STRANGER = {"sub": "chan", "email": "chan@example.com", "email_verified": True}


class Host(NamedTuple):
    """A gated host that runs: its address with the path, its port, and that of the provider."""

    address: str
    port: int
    provider: int


def auth(port: int, provider: int, prefix: str = "") -> dict[str, str]:
    """Return [auth] of secrets.toml for a server and a provider on this machine."""
    return {
        "redirect_uri": f"http://127.0.0.1:{port}{prefix}/oauth2callback",
        "cookie_secret": SECRET,
        "client_id": "gms",
        "client_secret": "not secret",
        "server_metadata_url": f"http://127.0.0.1:{provider}/.well-known/openid-configuration",
    }


def invitation(origin: str = "https://example.org", **changed: object) -> Settings:
    """Return settings that invite the readers of example.org, and the machine of TOKEN."""
    held = Settings(
        origin,
        settings.DEFAULT_PROVIDER,
        frozenset({"example.org"}),
        frozenset(),
        frozenset(),
        {tokens.digest(TOKEN): NAME},
        12,
    )
    return held._replace(**changed)


def signed(origin: str, claims: Mapping[str, object] = INVITED, secret: str = SECRET, /, **changed: object) -> str:
    """Return Streamlit's cookie for an identity, as a request sends it. changed: what it says otherwise."""
    said = {**claims, "origin": origin, "is_logged_in": True, "provider": settings.DEFAULT_PROVIDER} | changed
    return f"{USER_COOKIE_NAME}={create_signed_value(secret, USER_COOKIE_NAME, json.dumps(said)).decode()}"


@contextmanager
def provider() -> Iterator[int]:
    """Run a provider in a process of its own, and yield its port. INVITED and STRANGER need no password there."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    for user in (INVITED, STRANGER):
        command += ["--user-claims", json.dumps(user)]
    with running(command, f"http://127.0.0.1:{port}/.well-known/openid-configuration", stderr=subprocess.DEVNULL):
        yield port


@contextmanager
def host(folder: Path, theirs: int, prefix: str = "", port: int = 0, **variables: str) -> Iterator[Host]:
    """Run a gated host. folder: for its secrets.toml and its log. theirs: the port of the provider."""
    port = port or free_port()
    secrets, log = folder / "secrets.toml", folder / "log"
    lines = [f"{name} = {json.dumps(value)}" for name, value in auth(port, theirs, prefix).items()]
    secrets.write_text("\n".join(["[auth]", *lines, ""]))
    env = os.environ | {"ACCESS": "gated", "GATED_DOMAINS": "example.org", "GATED_TOKENS": tokens.line(NAME, TOKEN)}
    env |= {"API_LIMIT": "0", "DOCUMENT_LIMIT": "0"}  # one client of the tests asks for all that there is
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", f"--server.baseUrlPath={prefix}", f"--secrets.files={secrets}"]
    address = f"http://127.0.0.1:{port}{prefix}"
    with log.open("a") as stderr, running(command, f"{address}/healthz", cwd=ROOT, env=env | variables, stderr=stderr):
        yield Host(address, port, theirs)
    said = log.read_text()
    assert "Traceback" not in said, said
    assert TOKEN not in said
