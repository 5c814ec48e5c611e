"""Nothing of the record leaves a gated host without an identity, at any address that it has, by any method."""

import http.client
import json
import re
import subprocess
import sys
import time
from contextlib import ExitStack
from html import unescape
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest
import streamlit
from itsdangerous import URLSafeTimedSerializer
from lxml import html
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import TOKENS_COOKIE_NAME
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from benchmarks.visit import Visit
from dashboard import words
from dashboard.access import tokens, ways
from dashboard.access.door import NO_ROBOTS, SAID
from dashboard.access.reader import Standing
from dashboard.access.settings import CALLBACK, DEFAULT_PROVIDER
from dashboard.embeds import figures
from dashboard.exports.brief import pdf
from dashboard.languages import LANGUAGES
from dashboard.paths import DATA, FONTS, ROOT
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.server.interface import PATHS
from dashboard.telling import stories
from dashboard.telling.teller import teller
from tests import gated

RECORD = current()
FRONT_END = Path(streamlit.__file__).parent / "static"
SAY = words.of("en")
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get")
READING = ("GET", "HEAD")
# Prints the path of each route that the server has, ours and Streamlit's.
LISTING = """
import json, app
print(json.dumps([route.path for route in app.app._build_starlette_app().routes]))
"""
KEY = RECORD.tables["agreements"].index[0]
PARTS = {"page": "news", "finding": "news", "table": "agreements", "name": "news", "record": KEY, "path": "news.csv"}
PARTS |= {"rest": "nosuch", "session_id": "a", "file_id": "b", "filename": "c.csv"}
PARTS |= {"component_name": "gms", "component": "gms"}
NAMED = {"/figure": next(iter(figures.PAGES)), "/edition": next(iter((DATA / "editions").glob("*.toml"))).stem}
QUERIES = {"/brief/country": "country=KHM", "/brief/pair": "country=KHM&country=THA", "/api/search.json": "q=police"}
QUERIES |= {"/oembed.json": "url={host}/figure/matrix.html"}
ODD = (
    *("//api/news.csv", "/api//news.csv", "/api/../api/news.csv", "/assets/../api/news.csv", "/static/../api/news.csv"),
    *("/healthz/../api/news.csv", "/healthz/", "/HEALTHZ", "/robots.txt/../api/news.csv", "/robots.txt/", "/./news"),
    *("/api%2Fnews.csv", "/%61pi/news.csv", "/%2e%2e/api/news.csv", "/favicon.svg%2f..%2fapi/news.csv", "/news%00"),
    *("/favicon.svg/../news", "/sign-in/../news", "/auth/login/../../news", "/oauth2callback/../news", "/a/b/c/news"),
    *("\\api\\news.csv", "/\\api/news.csv", "/api/news.csv;x=y", "http://elsewhere.example/api/news.csv", "*"),
    *("/static/", "/static", "/static/js/nosuch.js", "/media/", "/media/x.csv", "/component/gms/x.js", "/index.html"),
    *("/_stcore/upload_file/a/b", "/_stcore/stream", "/_stcore/agent/mcp", "/_stcore/nosuch", "/app/static/x"),
    *(
        "/mekong/news",
        "/ຂ່າວ".encode().decode("latin-1"),
        "/news?access_token=" + gated.TOKEN,
        "/index.html?x=/robots.txt",
    ),
)


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(host: gated.Host, target: str, method: str = "GET", **headers: str) -> Answer:
    """Send a request to the letter: nothing of its address is put in order before."""
    connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=300)
    connection._validate_path = lambda _: None
    connection._encode_request = lambda line: line.encode("latin-1")
    connection.putrequest(method, target, skip_accept_encoding=True)
    for name, text in headers.items():
        connection.putheader(name.replace("_", "-"), text)
    connection.endheaders()
    answer = connection.getresponse()
    read = Answer(answer.status, answer.headers, answer.read())
    connection.close()
    return read


def filled(path: str) -> str:
    """Return an address of a route, with names that there are in it."""
    parts = PARTS | {"story": stories.every(teller(RECORD, "en"))[0].name} if "{story}" in path else PARTS
    name = next((name for begin, name in NAMED.items() if path.startswith(begin)), PARTS["name"])
    return re.sub(r"{(\w+)(?::\w+)?}", lambda part: str((parts | {"name": name})[part[1]]), path)


