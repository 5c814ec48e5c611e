"""What .streamlit/config.toml tells Streamlit."""

import tomllib

import streamlit

from dashboard.paths import ROOT

SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def flat(table: dict, above: str = "") -> dict[str, object]:
    found = {}
    for name, value in table.items():
        found |= flat(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return found


def test_each_setting_is_one_that_the_installed_streamlit_knows_and_takes():
    assert flat(SETTINGS)
    for name, value in flat(SETTINGS).items():
        assert streamlit.get_option(name) == value, name


def test_nothing_is_reported_and_no_address_is_looked_up_outside():
    assert SETTINGS["browser"] == {"gatherUsageStats": False, "serverAddress": "localhost"}


def test_readers_see_neither_code_nor_the_tools_of_developers():
    assert SETTINGS["client"]["showErrorDetails"] == "none"
    assert SETTINGS["client"]["toolbarMode"] == "minimal"


def test_light_and_dark_define_the_same_colours():
    assert set(SETTINGS["theme"]["light"]) == set(SETTINGS["theme"]["dark"])
