"""Files served from memory: read once, compressed once, and not sent again to browsers that have them cached."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_NEVER = re.compile(r"\A\s*q\s*=\s*0(\.0*)?\s*")  # a weight of zero
ALREADY_COMPRESSED = {".png", ".woff2"}
LARGE = 500_000  # bytes of a file of which few are kept
PACKED = ("image/png", "application/zip", "application/vnd.openxmlformats", "font/")  # media types that gain nothing


@dataclass(frozen=True)
class CachedFile:
    """A file ready to be sent. `gzipped` is empty where gzip would not make the file smaller."""

    body: bytes
    gzipped: bytes
    etag: str
    media_type: str


@cache
def read(path: Path) -> CachedFile:
    """Return a file ready to be sent. Raises OSError where it cannot be read, KeyError for an unknown suffix."""
    return prepare(path.read_bytes(), path.suffix)


@cache
def prepare(body: bytes, suffix: str) -> CachedFile:
    """Return content ready to be sent, see `ready`. It is kept, so this is for content that stays the same."""
    return ready(body, suffix, etag(body))


def ready(body: bytes, suffix: str, tag: str) -> CachedFile:
    """Return content ready to be sent, with the media type of its suffix. Raises KeyError for an unknown suffix.

    tag: see `etag`.
    """
    gzipped = b"" if suffix in ALREADY_COMPRESSED else gzip.compress(body, compresslevel=6, mtime=0)
    return CachedFile(body, gzipped, tag, MEDIA_TYPES[suffix])


def made(body: bytes, media_type: str, name: str = "") -> CachedFile:
    """Return content of a media type ready to be sent. name: of the file; the same content has a tag for each name.

    The latest are kept: many small ones, and a few large ones, so that memory stays bounded.
    """
    return (_large if len(body) > LARGE else _small)(body, media_type, name)


def _made(body: bytes, media_type: str, name: str) -> CachedFile:
    plain = media_type.startswith(PACKED)
    gzipped = b"" if plain else gzip.compress(body, compresslevel=6, mtime=0)
    return CachedFile(body, gzipped, etag(name.encode() + body), media_type)


_small, _large = lru_cache(maxsize=64)(_made), lru_cache(maxsize=8)(_made)


def etag(content: bytes) -> str:
    """Return the tag by which a browser asks whether the content that it has is still the same."""
    return f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'


def accepts_gzip(headers: Headers) -> bool:
    """Return whether a request accepts gzip, by name or by "*", with a weight above zero."""
    for entry in headers.get("accept-encoding", "").lower().split(","):
        name, _, weight = entry.partition(";")
        if name.strip() in ("gzip", "*") and not _NEVER.fullmatch(weight):
            return True
    return False


async def file_response(headers: Headers, path: Path, cache_control: str) -> Response:
    """Return the response for a file, see `content_response`. Raises what `read` raises."""
    return content_response(headers, await run_in_threadpool(read, path), cache_control)


def content_response(headers: Headers, cached: CachedFile, cache_control: str) -> Response:
    """Return the response for content in memory: 304 for a client that has it already, else gzip where accepted."""
    response_headers = {"cache-control": cache_control, "etag": cached.etag, "vary": "Accept-Encoding"}
    known = {tag.strip().removeprefix("W/") for tag in headers.get("if-none-match", "").split(",")}
    if "*" in known or cached.etag.removeprefix("W/") in known:
        return Response(status_code=304, headers=response_headers)
    if cached.gzipped and accepts_gzip(headers):
        return Response(
            cached.gzipped, headers=response_headers | {"content-encoding": "gzip"}, media_type=cached.media_type
        )
    return Response(cached.body, headers=response_headers, media_type=cached.media_type)