@pytest.fixture(scope="module")
def addresses() -> list[str]:
    """Return an address for each route, each described file, each page, and a record of each table."""
    command = [sys.executable, "-c", LISTING]
    routes = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert {"/_stcore/stream", "/healthz", "/oauth2callback", "/api/package.zip"} <= set(routes)
    records = [f"/record/{table}/{frame.index[0]}" for table, frame in RECORD.tables.items() if len(frame)]
    pages = [f"/{page}" for page in PAGES]
    found = [*map(filled, routes), *(filled(each.path) for each in PATHS), *pages, *map(str, records), *ODD, "/"]
    assert len(found) > 200
    return list(dict.fromkeys(address or "/" for address in found))


@pytest.fixture(scope="module")
def wrong(host: gated.Host) -> dict[str, dict[str, str]]:
    """Return the headers of requests by nobody that the host knows."""
    origin = host.address
    good = gated.signed(origin)
    name, value = good.split("=", 1)
    payload, stamp, sign = value.rsplit(".", 2)
    flipped = payload[:-2] + ("AA" if payload[-2:] != "AA" else "BB")
    old = URLSafeTimedSerializer(gated.SECRET, salt=name)
    said = {**gated.INVITED, "origin": origin, "is_logged_in": True, "provider": DEFAULT_PROVIDER}
    signer = old.make_signer(old.salt)
    signer.get_timestamp = lambda: int(time.time()) - 12 * 3600 - 60
    expired = signer.sign(old.dump_payload(json.dumps(said))).decode()
    theirs = create_signed_value(gated.SECRET, TOKENS_COOKIE_NAME, json.dumps(said)).decode()
    cookies = {
        "forged": gated.signed(origin, gated.INVITED, "another secret that somebody made up"),
        "expired": f"{name}={expired}",
        "tampered": f"{name}={flipped}.{stamp}.{sign}",
        "with another time": f"{name}={payload}.{'b' if stamp[0] == 'a' else 'a'}{stamp[1:]}.{sign}",
        "of another name": f"{name}={theirs}",
        "of another host": gated.signed("https://elsewhere.example"),
        "of another provider": gated.signed(origin, provider="google"),
        "not signed in": gated.signed(origin, is_logged_in=False),
        "of no object": f"{name}={old.dumps('[]')}",
        "plain": f"{name}={json.dumps(said)}",
        "blank": f"{name}=",
        "wild": f'{name}="\\377\\000.."; {name}_1=x',
    }
    assert good not in cookies.values()
    found = {what: {"cookie": cookie} for what, cookie in cookies.items()}
    texts = ["Bearer", "Bearer ", "Bearer x", f"Bearer {tokens.digest(gated.TOKEN)}", f"Basic {gated.TOKEN}"]
    texts += [gated.TOKEN, f"Bearer {gated.TOKEN}x", f"Token {gated.TOKEN}"]
    found |= {text: {"authorization": text} for text in texts}
    found["a wrong token beside a right cookie"] = {"cookie": good, "authorization": "Bearer x"}
    found["a right cookie sent by another site"] = {"cookie": good, "origin": "http://localhost:9"}
    assert len(found) > 20
    return found


OPEN = {*ways.files(FRONT_END, FONTS), ways.SIGN_IN, ways.LOGIN, ways.LOGOUT, ways.ROBOTS, ways.HEALTH, CALLBACK}


def refused(answer: Answer, method: str, standing: Standing = Standing.UNKNOWN) -> bool:
    """Return whether an answer says that one may not read, and nothing else."""
    if answer.status == 400 and answer.body in (b"Invalid HTTP request received.", b"Bad Request.", b""):
        return True  # the server did not even read the address
    said = json.dumps({"error": SAID[standing]}, separators=(",", ":")).encode()
    challenge = answer.headers.get("www-authenticate", "").startswith("Bearer")
    body = answer.body in ((said, b"") if method == "HEAD" else (said,))
    return body and answer.status == standing.value and challenge == (standing is Standing.UNKNOWN)


