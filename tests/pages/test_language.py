"""A language more: its words reach the menu, the title, the filters and the text of every page."""

import pytest

from dashboard import languages, record, words
from dashboard.selection.place import PAGES
from dashboard.ui.parts.markdown import plain
from tests import headings, sidebar
from tests.pages.test_pages import opened
from tests.shown import show

ENGLISH = words.of("en")
OTHER = words.Words("xx", {key: f"«{text}»" for key, text in ENGLISH.texts.items()}, words.of("en").locale)


@pytest.fixture(scope="module")
def fresh():
    """Return the record anew: what was worked out from the other knows one language."""
    known = record.current()
    return record.Record(known.package, known.tables)


@pytest.fixture(autouse=True)
def of_two_languages(fresh, monkeypatch):
    """Offer a second language, in which every text of ours stands in guillemets, and a record that knows of it."""
    page_text = words.page_text
    show(monkeypatch, fresh)
    monkeypatch.setitem(languages.LANGUAGES, "xx", languages.Language("xx", "xx", "en_GB"))
    monkeypatch.setattr(words, "languages", lambda: ["en", "xx"])
    monkeypatch.setattr(words, "of", lambda code: OTHER if code == "xx" else ENGLISH)
    monkeypatch.setattr(words, "page_text", lambda code, name: f"«{code}»\n\n{page_text('en', name)}")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_shown_in_the_language_of_the_address(name):
    page = opened(name, lang="xx")
    assert not page.exception
    assert plain(f"«{ENGLISH(f'{name}.title')}»") in headings.question(page)
    (shown,) = [each.proto.body for each in page.get("html") if "gms-menu" in each.proto.body]
    for other in PAGES:
        assert f">«{ENGLISH(f'{other}.menu')}»</a>" in shown, other
    assert sidebar.form(page).find("fieldset/legend").text == f"«{ENGLISH('filter.country')}»"
    assert page.query_params["lang"] == "xx"


@pytest.mark.parametrize("lang", ["tlh", "", "EN"])
def test_a_language_that_is_not_there_is_english(lang):
    page = opened("news", lang=lang)
    assert not page.exception
    assert headings.question(page).startswith(plain(ENGLISH("news.title")))
