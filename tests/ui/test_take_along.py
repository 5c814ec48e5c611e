"""What can be taken along from a page: every address in the fold answers, on each page."""

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.server.routes import routes
from dashboard.telling.teller import teller
from dashboard.ui.run import take_along
from dashboard.ui.run.view import View
from tests.chosen import on

# What is of the whole record, whatever was chosen.
WHOLE = ("api/package", "api/record", "feeds/changes", "feeds/editions", "offline.html")
CLIENT = TestClient(Starlette(routes=routes()))
HOSTILE = '"><script>alert(1)</script>'


def fold(page: str, language: str = "en", **filters: object) -> str:
    told = teller(current(), language)
    return take_along.html(View(told.record, told.say, on(page, **filters)))


def addresses(html: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'<a href="([^"]*)"', html)]


@pytest.mark.parametrize("page", PAGES)
def test_each_address_answers_with_what_was_chosen(page):
    found = addresses(fold(page, "km", country=("THA",)))
    assert len(found) >= 10
    for path in found:
        answer = CLIENT.get(f"/{path}")
        assert answer.status_code == 200, path
        assert path.startswith(WHOLE) or "country=THA" in path


def test_news_and_meetings_have_their_own_feed_and_meetings_a_calendar():
    assert any(path.startswith("feeds/news.atom?") for path in addresses(fold("news", q="police")))
    endings = [path.partition("?")[0] for path in addresses(fold("meetings", q="police"))]
    assert {"feeds/meetings.atom", "feeds/meetings.ics"} <= set(endings)


def test_the_citation_names_the_version_and_the_words_of_a_reader_stay_text():
    html = fold("news", q=HOSTILE)
    assert current().version in html
    assert "<script" not in html


@pytest.mark.parametrize("table", current().package.record_tables)
def test_a_record_has_its_permanent_page_and_its_citations(table):
    told, key = teller(current(), "th"), current().tables[table].index[0]
    html = take_along.of_record(View(told.record, told.say, on("news")), key)
    found = addresses(html)
    assert len(found) == 4
    for path in found:
        assert CLIENT.get(f"/{path}").status_code == 200, path
