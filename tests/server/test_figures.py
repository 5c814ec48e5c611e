"""The routes of figures: /figure/{name}.svg, /figure/{name}.html, /oembed.json."""

from urllib.parse import quote

import pytest
from lxml import html as parser
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard.embeds import figures
from dashboard.server.headers import SecurityHeaders
from dashboard.server.routes import routes

BASE = "http://example.org/mekong"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    index = tmp_path_factory.mktemp("front") / "index.html"
    index.write_text("<html></html>")
    headers = Middleware(SecurityHeaders, index=index, framed="/mekong/figure/")
    return TestClient(Starlette(routes=routes("/mekong"), middleware=[headers]), base_url=BASE)


@pytest.mark.parametrize("name", figures.PAGES)
@pytest.mark.parametrize(("ending", "kind"), [("svg", "image/svg+xml"), ("html", "text/html; charset=utf-8")])
def test_a_figure_is_at_its_address_and_any_site_may_frame_it(client, name, ending, kind):
    for language in ("en", "zh", "lo"):
        answer = client.get(f"/figure/{name}.{ending}?country=THA&lang={language}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
        assert answer.headers["content-language"]
        policy = answer.headers["content-security-policy"]
        assert "frame-ancestors *" in policy
        assert "default-src 'none'" in policy


def test_nothing_else_may_be_framed(client):
    for path in ("/api/names.json", "/oembed.json", "/healthz", "/figures/matrix.html"):
        assert "frame-ancestors 'none'" in client.get(path).headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    ["figure/matrix.html?country=KHM", "figure/timeline.svg", "map?view=schematic", "agreements", "meetings?q=a"],
)
def test_oembed_answers_with_a_frame_of_the_figure(client, path):
    told = client.get("/oembed.json", params={"url": f"{BASE}/{path}", "maxwidth": "500"}).json()
    assert (told["version"], told["type"], told["width"]) == ("1.0", "rich", 500)
    frame = parser.fragment_fromstring(told["html"])
    assert frame.get("title") == told["title"]
    shown = client.get(frame.get("src").removeprefix(BASE))
    assert (shown.status_code, shown.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_a_page_for_a_frame_says_where_its_oembed_is(client):
    page = parser.fromstring(client.get("/figure/matrix.html?country=KHM").content)
    (link,) = page.findall(".//link[@type='application/json+oembed']")
    assert client.get(link.get("href").removeprefix(BASE)).json()["type"] == "rich"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"url={quote(BASE + '/news', safe='')}", 404),
        ("url=http://elsewhere.example/agreements", 404),
        ("", 404),
        (f"url={quote(BASE + '/agreements?country=ZZZ', safe='')}", 400),
        (f"url={quote(BASE + '/agreements', safe='')}&maxwidth=5", 400),
        (f"url={quote(BASE + '/agreements', safe='')}&maxwidth=-500", 400),
        (f"url={quote(BASE + '/agreements', safe='')}&format=xml", 400),
        (f"url={quote(BASE + '/agreements', safe='')}&colour=red", 400),
        (f"url={quote('javascript:alert(1)', safe='')}", 404),
    ],
)
def test_what_cannot_be_embedded_is_refused_in_json(client, query, status):
    answer = client.get(f"/oembed.json?{query}")
    assert (answer.status_code, bool(answer.json()["error"])) == (status, True)


def test_an_unknown_figure_is_refused_and_the_known_ones_named(client):
    answer = client.get("/figure/pie.svg")
    assert (answer.status_code, answer.json()["allowed"]) == (404, list(figures.PAGES))
