"""Streamlit's fonts with the letters and icons in use alone: smaller, and nothing is lost."""

import hashlib
import re
import unicodedata
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.material_icon_names import ALL_MATERIAL_ICONS

from dashboard.paths import DASHBOARD, DATA, LOCALES, PAGES, ROOT
from dashboard.server.narrowed_fonts import MAIN, NARROWED, UPRIGHT, NarrowedFonts
from tests.server.test_fonts import covered, points

STREAMLIT = Path(streamlit.__file__).parent
FRONT_END = STREAMLIT / "static"
WHOLE = {path.stem: path for path in sorted(NARROWED.glob("*.woff2")) if path != MAIN}
OURS = WHOLE | {UPRIGHT.stem: MAIN}  # what is served in the place of Streamlit's
THEIRS = {
    path.name.partition(".")[0]: path
    for path in FRONT_END.rglob("*.woff2")
    if path.name.startswith(("MaterialSymbols", "SourceSans"))
}
ICONS = "MaterialSymbols-Rounded"
ANEW = "`python dashboard/server/fonts/narrow.py` makes the fonts anew."
# Basic Latin, Latin-1, Latin Extended-A, the letters of Vietnamese, general punctuation.
ALWAYS = points("20-17F,1A0-1A1,1AF-1B0,300-303,309,323,1EA0-1EF9,2010-205E,20AB-20AC")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def icons() -> list[str]:
    """Return the SHA-256 of the font of icons, then the names of its icons."""
    return (NARROWED / "icons.txt").read_text("utf-8").split()


def quoted(text: str) -> set[str]:
    """Return what a text of code quotes alone, or names as an icon."""
    return set(re.findall(r"(?<=[`'\"])\w+(?=[`'\"])", text)) | set(re.findall(r"(?<=material/)\w+", text))


@pytest.fixture
def client() -> TestClient:
    async def application(request):
        return PlainTextResponse(f"application {request.method}")

    narrowed = Middleware(NarrowedFonts, folder=FRONT_END, prefix="/mekong")
    held = [Route("/{rest:path}", application, methods=["GET", "POST"])]
    return TestClient(Starlette(routes=held, middleware=[narrowed]))


def test_each_font_that_a_page_loads_is_narrowed_to_less_than_half():
    letters = {"SourceSansVF-Upright", "SourceSansVF-Italic"}
    assert {ICONS, *letters} == set(THEIRS) == set(OURS)
    for name, path in OURS.items():
        assert path.stat().st_size < 0.5 * THEIRS[name].stat().st_size, name


def test_the_lists_of_letters_and_icons_belong_to_these_very_files():
    digests = {name: found for name, (found, _) in covered(NARROWED).items()}
    files = {path.name: path for name, path in [*WHOLE.items(), *THEIRS.items()] if name != ICONS} | {MAIN.name: MAIN}
    assert set(digests) == set(files), ANEW
    for name, path in files.items():
        assert digests[name] == digest(path), f"{name} changed. {ANEW}"
    assert icons()[0] == digest(OURS[ICONS]), ANEW


def test_no_letter_that_streamlits_font_has_is_lost():
    files = [*DATA.rglob("*.csv"), *(path for path in LOCALES.rglob("*") if path.is_file())]
    wanted = ALWAYS | {ord(char) for path in files for char in path.read_text("utf-8")}
    held = covered(NARROWED)
    for name in (name for name in WHOLE if name != ICONS):
        theirs = held[THEIRS[name].name][1]
        assert theirs & wanted > points("20-7E"), "nothing to look at"
        lost = sorted((theirs & wanted) - held[f"{name}.woff2"][1])
        assert not lost, f"{name} lost {[unicodedata.name(chr(point), hex(point)) for point in lost]}. {ANEW}"


def test_the_main_part_of_upright_letters_writes_all_texts_of_the_screens():
    main, whole, theirs = (covered(NARROWED)[path.name][1] for path in (MAIN, UPRIGHT, THEIRS[UPRIGHT.stem]))
    assert points("20-7E,A0-17F,1A0-1A1,1AF-1B0,1EA0-1EF9") <= main < whole <= theirs
    texts = [*(path for path in LOCALES.rglob("*") if path.is_file()), DASHBOARD / "languages.py"]
    wanted = theirs & {ord(char) for path in texts for char in path.read_text("utf-8")}
    lost = sorted(map(chr, wanted - main))
    assert wanted
    assert not lost, f"For {lost} pages would fetch the whole font: MAIN of narrow.py lacks them. {ANEW}"
    assert MAIN.stat().st_size < 0.65 * UPRIGHT.stat().st_size


def test_no_icon_that_streamlit_or_a_page_names_is_lost():
    code = {"theirs": [*FRONT_END.rglob("*.js")], "elements": [*(STREAMLIT / "elements").rglob("*.py")]}
    code |= {"ours": [*DASHBOARD.rglob("*.py"), *PAGES.glob("*.py"), *(ROOT / "gms_lists").rglob("*.js")]}
    for whose, paths in code.items():
        named = ALL_MATERIAL_ICONS & {name for path in paths for name in quoted(path.read_text("utf-8"))}
        assert {"theirs": "keyboard_double_arrow_right", "elements": "check", "ours": "download"}[whose] in named
        lost = sorted(named - set(icons()[1:]))
        assert not lost, f"These icons would show as words: {lost}. {ANEW}"


def test_each_icon_that_the_font_lists_is_one_of_streamlits():
    # A few stand in the font alone: those that Streamlit's own list of names does not have.
    assert len(set(icons()[1:]) - ALL_MATERIAL_ICONS) <= 5


@pytest.mark.parametrize("name", OURS)
def test_our_font_is_served_in_the_place_of_streamlits(client, name):
    address = f"/mekong/{THEIRS[name].relative_to(FRONT_END).as_posix()}"
    for accepted in ("br, gzip", "identity"):
        response = client.get(address, headers={"accept-encoding": accepted})
        assert response.status_code == 200
        assert response.content == OURS[name].read_bytes()
        assert response.headers["content-type"] == "font/woff2"
        assert "content-encoding" not in response.headers
    # The address stays the same when our file changes, so a browser has to ask one day.
    assert "immutable" not in response.headers["cache-control"]
    assert client.get(address, headers={"if-none-match": response.headers["etag"]}).status_code == 304


def test_a_font_of_another_version_is_known_by_its_name(tmp_path):
    (tmp_path / "media").mkdir()
    for name in ("SourceSansVF-Italic.ttf.Other123.woff2", "KaTeX_Main-Bold.Other123.woff2"):
        (tmp_path / "media" / name).touch()
    narrowed = NarrowedFonts(Starlette(), folder=tmp_path)
    whole = {"/assets/SourceSansVF-Upright.woff2": UPRIGHT}
    assert narrowed.paths == whole | {"/media/SourceSansVF-Italic.ttf.Other123.woff2": OURS["SourceSansVF-Italic"]}


def test_the_whole_of_the_upright_letters_has_an_address_of_its_own(client):
    response = client.get(f"/mekong/assets/{UPRIGHT.name}")
    assert response.content == UPRIGHT.read_bytes() != OURS[UPRIGHT.stem].read_bytes()
    assert response.headers["content-type"] == "font/woff2"


def test_other_fonts_addresses_and_methods_fall_through_to_the_app(client):
    address = THEIRS["SourceSansVF-Italic"].relative_to(FRONT_END).as_posix()
    for other in (f"/{address}", f"/mekong/{address}x", "/mekong/static/media/KaTeX_Main-Bold.woff2"):
        assert client.get(other).text == "application GET", other
    assert client.post(f"/mekong/{address}").text == "application POST"
