"""The route of a table of the record as CSV: /api/{table}.csv."""

import pytest

from dashboard.exports import csv
from dashboard.record import current
from tests.server.test_routes import client

RECORD = current()


@pytest.mark.parametrize("name", RECORD.package.tables)
def test_each_table_is_given_whole_under_its_name(name):
    response = client().get(f"/api/{name}.csv")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    assert response.content == csv.record(RECORD.package.tables[name], RECORD.tables[name])


def test_a_browser_that_has_the_file_is_not_sent_it_again():
    first = client().get("/api/news.csv")
    again = client().get("/api/news.csv", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["nothing", "News", "translations%2Fzh", "..", "x" * 2_000, "<script>"])
def test_an_unknown_table_is_not_found_and_the_known_ones_are_named(name):
    response = client().get(f"/api/{name}.csv")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize("query", ["country=KHM", "x", "q=%ff"])
def test_a_parameter_is_refused_rather_than_ignored(query):
    assert client().get(f"/api/news.csv?{query}").status_code == 400
