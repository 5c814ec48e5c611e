"""Our own fonts: every character of the record and of the texts can be read on any machine."""

import hashlib
import tomllib
import unicodedata
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import theme, words
from dashboard.languages import LANGUAGES
from dashboard.paths import DASHBOARD, DATA, LOCALES, ROOT
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.server.narrowed_fonts import NARROWED
from dashboard.server.routes import FONTS, routes
from dashboard.telling.teller import Teller
from dashboard.telling.views import about, commitments

FEW = "noto-sans-sc-few.woff2"
FILES = {path.name: path for path in sorted(FONTS.glob("*.woff2"))}
LATIN = NARROWED / "SourceSansVF-Upright.woff2"
ANEW = "dashboard/server/fonts/README.md says how to make the fonts anew."
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
FACES = {face["file"]: face for face in tomllib.loads((FONTS / "faces.toml").read_text(encoding="utf-8"))["face"]}


def points(spans: str) -> set[int]:
    """Return the code points of a list such as "E01-E3A,25CC" or "U+0E01-0E3A,U+25CC"."""
    ends = [span.removeprefix("U+").split("-") for span in spans.split(",")]
    return {point for end in ends for point in range(int(end[0], 16), int(end[-1], 16) + 1)}


def covered(folder: Path = FONTS) -> dict[str, tuple[str, set[int]]]:
    """Return SHA-256 and code points of each font of a folder, by file name."""
    lines = [line.split() for line in (folder / "covered.txt").read_text(encoding="utf-8").splitlines()]
    return {name: (digest, points(spans)) for name, digest, spans in lines}


def writable() -> set[int]:
    """Return what all fonts together write upright."""
    return set().union(*(spans for _, spans in covered().values()), covered(NARROWED)[LATIN.name][1])


def test_the_coverage_list_belongs_to_these_very_font_files():
    assert FILES
    assert set(covered()) == set(FILES), ANEW
    for name, (digest, _) in covered().items():
        assert hashlib.sha256(FILES[name].read_bytes()).hexdigest() == digest, f"{name} changed. {ANEW}"


def test_each_character_of_the_record_and_of_the_texts_is_in_a_font():
    written = writable()
    files = [*DATA.rglob("*.csv"), *(path for path in LOCALES.rglob("*") if path.is_file())]
    seen = {(path.name, char) for path in files for char in path.read_text(encoding="utf-8") if char.isprintable()}
    assert any(ord(char) > 0x7F for _, char in seen), "There is nothing yet to look at: no quote, no name beyond ASCII."
    boxes = sorted((file, f"U+{ord(char):04X}", char) for file, char in seen if ord(char) not in written)
    assert not boxes, f"These would show as boxes: {boxes}. {ANEW}"


def test_each_script_of_the_region_is_covered():
    written = writable()
    samples = [
        "湄公河次区域，《纪要》：懲",
        "ประเทศไทย",
        "ສາທາລະນະລັດ",
        "ព្រះរាជាណាចក្រកម្ពុជា",
        "မြန်မာနိုင်ငံတော်",
        "Cộng hòa xã hội",
    ]
    for sample in samples:
        missing = {unicodedata.name(char) for char in sample if ord(char) not in written}
        assert not missing


def test_browsers_are_told_of_each_font_and_when_to_fetch_it():
    assert FACES
    assert set(FACES) == set(FILES)
    for name, face in FACES.items():
        requested = points(face["range"])
        assert covered()[name][1] <= requested, f"{name} has characters for which it is never fetched"
        assert not requested & set(range(0x250)), f"{name} would be fetched for Latin letters"
        for fonts in (SETTINGS["font"], SETTINGS["codeFont"], theme.FONT):
            assert face["family"] in fonts.split(", ")


def test_of_the_fonts_with_hanzi_each_has_what_those_before_it_lack():
    fonts = SETTINGS["font"].split(", ")
    parts = [f"noto-sans-sc-{part}.woff2" for part in ("names", "texts", "common", "rare")]
    places = [fonts.index(FACES[part]["family"]) for part in parts]
    assert places == sorted(set(places))
    held = [covered()[part][1] for part in parts]
    assert sum(map(len, held)) == len(set().union(*held)) > 6_763  # the hanzi of GB 2312


def test_names_that_every_language_shows_are_written_by_the_smallest_part():
    names = covered()["noto-sans-sc-names.woff2"][1]
    rarer = {chr(point) for point in points(FACES["noto-sans-sc-names.woff2"]["range"]) - names}
    assert rarer
    tables = [path for path in DATA.glob("*.csv") if path.stem != "evidence"]
    for path in (*tables, DASHBOARD / "languages.py"):
        lost = rarer & set(path.read_text("utf-8"))
        assert not lost, f"{path.name} has {lost}, for which pages fetch a larger font. {ANEW}"
    assert FILES["noto-sans-sc-names.woff2"].stat().st_size < 100_000


def test_pages_in_chinese_need_no_larger_part_than_the_one_of_texts():
    held = set().union(*(covered()[f"noto-sans-sc-{part}.woff2"][1] for part in ("names", "texts")))
    texts = "".join(path.read_text("utf-8") for path in (LOCALES / "zh").iterdir())
    wanted = set(map(ord, texts)) & points(FACES["noto-sans-sc-texts.woff2"]["range"])
    lost = sorted(map(chr, wanted - held))
    assert wanted
    assert not lost, f"For {lost} pages fetch up to 0.97 MB more. {ANEW}"


def test_the_hanzi_that_pages_show_at_once_are_few_and_in_a_file_of_their_own():
    few, names = FACES[FEW], FACES["noto-sans-sc-names.woff2"]
    held = covered()[FEW][1]
    assert points(few["range"]) == held, "The range in faces.toml has to be what covered.txt says."
    # Browsers look into the last face of a family first.
    assert few["family"] == names["family"]
    assert list(FACES).index(FEW) > list(FACES).index("noto-sans-sc-names.woff2")
    assert held < covered()["noto-sans-sc-names.woff2"][1]
    assert FILES[FEW].stat().st_size < 10_000


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "zh"])
def test_pages_in_other_languages_need_the_few_hanzi_alone_at_first(language):
    teller = Teller(current(), words.of(language))
    shown = [each.endonym for each in LANGUAGES.values()]
    shown += [str(about.disclaimers(teller).table.rows), commitments.answer(teller, Filters())]
    shown += [path.read_text("utf-8") for path in (LOCALES / language).iterdir()]
    wanted = {char for text in shown for char in text if "CJK UNIFIED" in unicodedata.name(char, "")}
    assert "中" in wanted
    lost = sorted(wanted - set(map(chr, covered()[FEW][1])))
    assert not lost, f"For {lost} pages fetch a larger font at once: build.py, characters_at_once, lacks them. {ANEW}"


def test_charts_and_pages_use_the_same_fonts():
    assert SETTINGS["font"] == theme.FONT
    assert "headingFont" not in SETTINGS  # so that headings use `font` too


def test_each_font_is_served_at_the_address_given_to_the_browser():
    assert FACES
    for prefix in ("", "/mekong"):
        client = TestClient(Starlette(routes=routes(prefix)))
        for name in FACES:
            response = client.get(f"{prefix}/assets/{name}")
            assert response.status_code == 200, name
            assert response.headers["content-type"] == "font/woff2"
            assert response.headers["cache-control"] == "public, max-age=86400"
            assert response.content == FILES[name].read_bytes()
