"""The strip of meetings, read as XML."""

from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard.charts import letters
from dashboard.charts import strip as charts
from dashboard.measures import commit
from dashboard.measures.overview_rows import Sitting
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.ui.figures import strip as figures
from tests.charts.test_svg import HOSTILE, name_of

RECORD = current()
SITTINGS = commit.sittings(RECORD, Filters())
TODAY = RECORD.package.created
YEARS = range(2004, int(TODAY[:4]) + 1)
WIDE = charts.Shape(figures.WIDE, figures.LANES, len(YEARS))
NARROW = charts.Shape(figures.NARROW, 0, figures.YEARS)
SAID = charts.Said("A strip", ("Ministers", "Senior officials"), "data of 28 November 2026")


def drawn(shape: charts.Shape, sittings=SITTINGS, said: charts.Said = SAID, years: range = YEARS) -> Element:
    opens = {each.meeting: f"opens {each.meeting}" for each in sittings}
    made = charts.drawing(sittings, opens, said, years, TODAY, lambda key: f"?record={key}", shape)
    return fromstring(made).find("svg")


def number(element: Element, name: str) -> float:
    return float(element.attrib[name])


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_each_meeting_is_a_link_in_the_order_of_time(shape):
    links = list(drawn(shape).iter("a"))
    assert [link.attrib["href"] for link in links] == [f"?record={each.meeting}" for each in SITTINGS]
    assert [name_of(link) for link in links] == [f"opens {each.meeting}" for each in SITTINGS]
    assert [link.findtext("text", "") for link in links] == [each.number * each.ministers for each in SITTINGS]
    for link, each in zip(links, SITTINGS, strict=True):
        hit, mark = link.findall("circle")
        assert number(hit, "r") >= 12
        assert ("stroke-dasharray" in mark.attrib) != each.held


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_every_year_has_its_number_on_its_line(shape):
    texts = {text.text: text for text in drawn(shape).iter("text") if (text.text or "").isdigit()}
    assert {str(year) for year in YEARS} <= set(texts)
    rules = {number(line, "x1") for line in drawn(shape).iter("line")}
    for year in YEARS:
        assert number(texts[str(year)], "x") in rules
        assert number(texts[str(year)], "font-size") >= 12


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_marks_neither_overlap_nor_leave_the_drawing(shape):
    made = drawn(shape)
    _, _, wide, tall = map(float, made.attrib["viewBox"].split())
    marks = [link.findall("circle")[1] for link in made.iter("a")]
    assert len(marks) == len(SITTINGS)
    for mark in marks:
        assert 12 <= number(mark, "cx") <= wide - 12
        assert 12 <= number(mark, "cy") <= tall - 12
    for one, other in combinations(marks, 2):
        across, down = (number(one, name) - number(other, name) for name in ("cx", "cy"))
        assert (across**2 + down**2) ** 0.5 > number(one, "r") + number(other, "r")
    last = {}
    for text in (each for each in made.iter("text") if each.attrib.get("text-anchor") == "middle"):
        if text.attrib.get("font-weight") is None:
            half = letters.width(text.text, number(text, "font-size")) / 2
            assert number(text, "x") - half >= last.get(text.attrib["y"], 0)
            last[text.attrib["y"]] = number(text, "x") + half


def test_a_day_lies_between_the_lines_of_its_year_and_the_next():
    for shape in (WIDE, NARROW):
        for each in SITTINGS:
            (x, top), year = charts.spot(each.first, YEARS, shape), int(each.first[:4])
            start, row = charts.spot(f"{year}-01-01", YEARS, shape)
            assert top == row
            assert start <= x < start + (shape.width - shape.left - 38) / shape.years + 0.01


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_any_length_and_script_stay_within_the_strip(text):
    said = charts.Said(text, (text, text), text)
    odd = (Sitting("odd", text, True, True, "2010-02-01"), Sitting("early", "", False, False, "1990-01-01"))
    for shape in (WIDE, NARROW):
        made = drawn(shape, odd, said)
        assert len(list(made.iter("a"))) == 2
        for each in made.iter("text"):
            wide, x = letters.width(each.text or "", number(each, "font-size")), number(each, "x")
            start = {"end": x - wide, "middle": x - wide / 2}.get(each.attrib.get("text-anchor"), x)
            assert start >= -1
            assert start + wide <= shape.width + 1


def test_a_strip_without_meetings_still_has_its_years():
    assert not list(drawn(WIDE, ()).iter("a"))
    assert list(drawn(WIDE, ()).iter("text"))
