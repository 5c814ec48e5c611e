"""The routes of shows: /show/{story}.html, /show/view/{page}.html and /slides/story/{story}.pptx."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.selection.place import PAGES
from dashboard.server.routes import routes

CLIENT = TestClient(Starlette(routes=routes()))


@pytest.mark.parametrize("language", ["en", "zh", "km"])
def test_a_story_is_at_its_address_in_each_language(language):
    answer = CLIENT.get(f"/show/commit.html?lang={language}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert answer.headers["content-language"]
    assert f"/{language}/step/10" in answer.text


def test_every_view_can_be_shown_and_the_script_is_there():
    for page in PAGES:
        assert CLIENT.get(f"/show/view/{page}.html?country=THA").status_code == 200
    assert CLIENT.get("/assets/show.js").headers["content-type"] == "text/javascript; charset=utf-8"


def test_a_story_is_there_as_slides_too():
    answer = CLIENT.get("/slides/story/commit.pptx?lang=zh")
    assert answer.headers["content-type"].endswith("presentationml.presentation")
    assert "commit" in answer.headers["content-disposition"]


def test_an_unknown_story_page_or_value_is_refused_by_name():
    for path, named in (
        ("/show/nothing.html", "nothing"),
        ("/slides/story/nothing.pptx", "nothing"),
        ("/show/view/nothing.html", "nothing"),
        ("/show/commit.html?lang=xx", "lang=xx"),
        ("/show/view/news.html?country=XXX", "country=XXX"),
        ("/show/commit.html?country=THA", "country=THA"),
    ):
        answer = CLIENT.get(path)
        assert answer.status_code in (400, 404)
        assert named in answer.json()["unknown"]