def test_without_an_identity_no_address_says_anything_by_any_method(host, addresses):
    tried = 0
    for address in addresses:
        for method in METHODS:
            if method in READING and address.partition("?")[0] in OPEN:
                continue
            assert refused(ask(host, address, method), method), (method, address)
            tried += 1
    assert tried > 1500


def test_who_shows_a_tag_and_no_identity_is_refused_though_the_tag_is_known(host):
    path, token = "/api/news.csv", f"Bearer {gated.TOKEN}"
    tag = ask(host, path, authorization=token).headers["etag"]
    assert ask(host, path, authorization=token, if_none_match=tag).status == 304
    for condition in (tag, "*"):
        for method in READING:
            assert refused(ask(host, path, method, if_none_match=condition), method)


def test_no_line_of_the_sitemap_opens_without_an_identity(host):
    told = ask(host, "/sitemap.xml", authorization=f"Bearer {gated.TOKEN}").body.decode()
    listed = re.findall(rf"<loc>{host.address}(/[^<]*)</loc>", told)
    assert len(listed) > 1_000
    for address in listed:
        assert refused(ask(host, unescape(address)), "GET"), address


def test_an_identity_that_does_not_count_opens_no_address(host, addresses, wrong):
    for address in addresses:
        if address.partition("?")[0] not in OPEN:
            for what, headers in wrong.items():
                assert refused(ask(host, address, **headers), "GET"), (what, address)


def test_a_reader_who_was_not_invited_is_refused_everywhere(host, addresses):
    cookies = [gated.signed(host.address, gated.STRANGER), gated.signed(host.address, email_verified=False)]
    for cookie in cookies:
        for address in addresses:
            if address.partition("?")[0] not in OPEN:
                answer = ask(host, address, cookie=cookie)
                assert refused(answer, "GET", Standing.REFUSED), address


def test_what_stands_open_tells_nothing_of_the_record(host, addresses):
    """A front end of many megabytes is looked at by its smaller files: each of the others is Streamlit's own bundle."""
    told = [RECORD.version.encode(), *(text.encode() for text in titles() if len(text) > 25)]
    assert len(told) > 300
    for address in sorted(OPEN):
        answer = ask(host, address)
        assert answer.status in (200, 302), address
        if len(answer.body) < 300_000:
            assert not [text for text in told if text in answer.body], address
    assert ask(host, "/healthz").body == b'{"status":"ok"}'
    assert ask(host, "/robots.txt").body.decode() == NO_ROBOTS


