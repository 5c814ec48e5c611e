"""Files of Streamlit's front end that we serve ourselves, at its addresses."""

from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server import files


class InPlace:
    """Middleware that serves some files from memory, and passes all other requests to the app."""

    def __init__(self, app: ASGIApp, paths: Mapping[str, Path], cache: str) -> None:
        """Wrap an app. paths: the file at each address. cache: how long a browser may use its copy."""
        self.app, self.paths, self.cache = app, paths, cache

    def serves(self, headers: Headers) -> bool:
        """Return whether the client is served by us; the app serves the others. headers: of its request."""
        return True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a listed file, or pass the request to the app."""
        path = self.paths.get(scope["path"]) if scope["type"] == "http" else None
        headers = Headers(scope=scope) if path else Headers()
        if path and scope["method"] in {"GET", "HEAD"} and self.serves(headers):
            response = await files.file_response(headers, path, self.cache)
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)
