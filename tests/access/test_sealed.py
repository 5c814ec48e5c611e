"""Every answer of a gated host is for its reader alone."""

import asyncio

import pytest
from starlette.datastructures import Headers
from starlette.responses import Response

from dashboard.access.sealed import sealing


def sealed(headers: dict[str, str], secure: bool = False, same_for_all: bool = False, **cookies: str) -> Headers:
    answer, sent = Response("x", headers=headers), []
    for name, value in cookies.items():
        answer.set_cookie(name, value)

    async def send(message):
        sent.append(message)

    asyncio.run(answer({"type": "http"}, None, sealing(send, secure, same_for_all)))
    return Headers(raw=sent[0]["headers"])


@pytest.mark.parametrize(
    ("said", "closed", "open_"),
    [
        ("", "private, no-cache", "private, no-cache"),
        ("public, no-cache", "private, no-cache", "private, no-cache"),
        ("public, max-age=86400", "private, no-cache", "private, max-age=86400"),
        ("Public, immutable, s-maxage=9, max-age=9", "private, no-cache", "private, immutable, max-age=9"),
        ("no-store", "no-store", "no-store"),
    ],
)
def test_no_shared_cache_keeps_an_answer(said, closed, open_):
    assert sealed({"cache-control": said} if said else {})["cache-control"] == closed
    assert sealed({"cache-control": said} if said else {}, same_for_all=True)["cache-control"] == open_


def test_it_depends_on_who_asks_unless_it_is_the_same_for_all():
    assert sealed({"vary": "Accept-Encoding"})["vary"] == "Accept-Encoding, Cookie, Authorization"
    assert sealed({"vary": "Accept-Encoding"}, same_for_all=True)["vary"] == "Accept-Encoding"


def test_no_other_site_reads_or_frames_it():
    open_ = {
        "access-control-allow-origin": "*",
        "access-control-allow-credentials": "true",
        "cross-origin-resource-policy": "cross-origin",
        "content-security-policy": "default-src 'none'; frame-ancestors *",
    }
    headers = sealed(open_)
    assert not [name for name in headers if name.startswith("access-control")]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["x-robots-tag"] == "noindex"


def test_cookies_go_by_https_alone_where_readers_come_by_it():
    assert [text for text in sealed({}, a="1", b="2").getlist("set-cookie") if "ecure" in text] == []
    safe = sealed({}, secure=True, a="1", b="2").getlist("set-cookie")
    assert len(safe) == 2
    assert all(text.lower().count("; secure") == 1 for text in safe)
