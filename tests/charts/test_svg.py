"""Drawings: one line of markup whose texts stay texts."""

import base64
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard.charts import svg, symbols
from dashboard.measures.rows import CERTAINTIES
from dashboard.theme import KINDS, SCHEMES

HOSTILE = (
    "</text></svg><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "two\n\nlines\r\nand a third\x00\x07\x1b\u2028here",
    "half \ud800 a letter",
    "\u202eright to left\u202c",
    "a & b &amp; c <b>",
    "x" * 2_000,
    "ราชอาณาจักร ဗမာ ខ្មែរ ລາວ 湄公河 Việt Nam",
)


def name_of(link: Element) -> str | None:
    """Return what a link of a drawing is called: its title, or its label where it has none."""
    assert (link.find("title") is None) != (link.get("aria-label") is None), "each name stands there once"
    return link.findtext("title") or link.get("aria-label")


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_stays_text_in_one_line(words):
    made = svg.drawing(10, 10, words, [svg.link(f"?q={words}", words, svg.text(words, 1, 2))])
    assert len(made.splitlines()) == 1
    read = fromstring(made)
    assert [each.tag for each in read.iter()] == ["div", "svg", "a", "title", "text"]
    held = read.find("svg/a/text").text
    assert held.replace(" ", "") == "".join(sign for sign in svg._held(words) if sign != " ")
    assert name_of(read.find("svg/a")) == held == read.find("svg").attrib["aria-label"]


@pytest.mark.parametrize("pointed", [True, False])
def test_a_link_has_its_name_once(pointed):
    assert name_of(svg.link("?record=a", "One", pointed=pointed)) == "One"


def test_numbers_are_short_and_what_is_none_is_left_out():
    made = svg.element("rect", {"x": 1.23456, "y": 10.0, "rx": None, "class": "a"})
    assert made.attrib == {"x": "1.2", "y": "10", "class": "a"}


def test_words_between_elements_stay_in_their_place():
    made = svg.element("text", {}, "one ", svg.element("tspan", {}, "two"), " three")
    assert "".join(made.itertext()) == "one two three"


def test_a_drawing_has_a_name_a_box_and_a_least_width():
    read = fromstring(svg.drawing(300, 40.5, "A drawing", [], least=200)).find("svg")
    assert (read.attrib["viewBox"], read.attrib["aria-label"]) == ("0 0 300 40.5", "A drawing")
    assert read.attrib["style"] == "max-width:300px;min-width:200px"


@pytest.mark.parametrize("kind", KINDS)
def test_every_symbol_can_stand_in_a_drawing(kind):
    for certainty in CERTAINTIES:
        made = symbols.group(kind, certainty, False, 40, 30, 32)
        assert made.attrib["transform"] == "translate(24.0 14.0) scale(0.500)"
        assert len(made) >= 2


def test_on_paper_a_drawing_is_an_image_in_light_without_links_and_variables():
    circle = svg.element("circle", {"fill": svg.GROUND, "stroke": svg.INK})
    drawn = svg.drawing(10, 10, "<One>", [svg.link("?record=a", "A & B", circle), svg.text("a < b", 1, 2)])
    head, _, content = svg.on_paper(drawn).partition(",")
    assert head == "data:image/svg+xml;base64"
    text = base64.b64decode(content).decode()
    read = fromstring(text)
    assert read.tag == "{http://www.w3.org/2000/svg}svg"
    assert [each.tag.partition("}")[2] for each in read.iter()] == ["svg", "g", "circle", "text"]
    assert read[0][0].attrib == {"fill": SCHEMES["light"]["ground"], "stroke": SCHEMES["light"]["ink"]}
    assert read[1].text == "a < b"
    assert "var(" not in text
    assert "href" not in text
