"""Files that readers send to be tried: so many bytes of all readers together, those on their way among them.

Streamlit keeps the files of a visit until it ends, any number of them.
"""

from collections.abc import Callable

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/_stcore/upload_file/"  # behind it stand the id of a visit, which gives a stranger access to it, and of a file
LARGEST = 4_000_000  # bytes of a request with a file: `server.maxUploadSize` and what stands around it
MOST = 100_000_000  # bytes of all files
FULL = "Many files are being tried at this moment. Please try yours again in a few minutes."


class Uploads:
    """Middleware that refuses a file when those that are kept or on their way leave no room for it."""

    def __init__(self, app: ASGIApp, prefix: str = "", held: Callable[[], int] = int) -> None:
        """Wrap an app. prefix: the path of the dashboard, or blank. held: returns the bytes of all files kept."""
        self.app, self.path, self.held, self.coming = app, f"{prefix}{PATH}", held, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a file, or pass on what comes."""
        if scope["type"] != "http" or scope["method"] != "PUT" or not scope["path"].startswith(self.path):
            await self.app(scope, receive, send)
            return
        if self.held() + (self.coming + 1) * LARGEST > MOST:
            refusal = JSONResponse({"error": FULL}, 503, headers={"retry-after": "60", "cache-control": "no-store"})
            await refusal(scope, receive, send)
            return
        self.coming += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.coming -= 1
