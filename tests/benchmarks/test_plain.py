"""The plain pages that ours are compared with run, each with and without a choice."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.servers import ROOT
from dashboard.selection.place import PAGES

FOLDER = ROOT / "benchmarks" / "plain"
SHARED = {"app", "tables"}


def page(name: str, **chosen: object) -> AppTest:
    """Return a plain page after its run. chosen: what the sidebar holds."""
    tested = AppTest.from_file(str(FOLDER / f"{name}.py"), default_timeout=300)
    for key, value in chosen.items():
        tested.session_state[key] = value
    return tested.run()


def test_each_page_of_the_dashboard_has_a_plain_one_and_no_other():
    assert {path.stem for path in FOLDER.glob("*.py")} == {*PAGES, *SHARED}


@pytest.mark.parametrize("name", PAGES)
def test_a_plain_page_runs_with_and_without_a_choice(name):
    for chosen in ({}, {"country": ["KHM"], "years": (2004, 2010)}):
        tested = page(name, **chosen)
        assert not tested.exception, tested.exception[0]
        assert len(tested.title) == 1


def test_the_menu_of_the_plain_pages_runs_and_shows_the_first():
    tested = AppTest.from_file(str(FOLDER / "app.py"), default_timeout=300).run()
    assert not tested.exception
    assert tested.title[0].value == page("overview").title[0].value


def test_the_plain_news_are_narrowed_by_a_word_a_topic_and_a_country():
    tested = page("news")
    every = int(tested.caption[0].value.split()[0])
    searched = int(tested.text_input(key="q").set_value("ministers").run().caption[0].value.split()[0])
    assert 0 < searched < every
    narrowed = int(tested.multiselect(key="topic").set_value(["children"]).run().caption[0].value.split()[0])
    assert narrowed <= searched
    assert 0 < int(page("news", country=["KHM"]).caption[0].value.split()[0]) < every


def test_no_plain_page_is_longer_than_sixty_lines():
    pages = [path for path in Path(FOLDER).glob("*.py") if path.stem not in SHARED]
    assert pages
    for path in pages:
        assert len(path.read_text("utf-8").splitlines()) <= 60, path
