"""A line in the log for each request, and the answer to one that fails."""

import time

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import log, record
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES
from dashboard.server import failed, uploads

SOCKET, ACCEPTED, REFUSED = "socket", 101, 403
_TAGS = {language.tag: code for code, language in LANGUAGES.items()}


class RequestLog:
    """Middleware that writes a line for each request, and one for each socket when it closes.

    An error on the way is written down with a code, and the client gets the answer of `failed`.
    """

    def __init__(self, app: ASGIApp, prefix: str = "") -> None:
        """Wrap an app. prefix: the path of the dashboard, or blank."""
        self.app, self.prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and write its line once it is answered. Raises an error that breaks an answer off."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        seen = _Seen(scope, self.prefix, send)
        try:
            await self.app(scope, receive, seen.send)
        except ClientDisconnect:
            return  # nobody is there to be answered
        except Exception as error:
            seen.code = log.failure(error, path=seen.path)
            if seen.status or scope["type"] != "http":
                raise  # the server closes the connection, so that nobody takes the part for the whole
            await failed.answer(scope, seen.code, self.prefix)(scope, receive, seen.send)
        finally:
            seen.write()


class _Seen:
    """What the line of one request says."""

    def __init__(self, scope: Scope, prefix: str, send: Send) -> None:
        self.scope, self.prefix, self.passed_on = scope, prefix, send
        self.started, self.status, self.bytes, self.language, self.code = time.perf_counter(), 0, 0, "", ""

    async def send(self, message: Message) -> None:
        """Take note of a part of the answer, and pass it on."""
        match message["type"]:
            case "http.response.start" | "websocket.http.response.start":
                self.status = message["status"]
                self.language = _TAGS.get(Headers(raw=list(message.get("headers", ()))).get("content-language", ""), "")
            case "websocket.accept":
                self.status = ACCEPTED
            case "websocket.close":
                self.status = self.status or REFUSED
        self.bytes += len(message.get("body") or message.get("bytes") or b"")
        await self.passed_on(message)

    @property
    def path(self) -> str:
        """The path as the client wrote it, without the query."""
        written = (self.scope.get("raw_path") or self.scope["path"].encode()).partition(b"?")[0].decode("latin-1")
        sent = f"{self.prefix}{uploads.PATH}"
        return f"{sent}*" if written.startswith(sent) else written

    def write(self) -> None:
        """Write the line."""
        page = self.scope["path"].removeprefix(self.prefix).strip("/")
        log.line(
            SOCKET if self.scope["type"] == "websocket" else _kind(self.status),
            method=self.scope.get("method"),
            path=self.path,
            status=self.status,
            ms=round((time.perf_counter() - self.started) * 1000, 1),
            bytes=self.bytes,
            page=page or PAGES[0] if page in ("", *PAGES) else "",
            language=self.language,
            data_version=record.current().version,
            code=self.code,
        )


def _kind(status: int) -> str:
    """Return the kind of line by the status: 500 is an error, other failures are refusals. 0: the client left."""
    if status < 400:
        return "request" if status else "left"
    return "error" if status == failed.STATUS else "refusal"
