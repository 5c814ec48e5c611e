"""The component of lists: where it comes from, and what it may ask for."""

import tomllib
from functools import partial
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from dashboard import words
from dashboard.record import current
from dashboard.telling.card import Card
from dashboard.ui.parts import component, lists
from dashboard.ui.run import kept
from dashboard.ui.run.view import View
from tests import listed
from tests.chosen import on
from tests.pages.test_pages import opened

RECORD = current()
VIEW = View(RECORD, words.of("en"), on("news"))
FACETS = {"topic": ["training", "policy"], "publisher": ["xinhua"]}
DEFAULTS = {"q": "", "form": "cards", "page": 1, "topic": [], "publisher": []}


@pytest.fixture
def held(monkeypatch):
    """Return what the session holds; a list named "list-news" is part of it once its test puts it there."""
    session = {"record": ""}
    monkeypatch.setattr(st, "session_state", session)
    kept.keep(VIEW, RECORD)
    return session


def test_the_folder_is_registered_where_the_package_is_not_installed():
    manager = BidiComponentManager()
    assert component.registered(manager)
    assert manager.get_component_asset_root(component.NAME) == component.FOLDER / "assets"
    assert not component.registered(manager)


def test_the_files_of_an_installed_package_are_left_as_they_are(tmp_path):
    (tmp_path / "assets").mkdir()
    manager = BidiComponentManager()
    installed = ComponentManifest(component.PACKAGE, "1.0.0", [ComponentConfig(component.COMPONENT, "assets")])
    manager.register_from_manifest(installed, tmp_path)
    assert not component.registered(manager)
    assert manager.get_component_asset_root(component.NAME) == tmp_path / "assets"


def test_the_package_has_the_names_by_which_it_is_looked_for():
    described = tomllib.loads((component.FOLDER / "pyproject.toml").read_text("utf-8"))
    assert described["project"]["name"] == component.PACKAGE
    (own,) = described["tool"]["streamlit"]["component"]["components"]
    assert own == {"name": component.COMPONENT, "asset_dir": "assets"}
    assert {path.name for path in (component.FOLDER / "assets").iterdir()} >= {"list.js", "list.css"}
    assert set(described["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]) <= {
        path.name for path in component.FOLDER.iterdir()
    }


def test_the_files_of_the_component_fetch_nothing_from_elsewhere_and_write_no_markup():
    files = [path for path in (component.FOLDER / "assets").iterdir() if path.suffix in (".js", ".css")]
    assert len(files) > 3
    for path in files:
        text = path.read_text("utf-8")
        for sign in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "import(", "url(http"):
            assert sign not in text, (path.name, sign)


@pytest.mark.parametrize("key", ["commit-som-5", "KHM", RECORD.tables["news"].index[0]])
def test_the_record_whose_title_was_clicked_opens(held, key):
    held["list-news"] = SimpleNamespace(open=key)
    component._opened("list-news")
    assert held["record"] == key


@pytest.mark.parametrize("sent", [None, 7, True, ["KHM"], {"a": "KHM"}, "", "no-such-record", "<script>", "x" * 10_000])
def test_what_is_no_record_opens_nothing(held, sent):
    held["list-news"] = SimpleNamespace(open=sent)
    component._opened("list-news")
    assert held["record"] == ""


@pytest.mark.parametrize(
    "sent",
    [
        *(None, 7, True, "police", ["q", "police"], [], {}),
        {"q": 7, "form": "pie", "page": -1, "topic": "training", "publisher": {}},
        *({"page": page} for page in (-1, 0, True, 10**9, "2", 1.5)),
        {"topic": ["no-such-topic", None, ["training"]], "publisher": ["training"]},
        {"record": "KHM", "_view": None, "country": ["XXX"], "lang": "tlh"},
    ],
    ids=str,
)
def test_what_no_list_sends_leaves_the_choice_at_its_default(held, sent):
    held["list-news"] = SimpleNamespace(choice=sent)
    lists._choose(FACETS, "list-news")
    assert {name: held[name] for name in DEFAULTS} == DEFAULTS
    assert held["record"] == ""
    assert kept.view() == VIEW
    assert not {"country", "lang"} & set(held)


def test_long_search_words_are_cut(held):
    held["list-news"] = SimpleNamespace(choice={"q": "police " * 10_000})
    lists._choose(FACETS, "list-news")
    assert held["q"].startswith("police police")
    assert len(held["q"]) <= 200


def test_a_list_calls_back_with_its_own_key(monkeypatch):
    calls, called = {}, []
    monkeypatch.setattr(component, "_mounted", lambda: calls.update)
    component.mount("list-news", b"1\n2\n3", called.append)
    calls["on_choice_change"]()
    assert called == ["list-news"]
    assert (calls["key"], calls["data"]) == ("list-news", b"1\n2\n3")
    calls.clear()
    component.mount("cards-news", b"")
    assert "on_choice_change" not in calls
    assert "on_open_change" in calls


def test_what_a_list_sends_reaches_the_address():
    page = listed.choose(opened("news"), q="police", topic=["training"])
    assert dict(page.query_params) == {"q": "police", "topic": "training"}
    assert not page.exception


@pytest.mark.parametrize("text", ["</a><script>alert(1)</script>", '"><img src=x>', "\u202e", "x" * 2_000, "a & b"])
def test_the_plain_list_shows_any_title_as_text(text, monkeypatch):
    shown = []
    monkeypatch.setattr(st, "html", shown.append)
    component.plain(VIEW, [Card('a&b"<', text, ())], 1)
    (html,) = shown
    assert html.count("<a ") == html.count("</a>") == html.count("<li>") == 1
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="?record=a%26b%22%3C"' in html


def test_the_plain_list_has_the_first_titles_and_says_of_how_many(monkeypatch):
    shown = []
    monkeypatch.setattr(st, "html", shown.append)
    make = partial(Card, meta=())
    component.plain(VIEW, [make(f"key-{at}", f"Title {at}") for at in range(70)], 700)
    (html,) = shown
    assert html.count("<li>") == component.MOST_PLAIN
    assert f"{component.MOST_PLAIN} of 700" in html
