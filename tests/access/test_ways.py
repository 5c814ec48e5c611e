"""Which addresses stand open, and to which a reader may come back."""

import random
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import streamlit

from dashboard.access import ways
from dashboard.paths import FONTS

FRONT_END = Path(streamlit.__file__).parent / "static"
OURS = (
    "/",
    "/news",
    "/news?country=KHM&lang=km&q=a%20b",
    "/record/news/a%2Fb",
    "/api/news.csv?q=%F0%9F%92%A9",
    "/a//b",
)
THEIRS = (
    *("", "news", "//elsewhere.example", "///elsewhere.example", "https://elsewhere.example/", "javascript:alert(1)"),
    *("/\\elsewhere.example", "/\t/elsewhere.example", "/ /elsewhere.example", "/news\r\nset-cookie: a=b", "\\\\x"),
    *("/../..//elsewhere.example", "/%2e%2e//elsewhere.example", "/.//elsewhere.example", "/ຂ່າວ", "/" + "a" * 2_000),
    *("/sign-in?to=/news", "/auth/logout", "/auth/login?provider=x", "/oauth2callback"),
)


@pytest.mark.parametrize("address", OURS)
def test_a_reader_comes_back_to_an_address_of_ours_to_the_letter(address):
    assert ways.back(address, "") == address
    assert ways.unpacked(ways.packed(address), "") == address
    assert ways.back(f"/mekong{address}", "/mekong") == f"/mekong{address}"


@pytest.mark.parametrize("address", THEIRS)
def test_any_other_address_is_the_start(address):
    assert ways.back(address, "") == "/"
    assert ways.back(address, "/mekong") == "/mekong/"
    assert ways.unpacked(ways.packed(address or "x"), "") == "/"


@pytest.mark.parametrize("address", ["/news", "/mekongs", "/mekong/../news", "/mekong/%2E%2e/news", "/Mekong/"])
def test_below_a_path_what_is_outside_it_is_the_start(address):
    assert ways.back(address, "/mekong") == "/mekong/"


def test_no_made_up_address_leads_to_another_site():
    chance = random.Random(5)
    pieces = [
        "/",
        "//",
        "\\",
        ".",
        "..",
        "%2f",
        "%5c",
        "%2e",
        "@",
        ":",
        "?",
        "#",
        "\t",
        "\n",
        " ",
        "x.example",
        "https:",
    ]
    for _ in range(20_000):
        address = "".join(chance.choices(pieces, k=chance.randint(1, 8)))
        led = urlsplit(urljoin("https://example.org/mekong/oauth2callback", ways.back(address, "/mekong")))
        assert (led.scheme, led.netloc) == ("https", "example.org"), address
        assert led.path.startswith("/mekong"), address


@pytest.mark.parametrize("value", ["x", "====", "é", "AA", "%", "a" * 5_000, '"'])
def test_a_cookie_that_is_none_of_ours_leads_to_the_start(value):
    assert ways.unpacked(value, "") == "/"


def test_without_a_cookie_streamlit_says_where_to_go():
    assert ways.unpacked("", "") == ""


def test_files_that_stand_open_are_those_of_the_front_end_and_of_the_sign_in_page():
    held = ways.files(FRONT_END, FONTS)
    assert len(held) > 100
    assert {ways.STYLE, ways.ICON, ways.SCRIPT_PATH, "/manifest.json"} <= held
    assert not [path for path in held if path.endswith((".html", ".geojson", ".csv"))]
    assert all(path.startswith(("/static/", "/assets/")) or path.count("/") == 1 for path in held)
