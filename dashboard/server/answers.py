"""Answers to requests for files made from the record: one way for headers, conditions, methods and refusals."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard import record
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package import schema
from dashboard.package.texts import printable
from dashboard.paths import DASHBOARD, DATA
from dashboard.server import base, files, ranges, tags
from dashboard.server.asked import Asked
from dashboard.server.refused import Refused
from dashboard.server.tags import Tag

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
    made = Route(prefix + path, _answering(make, path, prefix))
    made.methods = None  # all, also those that nobody has heard of: Starlette would refuse them in words of its own
    return made


def _answering(make: Make, path: str, prefix: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=PREFLIGHT)
        try:
            if request.method not in READING:
                named = printable(request.method[:20])
                raise Refused(405, f"The method {named} is not allowed.", allowed=list(READING))
            asked = _asked(request, prefix)
            name = tags.name(path, asked)
            held = _unsent(request, asked.base, tags.KNOWN.find(name))
            return held or await run_in_threadpool(_sent, request, asked, name, make)  # compression takes time too
        except Refused as refused:
            if refused.answer.status_code == 405:
                refused.answer.headers["allow"] = PREFLIGHT["allow"]
            return refused.answer

    return answer


def _asked(request: Request, prefix: str) -> Asked:
    scope = request.scope
    return Asked(request.path_params, scope["query_string"], base.of(scope, prefix), scope.get("raw_path") or b"")


def _unsent(request: Request, address: str, tag: Tag | None) -> Response | None:
    """Return 304 for a client that has what was last made for its request; None for any other, or if nothing was.

    address: ours, see `base.of`. Nothing is made for it, so it costs no more than a file in memory.
    """
    if not tag:
        return None
    headers, _ = _headers(request, tag)
    answer = files.unsent(headers, tag.etag, tag.worth, tag.cache, modified())
    return _headed(answer, address, tag) if answer else None


def _sent(request: Request, asked: Asked, name: bytes, make: Make) -> Response:
    """Return the answer with a file: 304 for a client that has it already, a part for one that asks for it.

    name: under which its tag is kept. Raises Refused for a part that the file does not have, and what `make` raises.
    """
    made = make(asked)
    held = files.made(made.body, made.media_type, made.download)
    tag = Tag(held.etag, held.worth, made.cache, made.language)
    tags.KNOWN.keep(name, tag)
    headers, span = _headers(request, tag)
    answer = _headed(files.content_response(headers, held, made.cache, modified()), asked.base, tag)
    if made.download and answer.status_code == 200:
        how = "inline" if made.seen else "attachment"
        answer.headers["content-disposition"] = f'{how}; filename="{made.download}"'
    return ranges.cut(answer, span) if span and answer.status_code == 200 else answer


def _headers(request: Request, tag: Tag) -> tuple[MutableHeaders, ranges.Span | None]:
    """Return the headers of a request, and the range that it asks for: a part is one of plain bytes."""
    headers, span = request.headers.mutablecopy(), ranges.asked(request, tag.etag, modified())
    if span:
        del headers["accept-encoding"]
    return headers, span


def _headed(answer: Response, address: str, tag: Tag) -> Response:
    """Return an answer with what each answer says, with a file or without."""
    answer.headers.update(SHARED)
    answer.headers["accept-ranges"] = "bytes"
    answer.headers["content-language"] = LANGUAGES[tag.language].tag
    answer.headers["link"] = f'<{address}/api/{schema.FILE}>; rel="describedby"'
    return answer


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
