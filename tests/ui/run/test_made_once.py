"""What Streamlit would make in each run is made once, and is what Streamlit makes."""

from collections import Counter

import pytest
from streamlit import config
from streamlit.elements import html, markdown
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from dashboard.ui.run import made_once

SECTIONS = ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar", "theme.dark.sidebar")
PLACES = ((app_session, "_populate_theme_msg"), (markdown, "clean_text"), (html, "_html_only_style_tags"))
TEXTS = ("", " x ", "\n  a\n  b\n", "<svg>" * 2_000, "\n    y\n" * 1_000, f"  {'z' * 3_000}\n", 7)


def whole(make):
    """Return the theme that `make` makes, as Streamlit asks for its parts."""
    theme = CustomThemeConfig()
    parts = (theme, theme.light, theme.dark, theme.sidebar, theme.light.sidebar, theme.dark.sidebar)
    for part, section in zip(parts, SECTIONS, strict=True):
        make(part, section)
    return theme


@pytest.fixture
def own(monkeypatch):
    """Return the functions of Streamlit, which are put back at the end."""
    found = []
    for module, name in PLACES:
        make = getattr(module, name)
        found.append(getattr(make, "__wrapped__", make))
        monkeypatch.setattr(module, name, found[-1])
    return found


def test_the_theme_kept_is_byte_for_byte_that_of_streamlit(own):
    wanted = whole(own[0])
    assert {name.name for name, _ in wanted.ListFields()} > {"light", "dark", "body_font"}
    kept = made_once.theme(own[0])
    for _ in range(2):
        assert whole(kept).SerializeToString(deterministic=True) == wanted.SerializeToString(deterministic=True)


def test_each_section_of_the_theme_is_made_once_for_all_runs(own):
    made = Counter()

    def counted(theme, section):
        made[section] += 1
        own[0](theme, section)

    kept = made_once.theme(counted)
    for _ in range(3):
        whole(kept)
    assert made == dict.fromkeys(SECTIONS, 1)


def test_a_section_without_settings_is_no_part_of_the_message(own):
    assert not any(value is not None for value in config.get_options_for_section("theme.sidebar").values())
    assert not whole(made_once.theme(own[0])).HasField("sidebar")


def test_a_text_is_cleaned_as_streamlit_does_and_a_long_one_once(own):
    made = Counter()

    def counted(body):
        made[body] += 1
        return own[1](body)

    clean = made_once.cleaned(counted)
    for _ in range(3):
        assert [clean(text) for text in TEXTS] == [own[1](text) for text in TEXTS]
    long = [text for text in TEXTS if len(str(text)) > made_once.LONG]
    assert len(long) == 3
    assert made == {text: 1 if text in long else 3 for text in TEXTS}


def test_what_is_kept_is_put_in_the_place_of_streamlits_own_once(own):
    made_once.keep()
    kept = [getattr(module, name) for module, name in PLACES]
    assert [each.__wrapped__ for each in kept] == own
    made_once.keep()
    assert [getattr(module, name) for module, name in PLACES] == kept


def test_a_version_of_streamlit_without_such_functions_is_left_as_it_is(monkeypatch):
    for module, name in PLACES:
        monkeypatch.delattr(module, name)
    made_once.keep()
    assert not any(hasattr(module, name) for module, name in PLACES)


HTML = ("", "  ", "<p>x</p>", " <style>a</style>", "<STYLE>a</STYLE> <!-- b -->", "<!-- a -->", "<style>a</style><p>")
HTML += ("<sty<!-- a -->le>b</style>", "x<style>a</style>", "<!-- a --><p>")


@pytest.mark.parametrize("body", HTML)
def test_html_is_styles_alone_exactly_where_streamlit_says_so(body, own):
    assert made_once.styled(own[2])(body) == own[2](body)
