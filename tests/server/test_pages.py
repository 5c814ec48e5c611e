"""The routes of whole pages: /api/view/{page}.json, /api/view/{page}.md, /api/view/{page}.csv, and a workbook.

The workbook is at /api/view/{page}.xlsx.
"""

import csv
import io
import json

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports import markdown, page
from dashboard.record import current
from dashboard.selection import address
from dashboard.selection.place import PAGES
from dashboard.server.pages import main
from dashboard.server.routes import routes
from dashboard.telling.teller import teller
from tests.exports.test_view import CHOSEN

RECORD = current()
CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="http://example.org/mekong")
LANGUAGES = ("en", "zh", "lo")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_at_its_address_in_three_languages(name):
    for language in LANGUAGES:
        chosen = address.read(name, {"country": ["THA"], "lang": [language]}, RECORD)
        answer = CLIENT.get(f"/api/view/{name}.json{address.link(chosen)}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        path = "" if name == PAGES[0] else name
        own = f"http://example.org/mekong/{path}{address.link(chosen)}"
        assert answer.json() == json.loads(page.write(page.described(teller(RECORD, language), chosen, own)))
        text = CLIENT.get(f"/api/view/{name}.md{address.link(chosen)}")
        assert (text.status_code, text.headers["content-type"]) == (200, "text/markdown; charset=utf-8")
        assert text.text.endswith(f"{markdown.escaped(own)}\n")


@pytest.mark.parametrize("name", PAGES)
def test_the_csv_of_a_page_is_that_of_its_list(name):
    for chosen in CHOSEN:
        chosen = chosen.on(page=name)
        found = main(teller(RECORD, "en"), chosen)
        answer = CLIENT.get(f"/api/view/{name}.csv{address.link(chosen)}")
        own = CLIENT.get("/" + address.file(chosen, found.name))
        assert (answer.status_code, own.status_code) == (200, 200)
        assert answer.content == own.content
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
        assert len(rows) == len(found.table.rows) + 1


@pytest.mark.parametrize("ending", ["json", "md", "csv", "xlsx"])
def test_what_is_not_known_is_refused_in_json(ending):
    for asked, status in (("nothing.", 404), ("news.", 400)):
        answer = CLIENT.get(f"/api/view/{asked}{ending}?country=ZZZ&colour=red")
        assert answer.status_code == status
        assert answer.json()["unknown"]


def test_an_address_that_cites_this_version_is_answered_and_that_of_another_refused():
    assert CLIENT.get(f"/api/view/news.json?version={RECORD.version}").status_code == 200
    refused = CLIENT.get("/api/view/news.json?version=1999.1.1-00000000")
    assert (refused.status_code, refused.json()["unknown"]) == (400, ["version=1999.1.1-00000000"])
