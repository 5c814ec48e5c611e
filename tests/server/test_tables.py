"""The routes of a table of the record: /api/{table}.csv, /api/{table}.json and /api/{table}.ndjson."""

import csv as reader
import io
import json

import pytest

from dashboard.exports import csv
from dashboard.measures import narrowed
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.server.tables import FORMS
from tests.server.test_routes import client

RECORD = current()
TABLES = RECORD.package.tables
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "ndjson": "application/x-ndjson"}

HISTORY = ("changes", "json")  # an address that tells the same in another way, see `server/results.py`


def keys(name: str, answer) -> list[str]:
    """Return the keys of the rows of an answer, whatever its form."""
    ending = answer.headers["content-disposition"].rpartition(".")[2].strip('"')
    if ending == "csv":
        rows = list(reader.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    else:
        rows = json.loads(answer.content)["rows"] if ending == "json" else [*map(json.loads, answer.text.splitlines())]
    return ["/".join(row[part] or "" for part in TABLES[name].key) for row in rows]


@pytest.mark.parametrize("name", TABLES)
def test_each_table_is_given_whole_under_its_name_in_each_form(name):
    for ending in FORMS:
        if (name, ending) == HISTORY:
            continue
        response = client().get(f"/api/{name}.{ending}")
        assert response.status_code == 200
        assert response.headers["content-type"] == TYPES[ending]
        assert response.headers["content-disposition"] == f'attachment; filename="{name}.{ending}"'
        assert keys(name, response) == list(RECORD.tables[name].index)


@pytest.mark.parametrize("name", TABLES)
def test_the_csv_of_a_whole_table_is_as_the_record_has_it(name):
    response = client().get(f"/api/{name}.csv")
    assert response.content == csv.record(TABLES[name], RECORD.tables[name])


@pytest.mark.parametrize(
    ("name", "query", "filters"),
    [
        ("news", "country=KHM", Filters(country=("KHM",))),
        ("news", "country=KHM&country=THA&match=all&from=2010&to=2015", Filters(("KHM", "THA"), "all", 2010, 2015)),
        ("news", "topic=training&q=police", Filters(topic=("training",), q="police")),
        (
            "agreements",
            "asof=2010&kind=memorandum_of_understanding",
            Filters(asof="2010", kind=("memorandum_of_understanding",)),
        ),
        ("liaison_posts", "asof=2009&country=LAO", Filters(asof="2009", country=("LAO",))),
        ("meetings", "series=commit_som", Filters(series=("commit_som",))),
        ("practices", "area=prevention", Filters(area=("prevention",))),
        ("organisations", "country=VNM", Filters(country=("VNM",))),
        ("documents", "from=2010", Filters(start=2010)),
        (
            "country_reports",
            "area=law_and_enforcement&country=CHN",
            Filters(area=("law_and_enforcement",), country=("CHN",)),
        ),
        ("statistics", "country=THA&from=2015", Filters(country=("THA",), start=2015)),
    ],
)
def test_parameters_narrow_a_table_as_they_narrow_its_page(name, query, filters):
    wanted = list(narrowed.rows(RECORD, name, filters).index)
    assert 0 < len(wanted) < len(RECORD.tables[name])
    for ending in FORMS:
        response = client().get(f"/api/{name}.{ending}?{query}")
        assert response.status_code == 200, response.text
        assert keys(name, response) == wanted
        assert f"{name}_" in response.headers["content-disposition"]


def test_the_text_of_commitments_narrows_even_where_it_is_the_default():
    for text in RECORD.commitment_texts[:2]:
        response = client().get(f"/api/commitments.json?instrument={text}")
        assert response.json()["parameters"] == {"instrument": text}
        assert {row["agreement"] or row["document"] for row in response.json()["rows"]} == {text}


@pytest.mark.parametrize("language", ["zh", "th", "vi"])
def test_a_language_gives_the_translated_texts(language):
    answer = client().get(f"/api/countries.json?lang={language}")
    assert answer.headers["content-language"].startswith(language)
    assert answer.json()["parameters"] == {"lang": language}
    assert answer.json()["rows"][0]["name"] != RECORD.tables["countries"]["name"].iloc[0]
    table = client().get(f"/api/countries.csv?lang={language}")
    assert answer.json()["rows"][0]["name"] in table.content.decode("utf-8-sig")


def test_english_by_name_is_the_file_without_a_language():
    bare, named = client().get("/api/news.json"), client().get("/api/news.json?lang=en")
    assert bare.content == named.content
    assert bare.headers["etag"] == named.headers["etag"]


@pytest.mark.parametrize("ending", FORMS)
def test_a_browser_that_has_the_file_is_not_sent_it_again(ending):
    first = client().get(f"/api/news.{ending}")
    again = client().get(f"/api/news.{ending}", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["nothing", "News", "translations%2Fzh", "..", "x" * 2_000, "<script>"])
def test_an_unknown_table_is_not_found_and_the_known_ones_are_named(name):
    for ending in (*FORMS, "xml"):
        response = client().get(f"/api/{name}.{ending}")
        assert response.status_code == 404
        assert response.headers["content-type"] == "application/json"
        assert response.json()["error"]


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("news.csv?x=1", "x=1"),
        ("news.json?country=XXX", "country=XXX"),
        ("news.json?series=commit_som", "series=commit_som"),
        ("news.json?asof=2010", "asof=2010"),
        ("news.json?record=KHM", "record=KHM"),
        ("organisations.ndjson?from=2010", "from=2010"),
        ("documents.csv?country=KHM", "country=KHM"),
        ("documents.csv?area=prevention", "area=prevention"),
        ("commitments.csv?from=2010", "from=2010"),
        ("places.json?country=KHM", "country=KHM"),
        ("changes.csv?q=x", "q=x"),
        ("places.json?lang=xx", "lang=xx"),
        ("commitments.json?instrument=nothing", "instrument=nothing"),
    ],
)
def test_a_parameter_that_does_not_count_for_the_table_is_refused_by_name(address, named):
    response = client().get(f"/api/{address}")
    assert response.status_code == 400
    assert response.json()["unknown"] == [named]


@pytest.mark.parametrize("query", ["q=%ff", "q=%00"])
def test_a_query_that_is_no_text_is_refused(query):
    assert client().get(f"/api/news.json?{query}").status_code == 400


def test_whatever_is_searched_the_name_of_the_file_is_short_and_plain():
    for text in ("police", "a" * 200, "%0d%0aSet-Cookie:x", "../../etc", "%22;x=%22", "湄公河", "%F0%9F%87%B9"):
        answer = client().get(f"/api/news.csv?q={text}")
        name = answer.headers.get("content-disposition", 'attachment; filename="x"')
        assert answer.status_code in (200, 400), text
        assert len(name) <= 125
        assert name.isascii()
        assert set(name.split('"')[1]) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