def titles() -> list[str]:
    """Return what the records are called."""
    tables = (RECORD.tables[name] for name in ("news", "agreements", "meetings"))
    return [text for table in tables for text in table["title"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_gets_a_page_for_signing_in_and_nothing_else(host, addresses, language):
    say = words.of(language)
    seen = 0
    for address in addresses:
        path, _, query = address.partition("?")
        if path in OPEN:
            continue
        asked = f"{path}?{query}{'&' if query else ''}lang={language}"
        answer = ask(host, asked, accept="text/html,*/*;q=0.8")
        if answer.status == 400:
            continue
        assert answer.status == 401, address
        page = html.fromstring(answer.body.decode())
        (main,) = page.xpath("//main")
        held = [say(f"access.{key}") for key in ("sign_in.title", "sign_in.body", "go")]
        assert [part.text_content() for part in main] == held, address
        assert not page.xpath("//nav | //script | //table")
        assert page.xpath("//title/text()") == [
            say("frame.title", about=say("access.sign_in.title"), name=say("frame.name"))
        ]
        seen += 1
    assert seen > 150


def answers_well(host: gated.Host, address: str, **identity: str) -> Answer:
    answer = ask(host, address, **identity)
    assert answer.status == 200, (address, answer.status, answer.body[:200])
    headers = answer.headers
    assert headers["cache-control"] in ("private, no-cache", "no-store"), address
    assert {"Cookie", "Authorization"} <= {name.strip() for name in headers["vary"].split(",")}, address
    assert not [name for name in headers if name.lower().startswith("access-control")], address
    assert "frame-ancestors *" not in headers["content-security-policy"], address
    assert headers["cross-origin-resource-policy"] == "same-origin", address
    return answer


@pytest.mark.parametrize("by", ["cookie", "authorization"])
def test_with_the_right_identity_every_address_answers(host, by):
    identity = {by: gated.signed(host.address) if by == "cookie" else f"Bearer {gated.TOKEN}"}
    described = [each.path for each in PATHS if not each.path.endswith(".pdf") or pdf.program()]
    for path in described:
        query = next((text for begin, text in QUERIES.items() if path.startswith(begin)), "")
        if path != ways.ROBOTS:
            asked = query.format(host=host.address)
            answers_well(host, f"{filled(path)}{'?' if asked else ''}{asked}", **identity)
    for page in ("", *PAGES[1:]):
        assert b'<div id="root"' in answers_well(host, f"/{page}", **identity).body
    assert RECORD.version in json.loads(ask(host, "/healthz", **identity).body)["data_version"]
    assert ask(host, "/_stcore/health", **identity).body == b"ok"


def test_a_client_that_has_the_file_is_told_so(host):
    identity = {"authorization": f"Bearer {gated.TOKEN}"}
    tag = ask(host, "/api/news.csv", **identity).headers["etag"]
    again = ask(host, "/api/news.csv", if_none_match=tag, **identity)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == "private, no-cache"
    assert refused(ask(host, "/api/news.csv", if_none_match=tag), "GET")


def stream(host: gated.Host, base: str = "", **headers: str) -> None:
    """Open a websocket and close it. Raises InvalidStatus if the host refuses it."""
    address = f"ws://127.0.0.1:{host.port}{base}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], additional_headers=headers):
        pass


def test_no_page_runs_without_the_right_identity(host, wrong):
    foreign = {"a stranger": {"cookie": gated.signed(host.address, gated.STRANGER)}, "nobody": {}}
    for what, headers in (wrong | foreign).items():
        with pytest.raises(InvalidStatus) as refusal:
            stream(host, **headers)
        assert refusal.value.response.status_code == 403, what
        assert not refusal.value.response.body, what


@pytest.mark.parametrize("by", ["cookie", "authorization"])
def test_a_page_runs_with_the_right_identity(host, by):
    identity = {by: gated.signed(host.address) if by == "cookie" else f"Bearer {gated.TOKEN}"}
    with ExitStack() as stack:
        visit = Visit(stack, host.port, "/news?country=KHM", identity)
        _, size = visit.rerun()
    assert len(visit.paths) == len(PAGES)
    assert size > 1_000


def test_below_a_path_the_same_holds(below):
    token = {"authorization": f"Bearer {gated.TOKEN}"}
    for path in ("/news", "/api/news.csv", "/index.html", "/_stcore/health", "/media/x", "/sitemap.xml"):
        for asked in (f"/mekong{path}", path, f"//mekong{path}", f"/mekong/../mekong{path}"):
            assert refused(ask(below, asked), "GET"), asked
        if path != "/media/x":
            assert ask(below, f"/mekong{path}", **token).status == 200, path
    for path in (ways.ROBOTS, ways.HEALTH, ways.STYLE, ways.SIGN_IN, ways.LOGIN, CALLBACK):
        assert ask(below, f"/mekong{path}").status in (200, 302), path
        assert refused(ask(below, path), "GET"), path
    with pytest.raises(InvalidStatus):
        stream(below, "/mekong")
    stream(below, "/mekong", **token)


def test_signing_in_by_the_provider_leads_back_below_the_path(below):
    asked, start = "/mekong/news?country=KHM&q=a%20b", below.address.removesuffix("/mekong")
    with httpx2.Client() as browser:
        begun = browser.get(f"{start}/mekong/sign-in", params={"to": asked})
        theirs = browser.get(start + begun.headers["location"])
        back = browser.post(theirs.headers["location"], data={"sub": gated.INVITED["sub"]})
        come = browser.get(back.headers["location"])
        assert (come.status_code, come.headers["location"]) == (302, asked)
        page = browser.get(start + asked)
        assert page.status_code == 200
        assert 'src="./assets/signed_in.js"' in page.text
        out = browser.get(f"{start}/mekong/auth/logout")
        assert f"127.0.0.1:{below.provider}/oauth2/end_session" in out.headers["location"]
        assert browser.get(start + asked).status_code == 401
