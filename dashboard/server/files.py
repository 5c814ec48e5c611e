"""Files answered from memory: read once, compressed once, and not sent again to who has them."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".geojson": "application/geo+json",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
PACKED_ALREADY = {".png", ".woff2"}


@dataclass(frozen=True)
class Kept:
    """A file as it is sent: `packed` with gzip, or blank where that gains nothing."""

    body: bytes
    packed: bytes
    etag: str
    media_type: str


@cache
def read(path: Path) -> Kept:
    """Return a file ready to be sent. Raises OSError where it cannot be read, KeyError for an unknown ending."""
    return keep(path.read_bytes(), path.suffix)


@cache
def keep(body: bytes, suffix: str) -> Kept:
    """Return content ready to be sent, as a file whose name ends so. Raises KeyError for an unknown ending."""
    packed = b"" if suffix in PACKED_ALREADY else gzip.compress(body, compresslevel=6, mtime=0)
    return Kept(body, packed, f'W/"{hashlib.sha256(body).hexdigest()[:16]}"', MEDIA_TYPES[suffix])


def takes_gzip(headers: Headers) -> bool:
    """Say whether a request accepts gzip, by name or by *, and not with a weight of nought."""
    for entry in headers.get("accept-encoding", "").lower().split(","):
        name, _, weight = entry.partition(";")
        if name.strip() in ("gzip", "*") and not re.fullmatch(r"\s*q\s*=\s*0(\.0*)?\s*", weight):
            return True
    return False


async def answer(headers: Headers, path: Path, cache_control: str) -> Response:
    """Return the response for a file, by what the request's headers accept and already have."""
    return reply(headers, await run_in_threadpool(read, path), cache_control)


def reply(headers: Headers, kept: Kept, cache_control: str) -> Response:
    """Return the response for content in memory, by what the request's headers accept and already have."""
    sent = {"cache-control": cache_control, "etag": kept.etag, "vary": "Accept-Encoding"}
    known = {tag.strip().removeprefix("W/") for tag in headers.get("if-none-match", "").split(",")}
    if "*" in known or kept.etag.removeprefix("W/") in known:
        return Response(status_code=304, headers=sent)
    if kept.packed and takes_gzip(headers):
        return Response(kept.packed, headers=sent | {"content-encoding": "gzip"}, media_type=kept.media_type)
    return Response(kept.body, headers=sent, media_type=kept.media_type)
