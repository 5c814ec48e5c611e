"""The style sheet of all pages."""

import importlib
import pkgutil

import pytest

import dashboard.ui
from dashboard import theme
from dashboard.selection.place import PAGES
from dashboard.ui import sheet
from dashboard.ui.run import style
from tests.pages.test_pages import opened

MODULES = [importlib.import_module(each.name) for each in pkgutil.walk_packages(dashboard.ui.__path__, "dashboard.ui.")]
STYLED = [module for module in MODULES if hasattr(module, "STYLE")]


def test_the_css_of_every_module_is_in_the_style_sheet_once():
    assert len(STYLED) > 10
    assert {module.__name__ for module in STYLED} == {part.__name__ for part in sheet.PARTS}
    assert len(set(sheet.PARTS)) == len(sheet.PARTS)
    written = sheet.write()
    for module in STYLED:
        assert written.count(module.STYLE) == 1, module.__name__


def test_the_style_sheet_is_css_alone_whose_brackets_match():
    written = sheet.write()
    assert "<" not in written.replace("<=", "")
    depth = 0
    for sign in written:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("name", PAGES)
def test_a_run_sends_no_css_but_the_colours_of_its_scheme_and_words(name):
    page = opened(name)
    assert not page.exception
    sent = [element.value for element in page.markdown] + [element.proto.body for element in page.get("html")]
    styled = [text for text in sent if "<style" in text]
    assert all('content: "' in text for text in styled[1:]), "or a word, which a language has"
    assert styled[0].startswith(style.colours("light"))
    assert styled[0].count("<style") == style.colours("light").count("<style")
    assert theme.SCHEMES["light"]["ink"] in styled[0]
