"""The route of rows of a long list: /api/rows/{page}/{name}.json."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import words
from dashboard.exports.listing import PAGE
from dashboard.record import current
from dashboard.selection import address
from dashboard.selection.place import PAGES
from dashboard.server import rows as route
from dashboard.server.routes import routes
from dashboard.telling import listing, views
from dashboard.telling.teller import Teller
from tests.chosen import on

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
LISTED = {page: route.listed(TELLER, on(page)) for page in PAGES if route.listed(TELLER, on(page))}
NAMES = {page: views.findings(TELLER, on(page))[-1].name for page in LISTED} | {"commitments": "commitments_list"}


def client(prefix: str = "") -> TestClient:
    return TestClient(Starlette(routes=routes(prefix)), raise_server_exceptions=True)


def asked(page: str, search: str = "") -> dict:
    response = client().get(f"/api/rows/{page}/{NAMES[page]}.json{search}")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    return response.json()


def records(answer: dict) -> list[str]:
    return [row["record"] for row in answer["rows"]]


def test_the_lists_of_seven_pages_have_rows_to_ask_for():
    assert len(LISTED) == 7
    assert all(name in {found.name for found in views.findings(TELLER, on(page))} for page, name in NAMES.items())


@pytest.mark.parametrize("page", LISTED)
def test_all_pages_of_an_answer_together_are_the_rows_that_match_in_their_order(page):
    for search in ("", "q=china", "country=THA&from=2004", "q=4711+no+record+holds+this"):
        parameters = {}
        for part in filter(None, search.split("&")):
            name, _, value = part.partition("=")
            parameters.setdefault(name, []).append(value.replace("+", " "))
        chosen = address.read(page, parameters, RECORD)
        wanted = LISTED[page].rows(RECORD, chosen.filters).index.tolist()
        found = []
        for number in range(1, max(1, -(-len(wanted) // PAGE)) + 1):
            answer = asked(page, f"?{search}&page={number}")
            assert answer["number"] == len(wanted)
            found += records(answer)
        assert found == wanted


def test_the_rows_of_documents_are_asked_for_where_the_address_lists_them():
    chosen = on("commitments", kind=("plan",)).on(listing="documents")
    wanted = route.listed(TELLER, chosen).rows(RECORD, chosen.filters).index.tolist()
    answer = client().get("/api/rows/commitments/documents.json?list=documents&kind=plan")
    assert records(answer.json()) == wanted != []
    assert client().get("/api/rows/commitments/documents.json").status_code == 404
    assert client().get("/api/rows/commitments/commitments_list.json?list=documents").status_code == 404
    refused = client().get("/api/rows/commitments/documents.json?list=laws")
    assert (refused.status_code, refused.json()["unknown"]) == (400, ["list=laws"])


@pytest.mark.parametrize("page", LISTED)
def test_the_counts_of_facets_stand_in_the_order_of_their_codes(page):
    counts = asked(page, "?q=china")["counts"]
    facets = listing.facets(TELLER, LISTED[page])
    assert [len(each) for each in counts] == [len(facet.options) for facet in facets]
    for facet, numbers in zip(facets, counts, strict=True):
        for (code, _), number in list(zip(facet.options, numbers, strict=True))[:3]:
            assert asked(page, f"?q=china&{facet.name}={code}")["number"] == number


def test_rows_have_the_cells_of_a_table_when_that_form_is_asked_for():
    assert all("cells" not in row for row in asked("news")["rows"])
    assert all(row["cells"] for row in asked("news", "?form=table")["rows"])


@pytest.mark.parametrize("search", ["?page=0", "?page=x", "?country=XXX", "?kind=*", "?asof=soon", "?unheard=of"])
def test_what_an_address_cannot_mean_is_refused_by_name(search):
    response = client().get(f"/api/rows/news/news.json{search}")
    assert response.status_code == 400
    assert response.json()["unknown"] == [search[1:]]


def test_a_query_without_end_or_with_control_characters_is_refused():
    assert client().get(f"/api/rows/news/news.json?q={'x' * 9000}").status_code == 414
    assert client().get("/api/rows/news/news.json?q=a%00b").status_code == 400


def test_a_page_beyond_the_last_is_the_last():
    total = len(RECORD.tables["news"])
    answer = asked("news", "?page=999")
    assert answer["number"] == total
    assert records(answer) == records(asked("news", f"?page={-(-total // PAGE)}"))


@pytest.mark.parametrize("page", ["about", "data", "country", "no-such-page", "__init__", "%2e%2e", "news.py"])
def test_a_page_without_a_list_is_not_found(page):
    assert client().get(f"/api/rows/{page}/news.json").status_code == 404


@pytest.mark.parametrize("name", ["no-such-list", "meetings", "News"])
def test_a_list_that_the_page_does_not_have_is_not_found(name):
    assert client().get(f"/api/rows/news/{name}.json").status_code == 404


def test_the_route_stands_below_the_base_path():
    assert client("/base").get("/base/api/rows/news/news.json").status_code == 200
    assert client("/base").get("/api/rows/news/news.json").status_code == 404
