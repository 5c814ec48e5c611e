"""The bounds of the server that runs us, however it was started."""

import logging

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from dashboard.server import hosting, sockets, watch

LOG = logging.getLogger(__name__)
LARGEST_MESSAGE = 1_000_000  # bytes that a browser sends at once: its choices; files come by another way
GRACE = 10  # seconds that a server which is told to end waits for its connections


class Bounds:
    """Middleware that sets the bounds of uvicorn before it takes the first connection.

    `streamlit run` makes the settings of uvicorn itself and offers none of these. But uvicorn asks each app to start,
    before it listens, by a function that belongs to its settings, and reads them again for each connection.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Set the bounds at the start, and pass everything on."""
        if scope["type"] == "lifespan":
            config = getattr(getattr(receive, "__self__", None), "config", None)
            if isinstance(config, Config):
                bound(config)
            else:
                LOG.warning("The server is not uvicorn: its connections have no bounds of ours.")
        await self.app(scope, receive, send)


def bound(config: Config) -> None:
    """Set the bounds of a server that does not listen yet. config: its settings, loaded."""
    # Behind a proxy, all connections are of one address.
    sockets.Http.room = watch.Room(watch.most(), 0 if hosting.PROXIES else hosting.CONNECTIONS_EACH)
    config.http_protocol_class, config.ws_protocol_class = sockets.Http, sockets.Socket
    config.ws_max_size = LARGEST_MESSAGE
    config.timeout_graceful_shutdown = GRACE
    config.encoded_headers = []  # the name of the server
    if isinstance(config.loaded_app, ProxyHeadersMiddleware):
        config.loaded_app = config.loaded_app.app  # it believes any program on this machine; see `clients`
