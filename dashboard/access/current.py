"""The settings of this host's gated mode, and the middleware that keeps them: none on a public host."""

import importlib
import importlib.util
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from starlette.middleware import Middleware
from streamlit import config
from streamlit.auth_util import get_redirect_uri, get_secrets_auth_section
from streamlit.runtime.secrets import secrets_singleton
from streamlit.user_info import generate_login_redirect_url

from dashboard.access import settings, ways
from dashboard.access.door import Door
from dashboard.access.settings import FaultySettings, Settings
from dashboard.paths import FONTS
from dashboard.server import base, hosting

NEEDED = {"authlib": "authlib.integrations.starlette_client", "httpx": "httpx"}  # by what they are installed as
MISSING = "ACCESS=gated needs {}: pip install -r requirements-gated.txt -c constraints.txt"


def middleware(front_end: Path) -> list[Middleware]:
    """Return the middleware of a gated host, which must stand before all that sends data; none for a
    public host.

    front_end: the folder of Streamlit's front end. Settings that are incomplete or contradict each other end the
    process: a line for each fault on standard error, exit code 1.
    """
    try:
        if not hosting.GATED:
            _public()
            return []
        known = of_host()
    except FaultySettings as faulty:
        sys.exit("\n".join(f"The server did not start: {fault}." for fault in faulty.faults))
    for module in NEEDED.values():
        importlib.import_module(module)  # now, so that no reader waits for it
    files = ways.files(front_end, FONTS)
    return [Middleware(Door, settings=known, base=_base(), files=files, login=lambda: _login(known))]


def tags() -> bytes:
    """Return what a gated host adds to the head of each page; nothing on a public host."""
    return f'<script defer src=".{ways.SCRIPT_PATH}"></script>'.encode() if hosting.GATED else b""


def _login(known: Settings) -> str:
    return generate_login_redirect_url(known.provider)


@cache
def of_host() -> Settings:
    """Return the settings of gated mode. Raises FaultySettings."""
    if hosting.MODE not in hosting.MODES:
        raise FaultySettings(settings.unwanted({}, {}))
    missing = [MISSING.format(name) for name in NEEDED if not importlib.util.find_spec(name)]
    if missing:
        raise FaultySettings(missing)
    auth = _auth()
    redirect = get_redirect_uri(auth) or "" if isinstance(auth.get("redirect_uri"), str) else ""
    return settings.read(os.environ, auth, redirect, _base(), base.PUBLIC_ADDRESS)


def _public() -> None:
    """Raise FaultySettings if anything says that the host means gated mode."""
    faults = settings.unwanted(os.environ, _auth())
    named = [path for path in config.get_option("secrets.files") if Path(path).exists()]
    if named and not secrets_singleton.load_if_toml_exists():
        faults.append(f"{named[0]} cannot be read, so nobody knows whether it means gated mode")
    if faults:
        raise FaultySettings(faults)


def _auth() -> Mapping:
    """Return [auth] of secrets.toml; empty without one."""
    found = get_secrets_auth_section()
    return found if isinstance(found, Mapping) else {}


def _base() -> str:
    named = config.get_option("server.baseUrlPath").strip("/")
    return f"/{named}" if named else ""
