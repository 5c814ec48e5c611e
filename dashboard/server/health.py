"""Ask the server of this machine whether it answers.

    python -m dashboard.server.health

Exits with 0, or prints the reason and exits with 1. It is for containers, which have no other client. Port and base
path are those of the server: STREAMLIT_SERVER_PORT and STREAMLIT_SERVER_BASE_URL_PATH.
"""

import os
import sys
from http.client import HTTPException
from urllib.request import ProxyHandler, build_opener

PATH = "/healthz"
PORT = "8501"  # Streamlit's own
SECONDS = 4


def address() -> str:
    """Return where the server of this environment says how it is."""
    port = os.environ.get("STREAMLIT_SERVER_PORT") or PORT
    base = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
    return f"http://127.0.0.1:{port}{f'/{base}' if base else ''}{PATH}"


def trouble(asked: str) -> str:
    """Return a sentence that says why the server at an address is not well; blank if it is."""
    try:
        with build_opener(ProxyHandler({})).open(asked, timeout=SECONDS):  # a proxy is for the outside
            return ""
    except (OSError, ValueError, HTTPException) as error:
        return f"{asked} does not answer: {error}."


if __name__ == "__main__":
    sys.exit(trouble(address()) or 0)
