"""Each address that takes a language, in three: what it says of its language, and what it says in it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.embeds import figures
from dashboard.exports.brief import pdf
from dashboard.exports.openapi import PAGE
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.server.interface import PATHS
from dashboard.server.routes import routes
from dashboard.telling import stories
from dashboard.telling.teller import teller

RECORD = current()
CLIENT = TestClient(Starlette(routes=routes()), base_url="http://example.org")
THREE = ("en", "zh", "km")
KEY = RECORD.tables["agreements"].index[0]
# What stands in the place of each part of a path.
PARTS = {"page": "news", "finding": "news", "table": "agreements", "name": "news", "record": KEY, "path": "news.csv"}
BRIEFS = {"country": "country=KHM&", "pair": "country=KHM&country=THA&"}
QUERIES = {f"/brief/{kind}.{form}": query for kind, query in BRIEFS.items() for form in ("docx", "html", "pdf")}
QUERIES |= {"/api/search.json": "q=police&"}
RAW = {"/api/package/{path:path}"}  # a file of the package, the same in each language
# What tables and columns are, and why a record changed, is said in English and in Chinese: the files that differ.
UNTRANSLATED = {"/api/datapackage.json": 2, "/api/changes.json": 3}
# Their letters are not found in their bytes.
PACKED = {".xlsx", ".zip", ".png", ".sqlite", ".docx", ".eml", ".pptx", ".pdf"}
LETTERS = {"en": re.compile("[A-Za-z]"), "zh": re.compile("[\u4e00-\u9fff]"), "km": re.compile("[\u1780-\u17ff]")}
EDITIONS = "/edition/"  # below it are past ones, each in the languages in which it came out
SPEAKING = [each.path for each in PATHS if each.takes == PAGE or "lang" in each.takes]
SPEAKING = [path for path in SPEAKING if not path.startswith(EDITIONS)]
if not pdf.program():  # then the answer says why, see test_briefs.py
    SPEAKING = [path for path in SPEAKING if not path.endswith(".pdf")]


def address(path: str, language: str) -> str:
    """Return an address of a described path, with names that there are in it."""
    named = PARTS | {"story": stories.every(teller(RECORD, "en"))[0].name}
    named |= {"name": next(iter(figures.PAGES))} if path.startswith("/figure") else {}
    filled = re.sub(r"{(\w+)(?::\w+)?}", lambda part: named[part[1]], path)
    return f"{filled}?{QUERIES.get(path, '')}lang={language}"


def test_most_addresses_take_a_language():
    assert 30 < len(SPEAKING) < len(PATHS)
    assert {*RAW, *UNTRANSLATED, *QUERIES} <= {each.path for each in PATHS}


@pytest.mark.parametrize("path", SPEAKING)
def test_each_address_answers_in_the_language_that_it_names(path):
    said = {}
    for language in THREE:
        answer = CLIENT.get(address(path, language))
        assert answer.status_code == 200, language
        assert answer.headers["content-language"] == LANGUAGES[language].tag
        said[language] = answer.content
        spoken = path not in RAW and not (language == "km" and path in UNTRANSLATED)
        if spoken and not path.endswith(tuple(PACKED)):
            assert LETTERS[language].search(answer.text), language
    assert len(set(said.values())) == (1 if path in RAW else UNTRANSLATED.get(path, 3))


@pytest.mark.parametrize("path", SPEAKING)
def test_a_language_that_there_is_not_is_refused_where_a_machine_reads(path):
    answer = CLIENT.get(address(path, "xx"))
    if path.startswith("/record/"):  # a page, which people open by links of any age
        assert (answer.status_code, answer.headers["content-language"]) == (200, "en")
    else:
        assert (answer.status_code, "lang=xx" in answer.json()["error"]) == (400, True)
