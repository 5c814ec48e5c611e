"""The card that others show of a link to a page, and its picture."""

import html
import re
import struct

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import words
from dashboard.embeds import card as cards
from dashboard.embeds import pen
from dashboard.selection.place import PAGES
from dashboard.server import card
from dashboard.server.head import Head
from dashboard.server.routes import routes

SAY = words.of("en")
CLIENT = TestClient(Starlette(routes=routes("/mekong")))


def named(path: str, prefix: str = "", query: bytes = b"", **headers: str) -> dict[str, str]:
    """Return the tags of a page by name."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": path, "query_string": query, "scheme": "http", "headers": raw}
    text = card.tags(scope, Head.of(scope), prefix).decode()
    return {name: html.unescape(value) for name, value in re.findall(r'<meta \w+="([^"]+)" content="([^"]*)">', text)}


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_its_title_and_its_question_on_its_card(page):
    found = named(f"/mekong/{page}", "/mekong", host="example.org")
    assert found["og:title"] == f"{SAY(f'{page}.menu')} · {SAY('frame.name')}"
    assert found["og:description"] == SAY(f"{page}.title")
    assert found["og:image"] == f"http://example.org/mekong/card/{page}.png?lang=en"


@pytest.mark.parametrize("path", ["/", "/mekong/", "/no-such-page", "/agreements/"])
def test_any_other_address_has_the_card_of_the_overview_or_of_its_page(path):
    page = "agreements" if "agreements" in path else "overview"
    assert named(path)["og:description"] == SAY(f"{page}.title")


def test_behind_a_proxy_the_picture_has_the_scheme_of_the_reader():
    assert named("/", host="example.org:8443", x_forwarded_proto="https")["og:image"] == (
        "https://example.org:8443/card/overview.png?lang=en"
    )
    strange = named("/", host="[::1]:8501", x_forwarded_proto="javascript")["og:image"]
    assert strange == "http://[::1]:8501/card/overview.png?lang=en"


@pytest.mark.parametrize("host", ["", 'a"><script>', "example.org/other", "a b", "x" * 300, "user@example.org"])
def test_a_host_that_is_none_stands_nowhere_on_the_card(host):
    assert named("/", host=host)["og:image"] == "/card/overview.png?lang=en"


def test_the_picture_is_that_of_the_choice_and_the_language_and_can_be_fetched():
    scope_of_two = named("/country", query=b"country=KHM&page=3&utm_source=x", host="h", accept_language="km")
    assert scope_of_two["og:image"] == "http://h/card/country.png?lang=km&country=KHM"
    for page in PAGES:
        address = named(f"/{page}", query=b"lang=my&record=x&country=THA")["og:image"]
        answer = CLIENT.get(f"/mekong{address}")
        assert answer.status_code == 200, address
        assert (answer.headers["content-type"], answer.headers["content-language"]) == ("image/png", "my")
        assert struct.unpack(">II", answer.content[16:24]) == cards.SIZE
    assert CLIENT.get("/mekong/card/nothing.png").status_code == 404
    assert CLIENT.get("/mekong/card/news.png?country=XXX").status_code == 400


def test_where_letters_cannot_be_joined_the_picture_of_all_pages_is_shown(monkeypatch):
    monkeypatch.setattr(pen, "shapes", lambda: False)
    assert CLIENT.get("/mekong/card/news.png?lang=km").content == card.PICTURE.read_bytes()


def test_the_picture_of_all_pages_is_served_in_the_size_that_the_card_says():
    answer = CLIENT.get("/mekong/card.png")
    assert answer.headers["content-type"] == "image/png"
    assert struct.unpack(">II", answer.content[16:24]) == cards.SIZE
    assert len(answer.content) < 60_000
