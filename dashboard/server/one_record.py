"""One record for each request: what answers it sees no other from its beginning to its end."""

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import record


class OneRecord:
    """Middleware that pins the record for a request of a file or a page. Each run of a page pins its own."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request to the app."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with record.SHOWN.pinned():
            await self.app(scope, receive, send)
