"""Answers to requests for files made from the record: one way for headers, conditions, methods and refusals."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard import record
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package import schema
from dashboard.package.texts import printable
from dashboard.paths import DASHBOARD, DATA
from dashboard.server import base, files, ranges
from dashboard.server.asked import Asked
from dashboard.server.refused import Refused

# The address stays while the record and its wording change, so a browser asks each time whether its copy is current.
ASK_EACH_TIME = "public, no-cache"
FOR_A_DAY = "public, max-age=86400"
READING = ("GET", "HEAD", "OPTIONS")
SHARED = {"access-control-allow-origin": "*"}
PREFLIGHT = SHARED | {
    "access-control-allow-methods": ", ".join(READING),
    "access-control-allow-headers": "Accept, Accept-Encoding, If-None-Match, If-Modified-Since, Range, If-Range",
    "access-control-max-age": "86400",
    "allow": ", ".join(READING),
}


@dataclass(frozen=True)
class Made:
    """A file made for a request.

    `download`: the name under which it is saved; blank for a file to be read in place. `seen`: whether a file with such
    a name is read in place all the same, and has it when a reader saves it. `language`: its code. `cache`:
    how long a copy may be used.
    """

    body: bytes
    media_type: str
    download: str = ""
    language: str = DEFAULT
    cache: str = ASK_EACH_TIME
    seen: bool = False


Make = Callable[[Asked], Made]


def route(path: str, make: Make, prefix: str = "") -> Route:
    """Return the route of a file. make: may raise Refused. prefix: the path of the dashboard, or blank.

    Any site may read the file. Another method than GET and HEAD is refused in JSON, and OPTIONS says which there are.
    """
    made = Route(prefix + path, _answering(make, prefix))
    made.methods = None  # all, also those that nobody has heard of: Starlette would refuse them in words of its own
    return made


def _answering(make: Make, prefix: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=PREFLIGHT)
        try:
            if request.method not in READING:
                named = printable(request.method[:20])
                raise Refused(405, f"The method {named} is not allowed.", allowed=list(READING))
            return await run_in_threadpool(_answered, request, make, prefix)  # compression takes time too
        except Refused as refused:
            if refused.answer.status_code == 405:
                refused.answer.headers["allow"] = PREFLIGHT["allow"]
            return refused.answer

    return answer


def _answered(request: Request, make: Make, prefix: str) -> Response:
    scope = request.scope
    asked = Asked(request.path_params, scope["query_string"], base.of(scope, prefix), scope.get("raw_path") or b"")
    return respond(request, make(asked), asked.base)


def respond(request: Request, made: Made, address: str = "") -> Response:
    """Return the answer with a file: 304 for a client that has it already, a part for one that asks for it.

    address: ours, see `base.of`. Raises Refused for a part that the file does not have.
    """
    held, headers = files.made(made.body, made.media_type, made.download), request.headers.mutablecopy()
    span = ranges.asked(request, held.etag, modified())
    if span:
        del headers["accept-encoding"]  # a part is one of plain bytes
    answer = files.content_response(headers, held, made.cache, modified())
    answer.headers.update(SHARED)
    answer.headers["accept-ranges"] = "bytes"
    answer.headers["content-language"] = LANGUAGES[made.language].tag
    answer.headers["link"] = f'<{address}/api/{schema.FILE}>; rel="describedby"'
    if made.download and answer.status_code == 200:
        how = "inline" if made.seen else "attachment"
        answer.headers["content-disposition"] = f'{how}; filename="{made.download}"'
    return ranges.cut(answer, span) if span and answer.status_code == 200 else answer


def modified() -> datetime:
    """Return when an answer last changed: when its record took the place of another, or what made the first one.

    A copy from before must not pass for the current one.
    """
    return record.SHOWN.shown().since or _at_the_start()


@cache
def _at_the_start() -> datetime:
    """Return the day of the first data, or later, when a file was put here that makes answers.

    Data and words may change more than once in a day.
    """
    day = datetime.fromisoformat(f"{record.current().package.created}T00:00:00+00:00")
    latest = max(filter(None, map(_changed, (path for folder in (DATA, DASHBOARD) for path in folder.rglob("*.*")))))
    return min(max(day, datetime.fromtimestamp(latest, UTC)), datetime.now(UTC)).replace(microsecond=0)


def _changed(path: Path) -> float:
    """Return when a file was changed; 0 for one that counts for nothing, or is gone since it was listed."""
    try:
        return 0.0 if path.suffix == ".pyc" else path.stat().st_mtime
    except OSError:
        return 0.0
