"""Headers that each answer carries."""

import base64
import hashlib
from pathlib import Path

import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
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


def test_every_inline_script_gets_a_hash_and_a_linked_one_none():
    assert len(script_hashes('<script>a</script><script src="b.js"></script><script>\nc\n</script>')) == 2
    assert script_hashes("<p>no script</p>") == []


def test_nothing_may_be_asked_of_another_site():
    allowed = {"'self'", "'none'", "data:", "blob:", "'wasm-unsafe-eval'", "'unsafe-inline'"}
    rules = policy_of(INDEX)
    assert rules["default-src"] == ["'self'"]
    for name, sources in rules.items():
        assert {source for source in sources if not source.startswith("'sha256-")} <= allowed, name


def test_scripts_may_neither_stand_in_the_page_nor_be_made_from_text():
    sources = policy_of(INDEX)["script-src"]
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources
    assert "'wasm-unsafe-eval'" in sources


def test_no_site_may_show_the_dashboard_in_a_frame_unless_it_is_named():
    assert policy_of(INDEX)["frame-ancestors"] == ["'none'"]
    assert "frame-ancestors https://example.org;" in content_policy([], framed_by="https://example.org")


def test_the_other_headers_stand_on_answers_of_every_kind():
    app = Starlette(middleware=[Middleware(SecurityHeaders, index=INDEX)])
    answer = TestClient(app).get("/missing")
    assert answer.status_code == 404
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["permissions-policy"]
    assert answer.headers["content-security-policy"]
