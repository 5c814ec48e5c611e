"""Streamlit sends its scripts as they lie on disk, 9 MB for a page with a chart. Here they go out compressed."""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server import files

PACKED = {".css", ".js"}
# Streamlit puts a hash of the content into the name of each of these files.
FOR_A_YEAR = "public, immutable, max-age=31536000"


class CompressedScripts:
    """Middleware that answers for the scripts and styles of a folder from memory, packed with gzip.

    `folder` is laid out as its addresses are, below `prefix`. What is not in it, and who does not take gzip, goes on
    to the application.
    """

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "") -> None:
        """Find the files. They are read when they are first asked for."""
        self.app = app
        self.paths = {
            f"{prefix}/{path.relative_to(folder).as_posix()}": path
            for path in folder.rglob("*")
            if path.suffix in PACKED
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        path = self.paths.get(scope["path"]) if scope["type"] == "http" else None
        headers = Headers(scope=scope) if path else Headers()
        if path and scope["method"] in {"GET", "HEAD"} and files.takes_gzip(headers):
            response = await files.answer(headers, path, FOR_A_YEAR)
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)
