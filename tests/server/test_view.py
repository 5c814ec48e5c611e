"""The route of a view as CSV: /api/view/{page}/{finding}.csv and, for all else below it, /api/{rest:anything}."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import words
from dashboard.exports import view
from dashboard.record import current
from dashboard.selection import address
from dashboard.selection.place import PAGES
from dashboard.server import asked as route
from dashboard.server.routes import routes
from dashboard.telling import views
from dashboard.telling.drawer import findings as drawer
from dashboard.telling.teller import Teller
from tests.chosen import on
from tests.exports.test_view import CHOSEN

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


def client(prefix: str = "") -> TestClient:
    return TestClient(Starlette(routes=routes(prefix)), raise_server_exceptions=True)


@pytest.mark.parametrize("page", PAGES)
def test_every_finding_that_a_page_shows_is_at_its_address_as_it_is_shown(page):
    ours = client()
    for chosen in CHOSEN:
        chosen = chosen.on(page=page)
        found = views.findings(TELLER, chosen)
        assert found
        for each in found:
            response = ours.get(f"/{address.file(chosen, each.name)}")
            assert response.status_code == 200, response.text
            assert response.headers["content-type"] == "text/csv; charset=utf-8"
            assert response.content == view.write(TELLER, chosen, each), each.name


@pytest.mark.parametrize(
    ("page", "record", "filters"),
    [
        ("about", "LAO", {}),
        ("agreements", "AUS", {"asof": "2010", "country": ("THA",), "q": "police"}),
        ("map", "KHM-THA", {"asof": "2010"}),
        ("news", "KHM-THA", {"topic": ("training",)}),
        ("commitments", RECORD.tables["commitments"].index[10], {"country": ("LAO",), "start": 2008}),
    ],
)
def test_every_list_of_a_drawer_is_at_its_address_as_it_is_shown(page, record, filters):
    told = drawer.told_for(TELLER, on(page, **filters).on(record=record))
    found, ours = drawer.findings(TELLER, told), client()
    assert found
    for each in found:
        path = address.file(told, each.name)
        response = ours.get(f"/{path}")
        assert (response.status_code, f"record={record.replace('/', '%2F')}" in path) == (200, True), path
        assert response.content == view.write(TELLER, told, each), each.name
        without = ours.get(f"/{path}".replace("record=", "q="))
        assert without.status_code == 404


def test_the_file_has_a_name_and_is_asked_for_anew_each_time():
    response = client().get("/api/view/news/news.csv?country=KHM&country=THA&from=2010&to=2015")
    version = RECORD.version.replace(".", "-")
    name = f'attachment; filename="gms-cooperation_news_KHM-THA_2010-2015_{version}.csv"'
    assert response.headers["content-disposition"] == name
    assert response.headers["cache-control"] == "public, no-cache"
    assert response.headers["content-encoding"] in ("gzip", "br")
    plain = client().get("/api/view/news/news.csv?country=KHM", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content.startswith(b"\xef\xbb\xbfrecord,")


def test_who_has_the_file_is_not_sent_it_again_and_another_query_is_another_file():
    path, ours = "/api/view/news/news.csv?q=", client()
    first = ours.get(f"{path}police")
    again = ours.get(f"{path}police", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    tags = {ours.get(f"{path}{text}").headers["etag"] for text in ("police", "zzzz", "zzzzz", "")}
    assert len(tags) == 4  # of two empty lists too: their names differ
    assert ours.get(f"{path}border", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_head_answers_as_get_without_the_file():
    path, ours = "/api/view/news/news.csv?country=KHM", client()
    head, got = ours.head(path), ours.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == got.headers
    assert ours.post(path).status_code == 405


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("nothing/news.csv", 404, "nothing"),
        ("news/nothing.csv", 404, "nothing"),
        ("country/laws-KHM.csv", 404, "laws-KHM"),
        ("news/news.csv?country=XXX", 400, "country=XXX"),
        ("news/news.csv?country=KHM&country=XXX", 400, "country=XXX"),
        ("news/news.csv?contry=KHM", 400, "contry=KHM"),
        ("news/news.csv?from=1850", 400, "from=1850"),
        ("news/news.csv?from=2012&to=2010", 400, "to=2010"),
        ("news/news.csv?asof=soon", 400, "asof=soon"),
        ("news/news.csv?q=one&q=two", 400, "q=two"),
        ("news/news.csv?record=nothing", 400, "record=nothing"),
        ("news/news.csv?q=%3Cscript%3E&part=%3Cscript%3E", 400, "part=<script>"),
    ],
)
def test_what_is_not_known_is_refused_and_named(path, status, named):
    response = client().get(f"/api/view/{path}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert response.json()["unknown"] == [named]
    assert named in response.json()["error"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("q=%00", 400),
        ("q%00=x", 400),
        ("q=%1b[2J", 400),
        ("q=%ff", 400),
        ("q=%ed%a0%80", 400),
        (f"q={'x' * 201}", 400),
        (f"q={'x' * route.LONGEST}", 414),
        ("&".join(f"x{number}=1" for number in range(900)), 400),
        ("country=XXX&" * 600, 400),
        ("q=%zz", 200),
        ("q=a%20%20b&&country=", 200),
        ("", 200),
    ],
)
def test_a_hostile_query_is_refused_in_a_sentence(query, status):
    response = client().get(f"/api/view/news/news.csv?{query}")
    assert response.status_code == status
    if status != 200:
        assert len(response.content) < 2_000
        assert response.json()["error"].endswith(".")


@pytest.mark.parametrize("path", ["x" * 5_000, "%00", "%2e%2e", "<script>", "news/../news", "ຂ່າວ"])
def test_a_hostile_name_of_a_page_or_finding_is_no_file(path):
    for whole in (f"/api/view/{path}/news.csv", f"/api/view/news/{path}.csv", f"/api/{path}"):
        response = client().get(whole)
        assert response.status_code in (200, 404), whole
        if response.status_code == 404:
            assert response.json()["error"]
            assert len(response.content) < 2_000


def test_below_api_all_else_is_missing_and_not_the_index_page():
    for path in ("/api/", "/api/news", "/api/view/news.txt", "/api/view/news/news.json", "/api/view/news/.csv"):
        response = client().get(path)
        assert response.status_code == 404, path
        assert response.json()["error"]


def test_below_a_base_path_the_address_leads_to_the_file_from_every_page():
    ours = client("/mekong")
    relative = address.file(on("map", country=("KHM",)), "liaison_posts")
    for page in ("/mekong/", "/mekong/news", "/mekong/about"):
        response = ours.get(page.rpartition("/")[0] + f"/{relative}")
        assert response.status_code == 200
        assert "liaison_posts_KHM" in response.headers["content-disposition"]
    assert ours.get(f"/{relative}").status_code == 404
