"""The style sheet of the app's pages: it is served where each page looks for it."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard.server import page_style, plain_style
from dashboard.server.narrowed_fonts import MAIN, NARROWED, UPRIGHT, NarrowedFonts
from dashboard.server.routes import routes
from tests.server.test_fonts import covered, points

CSS = "p { margin: 0; }"
FRONT_END = Path(streamlit.__file__).parent / "static"
PARTS = (UPRIGHT, MAIN)
LINKED = re.compile(r'href="\./([^"]+)"')


def descriptors(face: str) -> dict[str, str]:
    """Return what a rule says of a font, quotes and spaces left out."""
    pairs = (pair.partition(":") for pair in re.sub(r"""['" ]""", "", face).split(";"))
    return {name: value for name, _, value in pairs if value}


LETTERS = page_style.body(CSS).decode().partition(plain_style.faces())[0]
FACES = [descriptors(rule) for rule in re.findall(r"@font-face {(.*?)}", LETTERS)]


def test_the_style_sheet_has_our_fonts_and_then_the_css_of_the_screen():
    assert page_style.body(CSS).decode() == LETTERS + plain_style.faces() + CSS
    assert len(FACES) == 2
    assert plain_style.faces().count("@font-face") > 5


def test_letters_are_shared_out_as_the_lists_of_the_fonts_say_main_part_last():
    assert [points(face["unicode-range"]) for face in FACES] == [covered(NARROWED)[path.name][1] for path in PARTS]
    assert not points(FACES[1]["unicode-range"]) & points("300-36F")  # so that a letter goes where its mark goes


def test_our_faces_have_family_weights_and_style_of_streamlits_own_face():
    sheets = "".join(path.read_text("utf-8") for path in FRONT_END.rglob("*.css"))
    (theirs,) = (rule for rule in re.findall(r"@font-face ?{([^}]*)}", sheets) if UPRIGHT.stem in rule)
    heads = ("font-family", "font-weight", "font-style")
    for ours in FACES:
        assert [ours[head] for head in heads] == [descriptors(theirs)[head] for head in heads]


@pytest.mark.parametrize("prefix", ["", "/mekong"])
def test_both_parts_are_served_where_the_style_sheet_says(prefix):
    client = TestClient(Starlette(middleware=[Middleware(NarrowedFonts, folder=FRONT_END, prefix=prefix)]))
    for face, path in zip(FACES, PARTS, strict=True):
        address = re.search(r"url\((.+?)\)", face["src"])[1]
        assert client.get(urljoin(f"{prefix}/assets/{page_style.NAME}", address)).content == path.read_bytes()


def test_the_page_asks_for_the_main_part_before_the_style_sheet_does():
    asked = re.search(r'rel="preload"\s+href="\./([^"]+)"', (FRONT_END / "index.html").read_text("utf-8"))[1]
    assert f"url(../{asked})" in FACES[1]["src"]


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
