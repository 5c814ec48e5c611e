"""Bars by year: each as high as its number, each a link with a name, none outside the drawing."""

from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest

from dashboard.charts import bars
from dashboard.measures.rows import YearCount
from tests.charts.test_svg import name_of

WIDE, NARROW = bars.Shape(1120, 120, 27), bars.Shape(358, 56, 14)
COUNTS = tuple(YearCount(2000 + at, number, at != 3) for at, number in enumerate([1, 0, 40, 7, 999, *[5] * 22]))
HOSTILE = ("<script>alert(1)</script>", "x" * 2_000, "ราชอาณาจักร ဗမာ ខ្មែរ ລາວ 湄公河 Việt Nam")


def drawn(shape, counts=COUNTS, words="{year}: {n}"):
    opens = {each.year: words.replace("{year}", str(each.year)) for each in counts}
    return fromstring(bars.years(counts, opens, lambda year: f"?from={year}&to={year}", "News", shape)).find("svg")


def marks(svg):
    """Return for each year that is a link its box that takes clicks and its bar."""
    found = {}
    for link in svg.iter("a"):
        hit, bar = link.findall("rect")
        found[int(link.attrib["href"].partition("from=")[2][:4])] = (hit.attrib, bar.attrib)
    return found


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_each_year_with_records_is_a_link_in_the_order_of_years(shape):
    assert list(marks(drawn(shape))) == [each.year for each in COUNTS if each.number]


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_a_bar_is_as_high_as_its_number_and_stands_within_the_drawing(shape):
    svg = drawn(shape)
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    held = {each.year: each.number for each in COUNTS}
    for year, (hit, bar) in marks(svg).items():
        x, y, wide, tall = (float(bar[name]) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + wide <= width + 0.1
        assert 0 <= y <= y + tall <= height
        assert tall == pytest.approx(max(bars.LEAST, shape.height * held[year] / 999), abs=0.06)
        assert float(hit["width"]) >= 24
        assert float(hit["height"]) >= 24


def test_a_year_that_is_not_chosen_is_an_outline():
    looks = {year: bar.get("fill") == "var(--gms-accent)" for year, (_, bar) in marks(drawn(WIDE)).items()}
    assert [year for year, filled in looks.items() if not filled] == [2003]


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_years_below_the_bars_keep_apart(shape):
    spots = {}
    for text in drawn(shape).findall("text"):
        assert text.text.isdigit()
        spots.setdefault(text.attrib["y"], []).append(float(text.attrib["x"]))
    assert len(spots) == -(-len(COUNTS) // shape.years)
    for row in spots.values():
        assert min(b - a for a, b in pairwise(row)) >= 4 * 0.54 * bars.TEXT


@pytest.mark.parametrize("words", HOSTILE)
def test_any_name_of_a_link_stays_a_text(words):
    for link in drawn(WIDE, words=words).iter("a"):
        assert name_of(link) == words


def test_without_any_record_there_are_lines_and_no_links():
    svg = drawn(NARROW, tuple(YearCount(year, 0, True) for year in range(2000, 2005)))
    assert len(svg.findall("line")) == 5
    assert not list(svg.iter("a"))
