"""The style sheet of the app's pages: it is served where each page looks for it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server import page_style, plain_style
from dashboard.server.routes import routes

CSS = "p { margin: 0; }"
LINKED = re.compile(r'href="\./([^"]+)"')


def test_the_style_sheet_has_our_fonts_and_then_the_css_of_the_screen():
    assert page_style.body(CSS).decode() == plain_style.faces() + CSS
    assert plain_style.faces().count("@font-face") > 5


@pytest.mark.parametrize("prefix", ["", "/mekong"])
def test_the_style_sheet_is_served_where_the_page_looks_for_it(prefix):
    address = LINKED.search(page_style.tag(CSS).decode())[1]
    response = TestClient(Starlette(routes=routes(prefix, css=CSS))).get(f"{prefix}/{address}")
    assert response.request.url.path == f"{prefix}/assets/dashboard.css"
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert response.content == page_style.body(CSS)


def test_the_address_of_the_style_sheet_changes_with_its_content():
    assert page_style.tag(CSS) == page_style.tag(CSS)
    assert page_style.tag(CSS) != page_style.tag(f"{CSS} ")
