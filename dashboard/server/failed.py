"""What a client gets when a route fails: a page of ours for a browser, JSON for a program, never a traceback."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from dashboard.exports import plain_page
from dashboard.exports.html import tag
from dashboard.record import current
from dashboard.server import missing
from dashboard.server.head import Head
from dashboard.server.media_types import HTML
from dashboard.server.unknown_page import back_of, missing_headers
from dashboard.telling.teller import teller

STATUS = 500
SAID = "Something went wrong on the server, and it was noted there."


def answer(scope: Scope, code: str, prefix: str = "") -> Response:
    """Return the answer to a request that failed. code: by which the log names the error.

    Files for programs (`missing.FOLDERS`) fail in JSON; all else fails as a page for who asks for HTML.
    """
    for_programs = scope["path"].startswith(tuple(f"{prefix}{folder}/" for folder in missing.FOLDERS))
    if not for_programs and "text/html" in Headers(scope=scope).get("accept", ""):
        try:
            return _page(scope, code, prefix)
        except Exception:  # whatever let the route fail may let this page fail too
            return _json(code)
    return _json(code)


def _json(code: str) -> Response:
    headers = {"cache-control": "no-store", "access-control-allow-origin": "*"}
    return JSONResponse({"error": SAID, "code": code}, STATUS, headers=headers)


def _page(scope: Scope, code: str, prefix: str) -> Response:
    head = Head.of(scope)
    told = teller(current(), head.language)
    say, place = told.say, back_of(scope, prefix, head)
    why = tag("p", say("failed.body")), tag("p", say("failed.code", code=code))
    again = tag("p", tag("a", say("failed.again"), href=place.way()))
    main = (tag("h1", say("failed.title")), *why, again)
    body = plain_page.write(told, place, say("failed.title"), main, (plain_page.UNLISTED,))
    return Response(body, STATUS, media_type=HTML, headers=missing_headers(head.language))
