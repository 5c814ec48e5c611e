"""A part of a file, for a client that goes on with a download."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server.answers import modified
from dashboard.server.conditions import written
from dashboard.server.routes import routes

CLIENT = TestClient(Starlette(routes=routes()))
FILES = (
    *("/api/package.zip", "/api/record.sqlite", "/api/record.xlsx", "/api/record.parquet.zip", "/api/news.csv"),
    *("/api/view/news/news.csv", "/api/names.json", "/feeds/meetings.ics", "/figure/matrix.svg"),
)
PLAIN = {"accept-encoding": "identity"}
IGNORED = (
    *("bytes=", "bytes=-", "bytes=9-3", "bytes=a-b", "bytes=1-2,5-6", "bytes=-5,0-1", "items=0-5", "bytes 0-5", "0-5"),
    *("bytes=0x1-2", "bytes=1.5-2", "bytes=--5", "bytes=" + "9" * 5_000 + "-", "bytes=０-５", "nonsense", ""),
)


def part(path: str, span: str, **headers: str):
    named = {name.replace("_", "-"): text.encode() for name, text in headers.items()}
    return CLIENT.get(path, headers={"range": span.encode()} | named)


@pytest.mark.parametrize("path", FILES)
def test_parts_put_together_are_the_file(path):
    whole = CLIENT.get(path, headers=PLAIN)
    assert whole.headers["accept-ranges"] == "bytes"
    size, cut = len(whole.content), len(whole.content) // 3
    spans = {f"bytes=0-{cut - 1}": (0, cut - 1), f"bytes={cut}-": (cut, size - 1), "BYTES=-7": (size - 7, size - 1)}
    spans |= {f"bytes=0-{size + 50}": (0, size - 1), f"bytes=-{size + 50}": (0, size - 1), "bytes=0-0": (0, 0)}
    for span, (first, last) in spans.items():
        for coding in ("identity", "gzip, br"):
            answer = part(path, span, accept_encoding=coding)
            assert answer.status_code == 206
            assert answer.content == whole.content[first : last + 1], span
            assert answer.headers["content-range"] == f"bytes {first}-{last}/{size}"
            assert answer.headers["content-length"] == str(last - first + 1)
            assert "content-encoding" not in answer.headers
            for name in ("etag", "last-modified", "content-type", "cache-control", "content-language", "vary"):
                assert answer.headers[name] == whole.headers[name], name
            assert answer.headers.get("content-disposition") == whole.headers.get("content-disposition")


@pytest.mark.parametrize("path", FILES)
def test_a_part_behind_the_end_is_refused_with_the_size(path):
    size = len(CLIENT.get(path, headers=PLAIN).content)
    for span in (f"bytes={size}-", f"bytes={size + 5}-{size + 9}", "bytes=-0"):
        answer = part(path, span)
        assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{size}"), span
        assert answer.json() == {"error": f"The file has {size:,} bytes, and none in this range."}


def test_several_parts_and_nonsense_get_the_whole_file():
    whole = CLIENT.get("/api/news.csv").content
    assert IGNORED
    for span in IGNORED:
        answer = part("/api/news.csv", span)
        assert (answer.status_code, answer.content) == (200, whole), span
    two = [("range", "bytes=0-1"), ("range", "bytes=2-3")]
    assert CLIENT.get("/api/news.csv", headers=two).status_code == 200


def test_a_part_of_another_content_is_the_whole_file():
    tag = CLIENT.get("/api/news.csv", headers=PLAIN).headers["etag"]
    assert not tag.startswith("W/")
    for same in (tag, written(modified())):
        assert part("/api/news.csv", "bytes=0-9", if_range=same).status_code == 206, same
    for other in ('"other"', f"W/{tag}", written(modified().replace(year=2001)), "nonsense", "", "é"):
        assert part("/api/news.csv", "bytes=0-9", if_range=other).status_code == 200, other


def test_a_client_that_has_the_file_gets_no_part_and_head_no_range():
    tag = CLIENT.get("/api/news.csv").headers["etag"]
    assert part("/api/news.csv", "bytes=0-9", if_none_match=tag).status_code == 304
    head = CLIENT.head("/api/news.csv", headers={"range": "bytes=0-9"})
    assert (head.status_code, "content-range" in head.headers) == (200, False)


def test_what_is_refused_is_refused_whole():
    for path in ("/api/nothing.csv", "/api/news.csv?country=XXX", "/record/news/nothing"):
        assert part(path, "bytes=0-9").content == CLIENT.get(path).content
