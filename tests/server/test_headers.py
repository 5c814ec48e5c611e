"""Security headers of every response."""

import base64
import hashlib
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.server.headers import SecurityHeaders, content_policy, script_hashes

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"


def policy_of(index: Path) -> dict[str, list[str]]:
    async def page(_):
        return PlainTextResponse("page")

    app = Starlette(routes=[Route("/", page)], middleware=[Middleware(SecurityHeaders, index=index)])
    header = TestClient(app).get("/").headers["content-security-policy"]
    return {rule.split()[0]: rule.split()[1:] for rule in header.split("; ")}


def test_the_inline_script_of_the_installed_page_is_allowed_by_its_hash():
    html = INDEX.read_text(encoding="utf-8")
    script = html.split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert html.count("<script>") == 1
    assert f"'sha256-{digest}'" in policy_of(INDEX)["script-src"]


def test_every_inline_script_gets_a_hash_and_linked_scripts_get_none():
    assert len(script_hashes('<script>a</script><script src="b.js"></script><script>\nc\n</script>')) == 2
    assert script_hashes("<p>no script</p>") == []


def test_no_request_to_another_site_is_allowed():
    allowed = {"'self'", "'none'", "data:", "blob:", "'wasm-unsafe-eval'", "'unsafe-inline'"}
    rules = policy_of(INDEX)
    assert rules["default-src"] == ["'self'"]
    for name, sources in rules.items():
        assert {source for source in sources if not source.startswith("'sha256-")} <= allowed, name


def test_inline_scripts_and_eval_are_not_allowed():
    sources = policy_of(INDEX)["script-src"]
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources
    assert "'wasm-unsafe-eval'" in sources


def test_only_named_sites_may_show_the_dashboard_in_a_frame():
    assert policy_of(INDEX)["frame-ancestors"] == ["'none'"]
    assert "frame-ancestors https://example.org;" in content_policy([], framed_by="https://example.org")
    app = Starlette(middleware=[Middleware(SecurityHeaders, index=INDEX, framed_by=("https://a.example", "self"))])
    assert "frame-ancestors https://a.example 'self';" in TestClient(app).get("/").headers["content-security-policy"]


def test_the_other_headers_are_on_error_responses_too():
    app = Starlette(middleware=[Middleware(SecurityHeaders, index=INDEX)])
    response = TestClient(app).get("/missing")
    assert response.status_code == 404
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "same-origin"
    assert "geolocation=()" in response.headers["permissions-policy"]
    assert response.headers["content-security-policy"]


@pytest.mark.parametrize("kind", ["text/javascript; charset=utf-8", "text/css", "font/woff2", "text/html", "image/png"])
def test_only_what_no_browser_shows_as_a_page_has_the_short_policy(kind):
    async def file(_):
        return Response("", media_type=kind)

    app = Starlette(routes=[Route("/", file)], middleware=[Middleware(SecurityHeaders, index=INDEX)])
    policy = TestClient(app).get("/").headers["content-security-policy"]
    short = kind.startswith(("text/javascript", "text/css", "font/"))
    assert (policy == "default-src 'self'; frame-ancestors 'none'") is short
    assert ("script-src" in policy) is not short
