"""The routes of the search and of the history: /api/search.json and /api/changes.json."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports.results import PAGE
from dashboard.measures import found as measures
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.server.routes import routes

RECORD = current()
CLIENT = TestClient(Starlette(routes=routes()))


def searched(**parameters: str) -> dict:
    answer = CLIENT.get("/api/search.json", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    "q", ["police", "河内", "women’s", '"joint declaration"', "ລາວ", "2005-2007", "4711 nothing", ""]
)
def test_the_results_are_those_of_the_page_in_their_order(q):
    for language in ("en", "zh", "km"):
        told, wanted = searched(q=q, lang=language), measures.found(RECORD, Filters(q=q))
        assert told["number"] == sum(map(len, wanted.values()))
        assert {each["table"]: each["number"] for each in told["tables"]} == {
            name: len(keys) for name, keys in wanted.items()
        }
        for each in told["tables"]:
            assert [hit["record"] for hit in each["results"]] == [*wanted[each["table"]][:PAGE]]


def test_the_pages_of_a_table_together_are_all_its_results():
    wanted = measures.found(RECORD, Filters(q="trafficking"))
    (table, keys) = max(wanted.items(), key=lambda item: len(item[1]))
    assert len(keys) > PAGE
    found = []
    for number in range(1, -(-len(keys) // PAGE) + 1):
        (only,) = searched(q="trafficking", table=table, page=str(number))["tables"]
        found += [hit["record"] for hit in only["results"]]
    assert found == [*keys]


def test_the_table_that_the_page_shows_by_default_can_be_asked_for_alone():
    (only,) = searched(q="hanoi", table="countries")["tables"]
    assert only["table"] == "countries"


def test_the_words_found_are_marked():
    (first, *_) = searched(q="declaration", table="agreements")["tables"][0]["results"]
    marked = [words for words, found in (*first["found_in_title"], *first["found_in_text"]) if found]
    assert marked
    assert all("declaration" in words.lower() for words in marked)


@pytest.mark.parametrize("q", ["NEAR(a b)", "*", '"', "a:b", "^a", "(a+)+$", "<script>", "x" * 200])
def test_words_of_an_engine_and_markup_are_text(q):
    assert searched(q=q)["q"] == q


def test_the_history_has_every_change_since_a_day_with_its_reason():
    rows = RECORD.tables["changes"]
    days = sorted(set(rows["date"]))
    for since in ("", days[len(days) // 2], days[-1], days[-1][:4], "2100"):
        told = CLIENT.get("/api/changes.json", params={"since": since}).json()
        wanted = rows[[day >= since or day.startswith(since) for day in rows["date"]]]
        assert told["number"] == len(wanted) == len(told["changes"])
        assert [each["date"] for each in told["changes"]] == sorted(wanted["date"], reverse=True)
        assert {each["action"] for each in told["changes"]} <= {"added", "corrected", "removed"}
        assert all(each["reason"] for each in told["changes"])


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/api/changes.json?since=yesterday", "since=yesterday"),
        ("/api/changes.json?country=LAO", "country=LAO"),
        ("/api/search.json?words=a", "words=a"),
        (f"/api/search.json?q={'x' * 201}", f"q={'x' * 198}"),
        ("/api/search.json?q=a&q=b", "q=b"),
        ("/api/search.json?table=secrets", "table=secrets"),
    ],
)
def test_what_is_not_known_is_refused_and_named(address, named):
    answer = CLIENT.get(address)
    assert (answer.status_code, answer.json()["unknown"]) == (400, [named])


def test_every_file_names_version_and_day_of_the_data_alike():
    asked = [
        *("/api/search.json?q=border", "/api/changes.json", "/api/news.json", "/api/places.geojson"),
        *("/api/agreements.geojson", "/api/view/news.json"),
    ]
    for address in asked:
        told = CLIENT.get(address).json()
        assert (told["data_version"], told["data_date"]) == (RECORD.version, RECORD.package.created), address
        assert not {"version", "date"} & set(told), address
