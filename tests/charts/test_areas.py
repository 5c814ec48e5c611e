"""Tables of areas: every number in its cell, each a link with a name, nothing recorded as words."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from dashboard.charts import areas
from dashboard.measures.rows import AreaCount

AREAS = {"prevention": "Prevention", "policy": "Policy & <plans>"}
COUNTRIES = {"KHM": "Cambodia", "CHN": "China"}
NUMBERS = {("prevention", "KHM"): 16, ("prevention", "CHN"): 4, ("policy", "KHM"): 0, ("policy", "CHN"): 1}
COUNTS = tuple(AreaCount(*at, number, number == 4, number == 1, number == 16) for at, number in NUMBERS.items())
TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td", "a", "b", "i", "span"}
HOSTILE = ("<script>alert(1)</script>", '"><img src=x>', "x" * 2_000, "ราชอาณาจักร ဗမာ ខ្មែរ ລາວ 湄公河 Việt Nam")


def table(counts=COUNTS, said=AREAS, draw=areas.dots, name="{at}", countries=COUNTRIES):
    words = areas.Said("All of it", "Area", "Nothing recorded", said, countries, "Number")
    ways = {
        (each.area, each.country): areas.Leads(f"?area={each.area}", name.replace("{at}", str(each[:2])))
        for each in counts
    }
    return fromstring(draw(counts, words, ways)).find("table")


def texts(element, tag):
    return ["".join(each.itertext()) for each in element.iter(tag)]


def test_each_number_stands_in_its_row_and_column():
    found = table()
    assert texts(found.find("thead"), "th") == ["Area", *COUNTRIES.values()]
    rows = [(texts(row, "th"), texts(row, "td")) for row in found.find("tbody")]
    assert rows == [(["Prevention"], ["16", "4"]), (["Policy & <plans>"], ["–Nothing recorded", "1"])]


def test_a_number_is_a_link_that_says_where_it_leads_and_none_is_no_link():
    links = list(table().iter("a"))
    assert [link.attrib["aria-label"] for link in links] == [str(at) for at, number in NUMBERS.items() if number]
    assert all(link.attrib["aria-label"] == link.attrib["title"] for link in links)


def test_the_area_of_a_dot_grows_with_its_number():
    widths = [
        float(re.search(r"border-width:([\d.]+)px", mark.attrib["style"])[1])
        for mark in table().iter("span")
        if "style" in mark.attrib
    ]
    spread = areas.LARGEST - areas.SMALLEST
    assert [(width - areas.SMALLEST) / spread for width in widths] == pytest.approx([1, 0.5, 0.25], abs=0.02)


def test_choice_tone_and_what_is_said_of_all_six_are_marked_apart():
    links = dict(zip(("chosen", "all six", "paler"), table().iter("a"), strict=True))
    assert [name for name, link in links.items() if "aria-current" in link.attrib] == ["chosen"]
    assert [name for name, link in links.items() if link.findall("i")] == ["all six"]
    assert [name for name, link in links.items() if "gms-paler" in link.find("span").attrib["class"]] == ["paler"]


def test_a_bar_is_as_long_as_its_number():
    counts = (AreaCount("prevention", "", 8, 0, False, False), AreaCount("policy", "", 2, 0, False, True))
    found = table(counts, draw=areas.bars, countries={})
    assert texts(found.find("thead"), "th") == ["Area", "Number"]
    assert texts(found.find("tbody"), "b") == ["8", "2"]
    shares = [re.search(r"calc\(([\d.]+)%", mark.attrib["style"])[1] for mark in found.find("tbody").iter("span")]
    assert shares == ["100.0", "25.0"]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("draw", [areas.dots, areas.bars])
def test_any_text_stays_text(words, draw):
    counts = COUNTS if draw is areas.dots else tuple(each._replace(country="") for each in COUNTS[::2])
    found = table(counts, dict.fromkeys(AREAS, words), draw, words)
    assert {each.tag for each in found.iter()} <= TAGS
    assert texts(found.find("tbody"), "th") == [words, words]
    assert {link.attrib["aria-label"] for link in found.iter("a")} == {words}
