"""The routes of citations: /cite/{table}/{record:path}.bib, /cite/{table}/{record:path}.ris,
/cite/{table}/{record:path}.json, /cite/dataset.bib, /cite/dataset.ris, /cite/dataset.json; and what is none of them,
below ("/cite", "/cite/{rest:anything}").
"""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports import citation
from dashboard.exports.citation_files import FORMATS
from dashboard.record import current
from dashboard.selection import permanent
from dashboard.selection.place import PAGES
from dashboard.server.routes import routes
from dashboard.telling.teller import teller

RECORD = current()
CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="https://example.org")


@pytest.mark.parametrize("table", RECORD.package.record_tables)
@pytest.mark.parametrize("ending", FORMATS)
def test_each_record_has_its_citation_in_each_format(table, ending):
    keys = RECORD.tables[table].index
    assert len(keys)
    media_type, write, _ = FORMATS[ending]
    for language in ("en", "zh", "my"):
        told = teller(RECORD, language)
        for key in keys[:: max(1, len(keys) // 5)]:
            answer = CLIENT.get(f"/mekong/{permanent.citation(ending, table, key, language)}")
            assert answer.status_code == 200
            assert answer.headers["content-type"] == media_type
            assert answer.headers["content-disposition"].endswith(f'.{ending}"')
            assert answer.content == write(citation.of(told, "https://example.org/mekong", key))


@pytest.mark.parametrize("ending", FORMATS)
def test_the_whole_has_its_citation_in_each_format(ending):
    answer = CLIENT.get(f"/mekong/cite/dataset.{ending}?lang=th")
    assert answer.status_code == 200
    assert "https://example.org/mekong/?lang=th" in answer.text
    assert answer.headers["content-language"] == "th"


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("news/nothing.bib", 404, "nothing"),
        ("meetings/xinhua.json", 404, "xinhua"),
        ("nothing/xinhua.bib", 404, "nothing"),
        ("sources/xinhua.bib", 404, "sources"),
        ("documents/china-draft-plan-2003.ris", 410, "china-draft-plan-2003"),
        ("meetings/china-draft-plan-2003.ris", 404, "china-draft-plan-2003"),
        ("news/%2e%2e/app.py.bib", 404, "../app.py"),
        ("news/%00.bib", 404, "\x00"),
        ("dataset.bib?lang=xx", 400, "lang=xx"),
        ("dataset.bib?country=KHM", 400, "country=KHM"),
        ("dataset.pdf", 404, ""),
        ("news/nothing", 404, ""),
        ("", 404, ""),
    ],
)
def test_what_is_not_known_is_refused_in_json(path, status, named):
    answer = CLIENT.get(f"/mekong/cite/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["error"].endswith(".")
    assert answer.json().get("unknown", [""]) == [named] or not named


@pytest.mark.parametrize("folder", ["/api", "/feeds", "/cite"])
def test_each_folder_of_files_answers_in_json_where_there_is_none(folder):
    """Also at ("/feeds", "/feeds/{rest:anything}") and at the folder itself."""
    for path in (folder, f"{folder}/", f"{folder}/a/b"):
        answer = CLIENT.get(f"/mekong{path}")
        assert (answer.status_code, bool(answer.json()["error"])) == (404, True), path


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_what_was_chosen_has_a_citation_that_names_its_version(page):
    for ending in ("bib", "ris", "json"):  # /cite/view/{page}.bib, /cite/view/{page}.ris, /cite/view/{page}.json
        answer = CLIENT.get(f"/mekong/cite/view/{page}.{ending}?country=THA&lang=zh")
        assert answer.status_code == 200, answer.text
        assert RECORD.version in answer.text
        assert "country=THA" in answer.text.replace("\\", "")
        assert CLIENT.get(f"/mekong/cite/view/{page}.{ending}?country=ZZZ").status_code == 400
