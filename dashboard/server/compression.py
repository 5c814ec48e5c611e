"""Streamlit's scripts and styles, compressed. Streamlit sends them as they are: 9 MB for a page with a chart."""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp

from dashboard.server.encodings import accepted
from dashboard.server.in_place import InPlace

COMPRESSED_SUFFIXES = {".css", ".js"}
# Streamlit puts a hash of the content into the name of each of these files, so they never change under one address.
FOR_A_YEAR = "public, immutable, max-age=31536000"


class CompressedScripts(InPlace):
    """Middleware that serves the scripts and styles of a folder from memory, compressed.

    The address of a file is `prefix` followed by its path within `folder`. Requests for other addresses and clients
    that accept no compression fall through to the app.
    """

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "") -> None:
        """List the files. Each is read and compressed on its first request."""
        found = (path for path in folder.rglob("*") if path.suffix in COMPRESSED_SUFFIXES)
        super().__init__(app, {f"{prefix}/{path.relative_to(folder).as_posix()}": path for path in found}, FOR_A_YEAR)

    def serves(self, headers: Headers) -> bool:
        """Return whether the client accepts a compression that we have."""
        return bool(accepted(headers.get("accept-encoding", "")))
