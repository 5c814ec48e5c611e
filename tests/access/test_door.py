"""The door: signing in and coming back, the health, and a websocket whose identity ends."""

import asyncio
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard import words
from dashboard.access import door, identity, signing_in, ways
from dashboard.access.door import Door
from dashboard.access.settings import CALLBACK
from dashboard.languages import LANGUAGES
from tests import gated

BEARER = {"authorization": f"Bearer {gated.TOKEN}"}
ORIGIN = "https://example.org"


async def page(request: Request) -> Response:
    return PlainTextResponse("the record", headers={"cache-control": "public, max-age=9"})


async def health(request: Request) -> Response:
    well = "ill" not in request.url.query
    return JSONResponse({"status": "ok", "data_version": "the record"}, 200 if well else 503)


async def callback(request: Request) -> Response:
    return RedirectResponse("/", 302)


async def login(request: Request) -> Response:
    return (
        PlainTextResponse("Authentication error", 400) if "bad" in request.url.query else RedirectResponse("https://x")
    )


async def echo(websocket) -> None:
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        return


def client(base: str = "", **changed) -> TestClient:
    routes = [Route(f"{base}{ways.HEALTH}", health), Route(f"{base}{CALLBACK}", callback)]
    routes += [Route(f"{base}{ways.LOGIN}", login), WebSocketRoute(f"{base}/stream", echo), Route("/{rest:path}", page)]
    held = Middleware(
        Door,
        settings=gated.invitation(ORIGIN, **changed),
        base=base,
        files=frozenset({"/static/a.js", ways.SCRIPT_PATH}),
        login=lambda: f"{base}{ways.LOGIN}?provider=signed",
    )
    app = Starlette(routes=routes, middleware=[held])
    return TestClient(app, base_url="https://example.org", follow_redirects=False)


@pytest.fixture(autouse=True)
def secret(monkeypatch):
    monkeypatch.setattr(identity, "get_cookie_secret", lambda: gated.SECRET)


@pytest.mark.parametrize("base", ["", "/mekong"])
def test_signing_in_leads_back_to_the_same_address(base):
    asked = f"{base}/news?country=KHM&q=a%20b&lang=km"
    one = client(base)
    shown = one.get(asked, headers={"accept": "text/html"})
    leads = f"{base}/sign-in?to={quote(asked, safe='')}"
    assert f'href="{leads.replace("&", "&amp;")}"' in shown.text
    begun = one.get(leads)
    assert (begun.status_code, begun.headers["location"]) == (302, f"{base}/auth/login?provider=signed")
    (noted,) = begun.headers.get_list("set-cookie")
    assert noted.startswith(f"{signing_in.COOKIE}=")
    kept = {f"Path={base}/oauth2callback", "HttpOnly", "Secure", "SameSite=lax", "Max-Age=600"}
    assert kept <= set(noted.split("; "))
    back = one.get(f"{base}{CALLBACK}?code=x&state=y")
    assert (back.status_code, back.headers["location"]) == (302, asked)
    assert "Max-Age=0" in back.headers["set-cookie"]
    assert one.get(f"{base}{CALLBACK}").headers["location"] == "/", "the address is forgotten"


@pytest.mark.parametrize("to", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "", "x"])
def test_signing_in_never_leads_to_another_site(to):
    one = client()
    one.get("/sign-in", params={"to": to})
    assert one.get(CALLBACK).headers["location"] == "/"
    assert client().get("/sign-in", params={"to": to}, headers=BEARER).headers["location"] == "/"


