"""The style of plain pages: /assets/plain.css."""

import re

from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import theme
from dashboard.server import plain_style
from dashboard.server.routes import FONTS, routes

SHEET = plain_style.write().decode()


def test_the_style_sheet_and_each_font_that_it_names_are_served():
    ours = TestClient(Starlette(routes=routes("/mekong")))
    answer = ours.get("/mekong/assets/plain.css")
    assert (answer.status_code, answer.text) == (200, SHEET)
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    named = re.findall(r"url\(([^)]+)\)", SHEET)
    assert sorted(named) == sorted(path.name for path in FONTS.glob("*.woff2"))
    for name in named:
        assert ours.get(f"/mekong/assets/{name}").status_code == 200


def test_colours_are_those_of_the_dashboard_in_both_schemes():
    used = set(re.findall(r"var\(--([a-z]+)\)", SHEET))
    assert used == set(plain_style.NAMED)
    for scheme in theme.SCHEMES.values():
        for name in plain_style.NAMED:
            assert f"--{name}: {scheme[name]};" in SHEET


def test_braces_are_balanced_and_nothing_comes_from_elsewhere():
    assert SHEET.count("{") == SHEET.count("}") > 20
    for sign in ("http:", "https:", "@import", "<"):
        assert sign not in SHEET
