"""The door of gated mode: what is not on the short list of open addresses needs an invited reader, whatever it is."""

from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import pages, reader, ways
from dashboard.access.reader import Reader, Standing
from dashboard.access.sealed import sealing
from dashboard.access.settings import CALLBACK, Settings

COOKIE = "gms_back"  # the address at which a reader asked to sign in
KEPT = 600  # seconds
READING = ("GET", "HEAD")
NO_ROBOTS = "User-agent: *\nDisallow: /\n"
SAID = {
    Standing.UNKNOWN: "Sign in, or send a token: Authorization: Bearer TOKEN.",
    Standing.REFUSED: "This account may not read this dashboard.",
}
POLICY_VIOLATION = 1008  # RFC 6455, section 7.4.1


class Door:
    """Middleware that lets invited readers and machines in, and nobody else. It must be the outermost."""

    def __init__(
        self, app: ASGIApp, settings: Settings, base: str, files: frozenset[str], login: Callable[[], str]
    ) -> None:
        """Wrap an app.

        base: the path of the dashboard, such as "/mekong", or blank. files: the paths below it of files that are the
        same for everybody. login: returns the address at which Streamlit begins to sign a reader in.
        """
        self.app, self.settings, self.base, self.files, self.login = app, settings, base, files, login
        self.secure = settings.origin.startswith("https:")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request of an invited reader to the app; answer any other, unless its address stands open."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._stream(scope, receive, send)
        else:
            path = scope["path"]
            below = path[len(self.base) :] if path.startswith(f"{self.base}/") else ""
            same_for_all = below in self.files
            answer = self._way(scope, below if scope["method"] in READING else "")
            await answer(scope, receive, sealing(send, self.secure, same_for_all))

    def _way(self, scope: Scope, below: str) -> ASGIApp:
        """Return what answers a request. below: its path below the dashboard's; blank unless it only reads."""
        who = reader.of(Headers(scope=scope), self.settings)
        admitted = who.standing is Standing.ADMITTED
        open_ = {
            ways.ROBOTS: PlainTextResponse(NO_ROBOTS, headers={"cache-control": "no-cache"}),
            ways.SIGN_IN: self._beginning,
            ways.LOGIN: self._sign_in,
            ways.LOGOUT: self.app,
            CALLBACK: self._come_back,
        }
        if below in open_:
            return open_[below]
        if admitted or below in self.files:
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
            wrong = asked.get("authorization", "")[:7].lower() == "bearer "
            answer.headers["www-authenticate"] = 'Bearer error="invalid_token"' if wrong else "Bearer"
        return answer

    async def _beginning(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead a reader to Streamlit's login, and note where to come back to."""
        asked = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=None).get("to", [""])[0]
        to = ways.back(asked, self.base)
        if reader.of(Headers(scope=scope), self.settings).standing is Standing.ADMITTED:
            answer = RedirectResponse(to, 302)
        else:
            answer = RedirectResponse(self.login(), 302)
            self._note(answer, ways.packed(to), KEPT)
        answer.headers["cache-control"] = "no-store"
        await answer(scope, receive, send)

    def _note(self, answer: Response, value: str, seconds: int) -> None:
        """Set the cookie with the address to come back to. seconds: 0 takes it away."""
        path = f"{self.base}{CALLBACK}"
        answer.set_cookie(COOKIE, value, seconds, path=path, secure=self.secure, httponly=True, samesite="lax")

    async def _come_back(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let Streamlit take the identity, and lead to where the reader was instead of to the start."""
        noted = cookie_parser(Headers(scope=scope).get("cookie", "")).get(COOKIE, "")
        to, forget = ways.unpacked(noted, self.base), Response()
        self._note(forget, "", 0)

        async def led(message: Message) -> None:
            if message["type"] == "http.response.start" and to:
                headers = MutableHeaders(scope=message)
                if "location" in headers:
                    headers["location"] = to
                headers.append("set-cookie", forget.headers["set-cookie"])
            await send(message)

        await self.app(scope, receive, led)

    async def _sign_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let Streamlit lead to who signs readers in; where that fails, say so in the reader's language."""
        failed = False

        async def passed(message: Message) -> None:
            nonlocal failed
            failed = failed or (message["type"] == "http.response.start" and message["status"] >= 400)
            if not failed:
                await send(message)

        await self.app(scope, receive, passed)
        if failed:
            await pages.out_of_order(scope, self.base)(scope, receive, send)

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
        """Let an invited reader's pages run for as long as the identity counts: each message is asked again."""
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
            if not ended:
                await send(message)

        await (self.app(scope, received, sent) if admitted() else end())