def test_an_invited_reader_who_asks_to_sign_in_is_led_on():
    answer = client().get("/sign-in?to=/news", headers=BEARER)
    assert (answer.status_code, answer.headers["location"]) == (302, "/news")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_provider_that_does_not_answer_is_said_in_the_readers_language(code):
    answer = client().get("/auth/login?bad", headers={"accept-language": code})
    assert answer.status_code == 503
    assert words.of(code)("access.failed.body") in answer.text
    assert "Authentication error" not in answer.text
    assert client().get("/auth/login").status_code == 307


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_reader_who_was_not_invited_is_told_and_can_sign_out(code):
    headers = {"accept": "text/html", "cookie": gated.signed(ORIGIN, gated.STRANGER | {"email": "<b>@x"})}
    answer = client("/mekong").get(f"/mekong/news?lang={code}", headers=headers)
    say = words.of(code)
    assert answer.status_code == 403
    assert say("access.refused.body") in answer.text
    assert f'<a href="/mekong/auth/logout" class="button">{say("access.sign_out")}</a>' in answer.text
    assert "&lt;b&gt;@x" in answer.text
    assert answer.headers["content-language"] == LANGUAGES[code].tag
    assert "www-authenticate" not in answer.headers


def test_the_language_of_the_browser_counts_and_each_language_is_one_click_away():
    answer = client().get("/news?country=KHM&lang=xx", headers={"accept": "text/html", "accept-language": "km,en;q=.5"})
    assert '<html lang="km">' in answer.text
    for code in LANGUAGES:
        assert f'href="?country=KHM&amp;lang={code}"' in answer.text


def test_a_page_of_ours_runs_nothing_and_is_shown_in_no_frame():
    policy = client().get("/", headers={"accept": "text/html"}).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "frame-ancestors 'none'" in policy
    assert "script" not in policy


def test_the_health_says_to_strangers_whether_the_server_is_well_and_no_more():
    assert client().get("/healthz").json() == {"status": "ok"}
    ill = client().get("/healthz?ill")
    assert (ill.status_code, ill.json()) == (503, {"status": "failing"})
    assert client().get("/healthz", headers=BEARER).json()["data_version"] == "the record"
    assert client().post("/healthz").status_code == 401


def test_what_is_outside_the_path_of_the_dashboard_stays_closed():
    for path in ("/healthz", "/robots.txt", "/static/a.js", "/mekong", "/mekongs/healthz", "/mekong//healthz"):
        assert client("/mekong").get(path).status_code == 401, path
    for path in ("/mekong/healthz", "/mekong/robots.txt", "/mekong/static/a.js"):
        assert client("/mekong").get(path).status_code == 200, path


def test_the_script_of_a_gated_page_is_served_to_all():
    answer = client().get(ways.SCRIPT_PATH)
    assert answer.text == ways.SCRIPT.read_text("utf-8")
    assert answer.headers["cache-control"] == "private, max-age=86400"


def test_a_wrong_token_is_named_as_such():
    assert client().get("/").headers["www-authenticate"] == "Bearer"
    wrong = client().get("/", headers={"authorization": "Bearer x"})
    assert wrong.headers["www-authenticate"] == 'Bearer error="invalid_token"'


def test_only_invited_readers_have_a_websocket():
    with client().websocket_connect("/stream", headers=BEARER) as stream:
        stream.send_text("the record")
        assert stream.receive_text() == "the record"
    refused = [{}, {"cookie": gated.signed(ORIGIN, gated.STRANGER)}, {"authorization": "Bearer x"}]
    refused.append({"cookie": gated.signed(ORIGIN), "origin": "http://localhost:9"})
    for headers in refused:
        with pytest.raises(WebSocketDisconnect) as closed, client().websocket_connect("/stream", headers=headers):
            pass
        assert closed.value.code == door.POLICY_VIOLATION


def test_a_websocket_ends_with_the_identity(monkeypatch):
    with client().websocket_connect("/stream", headers={"cookie": gated.signed(ORIGIN)}) as stream:
        stream.send_text("before")
        assert stream.receive_text() == "before"
        monkeypatch.setattr(identity, "get_cookie_secret", lambda: "another")
        stream.send_text("after")
        with pytest.raises(WebSocketDisconnect) as closed:
            stream.receive_text()
        assert closed.value.code == door.POLICY_VIOLATION


def test_an_unknown_kind_of_connection_is_not_passed_on():
    passed = []

    async def app(scope, receive, send):
        passed.append(scope["type"])

    one = Door(app, gated.invitation(ORIGIN), "", frozenset(), str)
    for kind in ("webtransport", "lifespan"):
        asyncio.run(one({"type": kind}, None, None))
    assert passed == ["lifespan"]
