"""A drawing is made once for what it depends on, and HTML of ours is sent as it is."""

from dataclasses import replace

import pytest

from dashboard import record, words
from dashboard.selection import Filters, Selection
from dashboard.telling.finding import Finding, Table
from dashboard.translated import in_language
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View

FOUND = Finding("posts", "Posts", "Two posts.", Table((), ()), (), figure=(1, 2))


def view(language: str = "en", **filters) -> View:
    chosen = Selection(Filters(**filters)).on(page="map")
    return View(in_language(record.current(), language), words.of(language), chosen)


@pytest.fixture
def drawn() -> list[str]:
    """Return the list to which each drawing that is made adds its number."""
    return []


def draws(drawn: list[str], seen: View, found: Finding, *choices: object) -> str:
    def draw() -> str:
        drawn.append(str(len(drawn)))
        return drawn[-1]

    return picture.of(seen, found, draw, draws, *choices)  # this function as a choice: no other test has it


def test_a_drawing_is_made_once_for_the_same_view(drawn):
    assert [draws(drawn, view(), FOUND) for _ in range(3)] == ["0", "0", "0"]


def test_whatever_a_drawing_depends_on_makes_it_anew():
    others = {
        "language": (view("zh"), FOUND),
        "filters": (view(country=("LAO",)), FOUND),
        "years": (view(start=2010), FOUND),
        "name": (view(), replace(FOUND, name="others")),
        "title": (view(), replace(FOUND, title="Others")),
        "sentence": (view(), replace(FOUND, sentence="Three posts.")),
        "figure": (view(), replace(FOUND, figure=(1, 2, 3))),
        "width": (view(), FOUND, 300.0),
    }
    for about, other in others.items():
        made = ["first"]
        draws(made, view(), FOUND, about)
        before = len(made)
        draws(made, *other[:2], about, *other[2:])
        assert len(made) == before + 1, about


def test_only_the_latest_drawings_of_a_name_are_kept(drawn):
    kept = replace(FOUND, name="kept")
    for number in range(picture.KEPT + 1):
        draws(drawn, view(), kept, number)
    draws(drawn, view(), kept, picture.KEPT)
    assert len(drawn) == picture.KEPT + 1, "the latest is kept"
    draws(drawn, view(), kept, 0)
    assert len(drawn) == picture.KEPT + 2, "the first is not"


def test_html_of_ours_is_given_to_streamlit_as_it_is():
    text = "  <p>\n  two lines</p>\n"
    held = picture.Markup(text)
    assert held == text
    assert held._repr_html_() == text
    assert type(held._repr_html_()) is str
