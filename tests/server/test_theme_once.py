"""The theme is made once for all runs, and is the one that Streamlit makes."""

from collections import Counter

import pytest
from streamlit import config
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from dashboard.server import theme_once

SECTIONS = ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar", "theme.dark.sidebar")


def whole(make):
    """Return the theme that `make` makes, as Streamlit asks for its parts."""
    theme = CustomThemeConfig()
    parts = (
        theme,
        theme.light,
        theme.dark,
        theme.sidebar,
        theme.light.sidebar,
        theme.dark.sidebar,
    )
    for part, section in zip(parts, SECTIONS, strict=True):
        make(part, section)
    return theme


@pytest.fixture
def own(monkeypatch):
    """Return the function of Streamlit, which is put back at the end."""
    make = getattr(app_session, theme_once.MAKER)
    make = getattr(make, "__wrapped__", make)
    monkeypatch.setattr(app_session, theme_once.MAKER, make)
    return make


def test_the_theme_kept_is_byte_for_byte_that_of_streamlit(own):
    wanted = whole(own)
    assert {name.name for name, _ in wanted.ListFields()} > {"light", "dark", "body_font"}
    kept = theme_once.once(own)
    for _ in range(2):
        assert whole(kept).SerializeToString(deterministic=True) == wanted.SerializeToString(deterministic=True)


def test_each_section_of_the_theme_is_made_once_for_all_runs(own):
    made = Counter()

    def counted(theme, section):
        made[section] += 1
        own(theme, section)

    kept = theme_once.once(counted)
    for _ in range(3):
        whole(kept)
    assert made == dict.fromkeys(SECTIONS, 1)


def test_a_section_without_settings_is_no_part_of_the_message(own):
    assert not any(value is not None for value in config.get_options_for_section("theme.sidebar").values())
    assert not whole(theme_once.once(own)).HasField("sidebar")


def test_what_is_kept_is_put_in_the_place_of_streamlits_own_once(own):
    theme_once.keep()
    kept = getattr(app_session, theme_once.MAKER)
    assert kept.__wrapped__ is own
    theme_once.keep()
    assert getattr(app_session, theme_once.MAKER) is kept


def test_a_version_of_streamlit_without_that_function_is_left_as_it_is(monkeypatch):
    monkeypatch.delattr(app_session, theme_once.MAKER)
    theme_once.keep()
    assert not hasattr(app_session, theme_once.MAKER)
