"""Addresses of no page: 404 with a page of ours; all else goes on to Streamlit as before."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
import streamlit
from lxml import html
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from dashboard import words
from dashboard.exports.plain_page import DEEPEST
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES
from dashboard.server.page_script import PageScript
from dashboard.server.routes import routes
from dashboard.server.unknown_page import UnknownPage

FRONT_END = Path(streamlit.__file__).parent / "static"
NOWHERE = (
    *("nosuch", "nosuch/", ".git/HEAD", "data/news.csv", "news/extra", "news/extra/", "static/js/nosuch.js", "NEWS"),
    *(
        "presents",
        "digests",
        "_stcore",
        "_stcore/nosuch",
        "_stcore/upload_file/x",
        "index.php",
        "ຂ່າວ",
        "%2e%2e/%2e%2e/etc/passwd",
        "news%00",
    ),
    *("<script>alert(1)</script>", "x" * 5_000, "a/" * 200, "news%2Fextra", "..%2f..%2fapp.py", "overview/news"),
)
STREAMLIT = ("_stcore/health", "_stcore/stream", "media/picture.png", "component/gms/x.js", "oauth2callback")


async def theirs(_):
    return PlainTextResponse("Streamlit's")


def client(prefix: str = "") -> TestClient:
    own = [Route(f"{prefix}/{path}", theirs, methods=["GET", "PUT"]) for path in STREAMLIT]
    own += [Route(f"{prefix}/_stcore/upload_file/{{name}}", theirs, methods=["PUT"])]
    held = [*routes(prefix), *own, Mount(prefix or "/", PlainTextResponse("Streamlit's"))]
    around = [Middleware(PageScript, prefix=prefix), Middleware(UnknownPage, folder=FRONT_END, prefix=prefix)]
    return TestClient(Starlette(routes=held, middleware=around), follow_redirects=False)


@pytest.mark.parametrize("prefix", ["", "/mekong"])
@pytest.mark.parametrize(("closed", "status"), [((), 200), (("/_stcore/health",), 404)])
def test_what_is_closed_leads_to_nothing_and_what_is_not_is_streamlits(prefix, closed, status):
    held = [Route(f"{prefix}/{path}", theirs) for path in STREAMLIT]
    around = [Middleware(UnknownPage, folder=FRONT_END, prefix=prefix, closed=closed)]
    asked = TestClient(Starlette(routes=held, middleware=around))
    assert asked.get(f"{prefix}/_stcore/health").status_code == status
    assert asked.get(f"{prefix}/media/picture.png").status_code == 200


OURS = {prefix: client(prefix) for prefix in ("", "/mekong")}


@pytest.mark.parametrize("prefix", OURS)
def test_an_address_of_no_page_is_404_with_a_page_of_ours(prefix):
    assert NOWHERE
    for path in NOWHERE:
        answer = OURS[prefix].get(f"{prefix}/{path}")
        assert answer.status_code == 404, path
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        page = html.fromstring(answer.text)
        assert [each.text for each in page.iter("h1")] == ["There is no page at this address."]
        assert not list(page.iter("script"))
        assert len(answer.content) < 10_000
        assert "alert(1)" not in answer.text


@pytest.mark.parametrize("prefix", OURS)
def test_what_streamlit_asks_for_below_a_page_is_answered_in_a_few_bytes(prefix):
    for page in PAGES:
        for path in ("_stcore/health", "_stcore/host-config"):
            answer = OURS[prefix].get(f"{prefix}/{page}/{path}")
            assert (answer.status_code, answer.content) == (404, b""), page


@pytest.mark.parametrize("prefix", OURS)
def test_pages_files_and_whatever_streamlit_serves_go_on_to_it(prefix):
    files = [path.relative_to(FRONT_END).as_posix() for path in FRONT_END.rglob("*.*") if path.name != "favicon.png"]
    assert len(files) > 20
    for path in ("", *PAGES, *(f"{page}/" for page in PAGES), "news//", *STREAMLIT, *files):
        assert OURS[prefix].get(f"{prefix}/{path}").text == "Streamlit's", path


def test_our_own_routes_answer_as_before():
    ours = OURS[""]
    assert ours.get("/healthz").json()["status"] == "ok"
    assert ours.get("/assets/nosuch").status_code == 404
    assert ours.get("/api/nosuch").json()["error"]
    assert ours.get("/api/news.csv").status_code == 200


def test_below_a_base_path_what_is_beside_it_is_not_ours():
    for path in ("/", "/news", "/nosuch", "/mekongnews"):
        assert "<h1>" not in OURS["/mekong"].get(path).text, path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_answered_by_streamlit(method):
    assert OURS[""].request(method, "/nosuch").text == "Streamlit's"
    assert OURS[""].request(method, "/news").text == "Streamlit's"


def test_head_says_what_get_says():
    for path in ("/nosuch", "/news/extra?lang=km"):
        head, got = OURS[""].head(path), OURS[""].get(path)
        assert (head.status_code, {**head.headers}) == (404, {**got.headers})


@pytest.mark.parametrize("language", words.languages())
def test_the_page_is_in_the_language_of_the_address_or_of_the_browser(language):
    say, tag = words.of(language), LANGUAGES[language].tag
    asked = OURS[""].get(f"/nosuch?lang={language}", headers={"accept-language": "fr"})
    read = OURS[""].get("/nosuch", headers={"accept-language": f"fr, {language};q=0.5"})
    for answer in (asked, read):
        page = html.fromstring(answer.text)
        assert page.get("lang") == answer.headers["content-language"] == tag
        assert page.findtext(".//h1") == say("refused.page")
        assert page.findtext(".//title").startswith(say("refused.page"))
        menu = page.find(".//nav").itertext("a")
        assert [text.strip() for text in menu if text.strip()] == [say(f"{name}.menu") for name in PAGES]
    links = [link.get("href") for link in html.fromstring(asked.text).findall(".//nav[1]/a")]
    assert all(link.endswith(f"?lang={language}") for link in links)
    assert not any("lang=" in link.get("href") for link in html.fromstring(read.text).findall(".//nav[1]/a"))
    assert read.headers["vary"] == "Accept-Language"


def test_a_language_that_is_not_known_is_that_of_the_browser():
    for query in ("lang=xx", "lang=%00", "lang=&lang=", "lang=%ff", "&".join(["a=1"] * 500)):
        answer = OURS[""].get(f"/nosuch?{query}", headers={"accept-language": "th"})
        assert html.fromstring(answer.text).get("lang") == "th", query


@pytest.mark.parametrize("prefix", OURS)
def test_the_menu_leads_to_the_pages_from_any_depth(prefix):
    deep = "a/" * (DEEPEST + 5)
    for path in ("nosuch", "nosuch/", "news/extra", "a/b/c/d", "a%2Fb", f"{deep}x"):
        page = html.fromstring(OURS[prefix].get(f"{prefix}/{path}").text)
        links = [urljoin(f"http://testserver{prefix}/{path}", link.get("href")) for link in page.findall(".//nav[1]/a")]
        start = f"http://testserver{prefix}/"
        assert links == [start, *(f"{start}{name}" for name in PAGES[1:])], path
        style = page.find(".//link[@rel='stylesheet']").get("href")
        assert OURS[prefix].get(urljoin(f"{prefix}/{path}", style)).status_code == 200
