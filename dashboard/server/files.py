"""Files served from memory: read once, compressed once, and not sent again to browsers that have them cached."""

import gzip
import hashlib
import os
import sys
import threading
from collections.abc import MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

from dashboard.server import conditions
from dashboard.server.encodings import accepted
from dashboard.server.media_types import BY_ENDING, PACKED

# Of brotli. A file that stays is compressed well, and once all are, as well as it gets, which takes many times as long;
# both in a thread of its own. One made for a request is compressed quickly.
BEST, WELL, QUICKLY = 11, 9, 4
YIELDING = 10  # how much later than readers that thread has its turn at a processor
SMALLEST = 100  # bytes of a file that is worth compressing
LARGE = 500_000  # bytes of a file of which few are kept


def _give_way() -> None:
    if sys.platform == "linux":  # where each thread has a priority of its own
        whole = os.getpriority(os.PRIO_PROCESS, 0)
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), max(whole, YIELDING))


_LATER = ThreadPoolExecutor(1, "brotli", _give_way)


@dataclass(frozen=True, eq=False)
class CachedFile:
    """A file ready to be sent. `packed`: its content by the name of the compression, as far as it is made yet."""

    body: bytes
    etag: str
    media_type: str
    packed: MutableMapping[str, bytes] = field(default_factory=dict)

    @property
    def worth(self) -> bool:
        """Whether compression makes it smaller."""
        return len(self.body) >= SMALLEST and not self.media_type.startswith(PACKED)


@cache
def read(path: Path) -> CachedFile:
    """Return a file ready to be sent. Raises OSError where it cannot be read, KeyError for an unknown suffix."""
    return prepare(path.read_bytes(), path.suffix)


@cache
def prepare(body: bytes, suffix: str) -> CachedFile:
    """Return content ready to be sent that stays the same. Raises KeyError for an unknown suffix.

    It is there with gzip at once, and with brotli as soon as that is done beside the requests.
    """
    held = CachedFile(body, etag(body), BY_ENDING[suffix])
    if held.worth:
        held.packed["gzip"] = gzip.compress(body, compresslevel=6, mtime=0)
        _LATER.submit(_squeeze, held)
    return held


def _squeeze(held: CachedFile, quality: int = WELL) -> None:
    held.packed["br"] = brotli.compress(held.body, quality=quality)
    if quality != BEST:
        _LATER.submit(_squeeze, held, BEST)  # after all that wait


def made(body: bytes, media_type: str, name: str = "") -> CachedFile:
    """Return content made for a request. name: of the file; the same content has a tag for each name.

    The latest are kept: many small ones, and a few large ones, so that memory stays bounded.
    """
    return (_large if len(body) > LARGE else _small)(body, media_type, name)


def _made(body: bytes, media_type: str, name: str) -> CachedFile:
    return CachedFile(body, etag(name.encode() + body), media_type)


_small, _large = lru_cache(maxsize=64)(_made), lru_cache(maxsize=8)(_made)


def etag(content: bytes) -> str:
    """Return the tag by which a browser asks whether the content that it has is still the same."""
    return f'W/"{digest(content)}"'


def digest(content: bytes) -> str:
    """Return 16 letters that are others for other content."""
    return hashlib.sha256(content).hexdigest()[:16]


async def file_response(headers: Headers, path: Path, cache_control: str) -> Response:
    """Return the response for a file, see `content_response`. Raises what `read` raises."""
    return content_response(headers, await run_in_threadpool(read, path), cache_control)


def content_response(
    headers: Headers, held: CachedFile, cache_control: str, modified: datetime | None = None
) -> Response:
    """Return the response for content in memory: 304 for a client that has it already, else packed as it accepts.

    modified: when the content last changed, in UTC; None to leave that out.
    """
    answer = unsent(headers, held.etag, held.worth, cache_control, modified)
    if answer:
        return answer
    coding, body = _as_accepted(held, headers.get("accept-encoding", ""))
    response_headers = _said(headers, held.etag, held.worth, cache_control, modified)
    if coding:
        response_headers["content-encoding"] = coding
    return Response(body, headers=response_headers, media_type=held.media_type)


def unsent(
    headers: Headers, etag: str, worth: bool, cache_control: str, modified: datetime | None = None
) -> Response | None:
    """Return 304 for a client that has the content of a tag already; None for one that has not.

    worth: whether compression makes the content smaller. modified: as `content_response`.
    """
    if not conditions.unchanged(headers, etag, modified):
        return None
    return Response(status_code=304, headers=_said(headers, etag, worth, cache_control, modified))


def _said(headers: Headers, etag: str, worth: bool, cache_control: str, modified: datetime | None) -> dict[str, str]:
    """Return the headers that an answer has with the content and without it."""
    packed = worth and accepted(headers.get("accept-encoding", ""))
    tag = etag if packed else etag.removeprefix("W/")  # plain bytes are the same to the letter
    said = {"cache-control": cache_control, "etag": tag, "vary": "Accept-Encoding"}
    return said | ({"last-modified": conditions.written(modified)} if modified else {})


def _as_accepted(held: CachedFile, asked: str) -> tuple[str, bytes]:
    """Return the name of a compression that the client accepts and the content in it; a blank name for plain bytes."""
    codings = accepted(asked) if held.worth else ()
    ready = next((name for name in codings if name in held.packed), "")
    if codings and not ready:  # made for this request
        ready = codings[0]
        pack = {"br": lambda body: brotli.compress(body, quality=QUICKLY), "gzip": gzip.compress}[ready]
        held.packed[ready] = pack(held.body)
    return (ready, held.packed[ready]) if ready else ("", held.body)
