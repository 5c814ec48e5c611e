"""A part of a file, for a client that goes on with a download: one range of bytes (RFC 9110, section 14)."""

import re
from datetime import datetime

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response

from dashboard.server.conditions import same
from dashboard.server.refused import Refused

Span = tuple[int | None, int | None]  # first and last byte; without the first, so many of the last bytes
_ONE = re.compile(r"bytes=[ \t]*([0-9]{0,18})-([0-9]{0,18})[ \t]*", re.IGNORECASE)


def asked(request: Request, etag: str, modified: datetime) -> Span | None:
    """Return the range that a request asks for; None where the whole file is to be sent.

    That is so for another method than GET, for several ranges, for what is no range of bytes, and where If-Range names
    another content. etag, modified: of the content.
    """
    texts = request.headers.getlist("range")
    read = _ONE.fullmatch(texts[0]) if request.method == "GET" and len(texts) == 1 else None
    if not read or not same(request.headers, etag, modified):
        return None
    first, last = (int(text) if text else None for text in read.groups())
    upside_down = first is not None and last is not None and first > last
    return None if upside_down or (first is None and last is None) else (first, last)


def cut(answer: Response, span: Span) -> Response:
    """Return the part of an answer with a whole file in plain bytes. Raises Refused if it has no byte of the range."""
    size = len(answer.body)
    first, last = span
    begin = max(size - (last or 0), 0) if first is None else first
    end = size if first is None or last is None else min(last + 1, size)
    if begin >= end:
        refused = Refused(416, f"The file has {size:,} bytes, and none in this range.")
        refused.answer.headers["content-range"] = f"bytes */{size}"
        raise refused
    headers = MutableHeaders(answer.headers)
    headers["content-range"] = f"bytes {begin}-{end - 1}/{size}"
    headers["content-length"] = str(end - begin)
    return Response(answer.body[begin:end], 206, headers=headers)
