"""The style sheet of the app's pages: it holds the CSS of every part, and each page links to it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server import page_style, plain_style
from dashboard.server.routes import routes
from dashboard.ui import sheet

ADDRESS = re.search(r'href="\./([^"]+)"', page_style.TAG.decode())[1]


@pytest.mark.parametrize("prefix", ["", "/mekong"])
def test_the_style_sheet_is_served_where_the_page_looks_for_it(prefix):
    response = TestClient(Starlette(routes=routes(prefix))).get(f"{prefix}/{ADDRESS}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert response.text == plain_style.faces() + sheet.write()


def test_the_address_of_the_style_sheet_changes_with_its_content(monkeypatch):
    _, _, digest = ADDRESS.partition("?v=")
    assert digest == page_style.files.digest(page_style.BODY)
    assert digest != page_style.files.digest(page_style.BODY + b" ")
