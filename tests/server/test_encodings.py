"""The compression that a client accepts, to the letter."""

import asyncio

import pytest
from starlette.datastructures import Headers

from dashboard.server.encodings import AcceptEncoding, accepted


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("", ()),
        ("gzip", ("gzip",)),
        ("gzip, deflate, br, zstd", ("br", "gzip")),
        ("br;q=0.5, gzip", ("gzip", "br")),
        ("gzip;q=0", ()),
        ("gzip; q = 0.000", ()),
        ("GZIP;Q=0, *", ("br",)),
        ("*", ("br", "gzip")),
        ("*;q=0", ()),
        ("br, *;q=0", ("br",)),
        ("identity", ()),
        ("x-gzip", ("gzip",)),
        ("gzip;q=nonsense", ()),
        ("gzip;q=2", ()),
        (",;,;q=1,", ()),
        ("gzip;q=0.001", ("gzip",)),
        ("gzip" * 10_000, ()),
    ],
)
def test_what_a_header_accepts(header, wanted):
    assert accepted(header) == wanted


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        ([(b"accept-encoding", b"gzip;q=0")], "identity"),
        ([(b"accept-encoding", b"gzip;q=0"), (b"accept-encoding", b"br")], "br"),
        ([(b"accept-encoding", b"deflate, gzip;q=0.1")], "gzip"),
        ([], None),
    ],
)
def test_what_stands_behind_sees_only_what_is_accepted(headers, wanted):
    seen = []

    async def app(scope, receive, send):
        seen.append(Headers(scope=scope).get("accept-encoding"))

    asyncio.run(AcceptEncoding(app)({"type": "http", "headers": headers}, None, None))
    assert seen == [wanted]
