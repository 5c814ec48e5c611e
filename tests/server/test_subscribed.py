"""The feeds of a page in its head."""

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import words
from dashboard.selection.place import PAGES
from dashboard.server import subscribed
from dashboard.server.head import Head
from dashboard.server.routes import routes

CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="https://example.org/mekong")
FEEDS = {
    "overview": ["news.atom", "changes.atom"],
    "meetings": ["meetings.atom", "meetings.ics"],
    "news": ["news.atom"],
    "data": ["changes.atom"],
    "digest": ["editions.atom"],
}


def links(page: str, query: str = "", **headers: str) -> list[dict[str, str]]:
    """Return the links of the head of a page, which a browser that says so reads."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": f"/mekong/{page}", "query_string": query.encode(), "scheme": "https"}
    scope |= {"headers": [(b"host", b"example.org"), *raw]}
    text = subscribed.tags(scope, Head.of(scope), "/mekong").decode()
    return [dict(each.attrib) for each in html.fromstring(f"<head>{text}</head>").iter("link")] if text else []


@pytest.mark.parametrize("page", PAGES)
def test_each_page_names_its_feeds_and_they_are_there(page):
    found = links(page)
    assert [each["href"] for each in found] == [
        f"https://example.org/mekong/feeds/{name}" for name in FEEDS.get(page, ())
    ]
    for each in found:
        assert each["rel"] == "alternate"
        answer = CLIENT.get(each["href"])
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(each["type"])


def test_a_feed_has_what_was_chosen_on_the_page_in_its_language():
    say = words.of("km")
    (found,) = links("news", "country=KHM&form=table&page=2&record=LAO&q=%3Cb%3E%22", accept_language="km")
    assert found["href"] == "https://example.org/mekong/feeds/news.atom?lang=km&country=KHM&q=%3Cb%3E%22"
    assert found["title"].startswith(say("news.menu"))
    assert '<b>"' in found["title"]
    assert CLIENT.get(found["href"]).headers["content-language"] == "km"
    assert [each["href"].rpartition("?")[2] for each in links("overview", "country=KHM&lang=zh")] == [
        "lang=zh&country=KHM",
        "lang=zh",
    ]


def test_what_an_address_says_wrongly_is_not_in_the_feed():
    (found,) = links("news", "country=%22%3E%3Cscript%3E&from=2012&to=2010&contry=KHM")
    assert found["href"] == "https://example.org/mekong/feeds/news.atom?from=2012"
    assert CLIENT.get(found["href"]).status_code == 200
