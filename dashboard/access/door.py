"""The door of gated mode: what is not on the short list of open addresses needs an invited reader, whatever it is."""

from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import pages, reader, ways
from dashboard.access.reader import Reader, Standing
from dashboard.access.sealed import sealing
from dashboard.access.settings import CALLBACK, Settings
from dashboard.access.signing_in import SigningIn
from dashboard.server import answers
from dashboard.server.files import file_response

READING = ("GET", "HEAD")
NO_ROBOTS = "User-agent: *\nDisallow: /\n"
SAID = {
    Standing.UNKNOWN: "Sign in, or send a token: Authorization: Bearer TOKEN.",
    Standing.REFUSED: "This account may not read this dashboard.",
}
POLICY_VIOLATION = 1008  # RFC 6455, section 7.4.1


class Door:
    """Middleware that lets invited readers and machines in, and nobody else. It stands before all that sends data."""

    def __init__(
        self, app: ASGIApp, settings: Settings, base: str, files: frozenset[str], login: Callable[[], str]
    ) -> None:
        """Wrap an app.

        base: the path of the dashboard, such as "/mekong", or blank. files: the paths below it of files that are the
        same for everybody. login: see `SigningIn`.
        """
        self.app, self.settings, self.base, self.files = app, settings, base, files
        signing = SigningIn(app, settings, base, login)
        self.open: dict[str, ASGIApp] = {
            ways.ROBOTS: PlainTextResponse(NO_ROBOTS, headers={"cache-control": "no-cache"}),
            ways.SCRIPT_PATH: self._script,
            ways.SIGN_IN: signing.begin,
            ways.LOGIN: signing.go_on,
            ways.LOGOUT: app,
            CALLBACK: signing.come_back,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request of an invited reader to the app; answer any other, unless its address stands open."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._stream(scope, receive, send)
        elif scope["type"] == "http":
            below = self._below(scope)
            sealed = sealing(send, self.settings.secure, below in self.files)
            await self._way(scope, below)(scope, receive, sealed)

    def _below(self, scope: Scope) -> str:
        """Return the path of a request below that of the dashboard; "" outside it, or if it does not only read."""
        path = scope["path"]
        ours = scope["method"] in READING and path.startswith(f"{self.base}/")
        return path[len(self.base) :] if ours else ""

    def _way(self, scope: Scope, below: str) -> ASGIApp:
        """Return what answers a request."""
        if below in self.open:
            return self.open[below]
        who = reader.of(Headers(scope=scope), self.settings)
        if below in self.files or who.standing is Standing.ADMITTED:
            return self.app
        return self._health if below == ways.HEALTH else self._refusal(scope, who)

    def _refusal(self, scope: Scope, who: Reader) -> Response:
        """Return the answer for one who may not read: a page for a browser that opens one, JSON for all else."""
        asked = Headers(scope=scope)
        known = who.standing is Standing.REFUSED
        if scope["method"] in READING and "text/html" in asked.get("accept", ""):
            answer = pages.not_invited(scope, self.base, who.name) if known else pages.to_sign_in(scope, self.base)
        else:
            headers = {"cache-control": "no-store", "vary": "Accept", "x-content-type-options": "nosniff"}
            answer = JSONResponse({"error": SAID[who.standing]}, who.standing.value, headers=headers)
        if not known:  # RFC 6750, section 3
            answer.headers["www-authenticate"] = 'Bearer error="invalid_token"' if reader.bearer(asked) else "Bearer"
        return answer

    async def _script(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await file_response(Headers(scope=scope), ways.SCRIPT, answers.FOR_A_DAY)
        await answer(scope, receive, send)

    async def _health(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say whether the server is well, and nothing of the data."""
        status = 500

        async def note(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)

        await self.app(scope, receive, note)
        state = {"status": "ok" if status == 200 else "failing"}
        await JSONResponse(state, status, headers={"cache-control": "no-store"})(scope, receive, send)

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let an invited reader's pages run for as long as the identity counts: it is asked for each message."""
        ended = False

        def admitted() -> bool:
            return reader.of(Headers(scope=scope), self.settings).standing is Standing.ADMITTED

        async def end() -> None:
            nonlocal ended
            ended = True
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})

        async def received() -> Message:
            message = await receive()
            if message["type"] == "websocket.disconnect" or admitted():
                return message
            await end()
            return {"type": "websocket.disconnect", "code": POLICY_VIOLATION}

        async def sent(message: Message) -> None:
            if not ended:  # what a page still had to say is for nobody
                await send(message)

        await (self.app(scope, received, sent) if admitted() else end())
