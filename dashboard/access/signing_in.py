"""How a reader signs in by Streamlit's own routes, and comes back to where the reader was."""

from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import pages, reader, ways
from dashboard.access.reader import Standing
from dashboard.access.settings import CALLBACK, Settings

COOKIE = "gms_back"  # the address at which a reader asked to sign in
KEPT = 600  # seconds


class SigningIn:
    """The addresses by which readers sign in. Each method is an ASGI application."""

    def __init__(self, app: ASGIApp, settings: Settings, base: str, login: Callable[[], str]) -> None:
        """Wrap an app, which has Streamlit's routes.

        base: the path of the dashboard, such as "/mekong", or blank. login: returns the address at which Streamlit
        begins to sign a reader in, which holds for some minutes.
        """
        self.app, self.settings, self.base, self.login = app, settings, base, login

    async def begin(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead a reader to Streamlit's login, and note where to come back to."""
        to = ways.back(parse_qs(scope["query_string"].decode("latin-1")).get("to", [""])[0], self.base)
        if reader.of(Headers(scope=scope), self.settings).standing is Standing.ADMITTED:
            answer = RedirectResponse(to, 302)
        else:
            answer = RedirectResponse(self.login(), 302)
            self._note(answer, ways.packed(to), KEPT)
        answer.headers["cache-control"] = "no-store"
        await answer(scope, receive, send)

    async def go_on(self, scope: Scope, receive: Receive, send: Send) -> None:
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

    async def come_back(self, scope: Scope, receive: Receive, send: Send) -> None:
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

    def _note(self, answer: Response, value: str, seconds: int) -> None:
        """Set the cookie with the address to come back to. seconds: 0 takes it away."""
        path, secure = f"{self.base}{CALLBACK}", self.settings.secure
        answer.set_cookie(COOKIE, value, seconds, path=path, secure=secure, httponly=True, samesite="lax")
