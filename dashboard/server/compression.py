"""Streamlit's scripts and styles, compressed. Streamlit sends them as they are: 9 MB for a page with a chart."""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server import files
from dashboard.server.encodings import accepted

COMPRESSED_SUFFIXES = {".css", ".js"}
# Streamlit puts a hash of the content into the name of each of these files, so they never change under one address.
FOR_A_YEAR = "public, immutable, max-age=31536000"


class CompressedScripts:
    """Middleware that serves the scripts and styles of a folder from memory, compressed.

    The address of a file is `prefix` followed by its path within `folder`. Requests for other addresses and clients
    that accept no compression fall through to the app.
    """

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "") -> None:
        """List the files. Each is read and compressed on its first request."""
        self.app = app
        self.paths = {
            f"{prefix}/{path.relative_to(folder).as_posix()}": path
            for path in folder.rglob("*")
            if path.suffix in COMPRESSED_SUFFIXES
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a listed file, or pass the request to the app."""
        path = self.paths.get(scope["path"]) if scope["type"] == "http" else None
        headers = Headers(scope=scope) if path else Headers()
        if path and scope["method"] in {"GET", "HEAD"} and accepted(headers.get("accept-encoding", "")):
            response = await files.file_response(headers, path, FOR_A_YEAR)
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)
