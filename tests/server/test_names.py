"""The names that the search box offers."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import languages, record
from dashboard.server import names, routes

CLIENT = TestClient(Starlette(routes=routes.routes()))
ADDRESS = "/api/names.json"


def test_names_of_countries_places_bodies_and_agreements_are_sent_once_each():
    found = CLIENT.get(ADDRESS).json()
    assert len(found) == len(set(found))
    for table, column in names.TABLES.items():
        assert set(record.current().tables[table][column]) - {""} <= set(found)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_each_language_has_its_names_and_a_copy_is_not_sent_again(language):
    answer = CLIENT.get(ADDRESS, params={"lang": language})
    assert answer.json()
    again = CLIENT.get(ADDRESS, params={"lang": language}, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("query", "named"),
    [("lang=xx", "lang=xx"), ("lang=en&page=1", "page=1"), ("q=a", "q=a"), ("lang=en&lang=zh", "lang=zh")],
)
def test_what_is_not_known_is_refused_and_named(query, named):
    answer = CLIENT.get(f"{ADDRESS}?{query}")
    assert answer.status_code == 400
    assert answer.json()["unknown"] == [named]
