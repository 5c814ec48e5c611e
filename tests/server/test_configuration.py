"""The settings in .streamlit/config.toml."""

import tomllib

import streamlit

from dashboard.paths import ROOT

SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def flat(table: dict, above: str = "") -> dict[str, object]:
    found = {}
    for name, value in table.items():
        found |= flat(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return found


def test_the_installed_streamlit_knows_and_uses_each_setting():
    assert flat(SETTINGS)
    for name, value in flat(SETTINGS).items():
        assert streamlit.get_option(name) == value, name


def test_streamlit_reports_nothing_and_looks_up_no_outside_address():
    assert SETTINGS["browser"] == {"gatherUsageStats": False, "serverAddress": "localhost"}


def test_readers_see_neither_code_nor_developer_tools():
    assert SETTINGS["client"]["showErrorDetails"] == "none"
    assert SETTINGS["client"]["toolbarMode"] == "minimal"


def test_light_and_dark_define_the_same_colours():
    assert set(SETTINGS["theme"]["light"]) == set(SETTINGS["theme"]["dark"])
