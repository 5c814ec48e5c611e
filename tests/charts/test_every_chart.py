"""Every chart draws typed rows, has tests that read it as data, and is shown on a page with words in its place."""

import inspect
import re
from importlib import import_module
from pkgutil import iter_modules
from typing import get_args, get_type_hints

import pydeck as pdk
import pytest

from dashboard import charts
from dashboard.measures import rows
from dashboard.paths import DASHBOARD, PAGES, ROOT


def drawn():
    """Return each module of charts that draws a whole figure or deck, with the function that does."""
    for found in iter_modules(charts.__path__):
        module = import_module(f"{charts.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and get_type_hints(function).get("return") is pdk.Deck:
                yield found.name, function


FIGURES = list(drawn())


def test_figures_are_found():
    assert "map" in {name for name, _ in FIGURES}


@pytest.mark.parametrize(("name", "function"), FIGURES, ids=[name for name, _ in FIGURES])
def test_a_chart_is_handed_typed_rows(name, function):
    first = next(iter(get_type_hints(function).values()))
    held = (get_args(first) or (first,))[0]
    assert vars(rows).get(held.__name__) is held


@pytest.mark.parametrize("name", [name for name, _ in FIGURES])
def test_a_chart_has_tests_of_its_own(name):
    text = (ROOT / "tests" / "charts" / f"test_{name}.py").read_text("utf-8")
    assert f"{charts.__name__} import {name}" in text


@pytest.mark.parametrize("name", [name for name, _ in FIGURES])
def test_a_chart_is_shown_with_words_for_those_who_do_not_see_it(name):
    texts = [path.read_text("utf-8") for path in (DASHBOARD / "ui").rglob("*.py")]
    showing = [text for text in texts if f"from {charts.__name__} import {name}" in text and "_chart(" in text]
    assert showing
    assert all(text.count("_chart(") == text.count(" alt=view") for text in showing)


def test_each_module_that_shows_a_figure_is_asked_for_by_a_page_or_what_a_page_shows():
    figures = {path.stem: path for path in (DASHBOARD / "ui" / "figures").glob("*.py") if path.stem != "__init__"}
    assert len(figures) > 3
    texts = {path: path.read_text("utf-8") for folder in (PAGES, DASHBOARD / "ui") for path in folder.rglob("*.py")}
    for name, path in figures.items():
        asked = re.compile(rf"from dashboard\.ui\.figures import (\w+, )*{name}\b")
        assert [other for other, text in texts.items() if other != path and asked.search(text)], name
