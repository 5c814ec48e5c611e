"""Names whose letters must be shaped together: pictures of them, each sheet with the font of its script."""

import base64
from xml.etree import ElementTree

import pytest

from dashboard import theme
from dashboard.charts import shaped

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {"khmer": "កម្ពុជា", "lao": "ລາວ", "myanmar": "မြန်မာ", "thai": "ไทย"}


def drawing(names: tuple[str, ...], scheme: str = "light") -> tuple[ElementTree.Element, shaped.Boxes]:
    address, boxes = shaped.sheet(names, scheme, 14)
    head, _, content = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    return ElementTree.fromstring(base64.b64decode(content)), boxes


@pytest.mark.parametrize(
    "name", ["Cambodia", "Việt Nam", "中国", "Lao PDR", "Россия", "日本", "한국", "A – B’s (1)", ""]
)
def test_names_of_letters_that_stand_alone_need_no_picture(name):
    assert not shaped.needed(name)


@pytest.mark.parametrize("name", [*NAMES.values(), "Lao ລາວ", "भारत", "Vie\u0323\u0302t Nam"])
def test_names_of_letters_that_join_or_stack_need_one(name):
    assert shaped.needed(name)


@pytest.mark.parametrize("script", NAMES)
def test_a_sheet_holds_the_font_of_its_script_under_a_name_of_its_own(script):
    sheet, _ = drawing((NAMES[script],))
    style, font = sheet.find(f"{SVG}style").text, shaped.file_of(script).read_bytes()
    assert style.count("@font-face") == 1
    assert base64.b64encode(font).decode() in style
    assert sheet.find(f"{SVG}g").get("font-family").startswith(f"{shaped.FAMILY(script)}, ")
    assert f"font-family:{shaped.FAMILY(script)};" in style


def test_a_script_of_which_there_is_no_font_is_left_to_the_machine():
    sheet, _ = drawing(("भारत",))
    assert sheet.find(f"{SVG}style") is None
    assert sheet.find(f".//{SVG}text").text == "भारत"


def test_each_name_has_its_own_box_around_its_text():
    names = ("ไทย", "ประเทศไทย", "กรุงเทพมหานคร")
    sheet, boxes = drawing(names)
    texts = sheet.findall(f".//{SVG}text")
    assert list(boxes) == [text.text for text in texts] == list(names)
    for text, box in zip(texts, boxes.values(), strict=True):
        assert box["y"] < float(text.get("y")) < box["y"] + box["height"]
        assert float(text.get("x")) == pytest.approx(box["width"] / 2, abs=0.1)
    assert int(sheet.get("height")) == sum(box["height"] for box in boxes.values())


def test_names_have_the_colour_and_the_halo_of_the_scheme():
    for scheme in theme.LABEL:
        sheet, _ = drawing(("ລາວ",), scheme)
        written, group = sheet.find(f".//{SVG}text"), sheet.find(f"{SVG}g")
        assert theme.parts(written.get("fill")) == theme.LABEL[scheme][:3]
        assert theme.parts(group.get("stroke")) == theme.HALO[scheme][:3]
        assert group.get("paint-order") == "stroke"


@pytest.mark.parametrize("name", ['<script>ກ</script>&"', "ກ" * 5000])
def test_a_hostile_or_long_name_stays_text_in_a_box_that_can_be_drawn(name):
    sheet, boxes = drawing((name,))
    assert [each.tag for each in sheet.iter()].count(f"{SVG}script") == 0
    assert boxes[name]["width"] <= shaped.WIDEST * shaped.SCALE
