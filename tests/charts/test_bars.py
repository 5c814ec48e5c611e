"""Bars by year: each as high as its number, each a link with a name."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from dashboard.charts import bars
from dashboard.measures.rows import YearCount
from dashboard.ui.figures import bars as figure

COUNTS = tuple(YearCount(2000 + at, number, at != 3) for at, number in enumerate([1, 0, 40, 7, 999, *[5] * 22]))
HOSTILE = ("<script>alert(1)</script>", "x" * 2_000, "ราชอาณาจักร ဗမာ ខ្មែរ ລາວ 湄公河 Việt Nam")


def drawn(counts=COUNTS, words="{year}: {n}"):
    opens = {each.year: words.replace("{year}", str(each.year)) for each in counts}
    return fromstring(bars.years(counts, opens, lambda year: f"?from={year}&to={year}", "News")).find("ol")


def years(whole):
    """Return for each year its item."""
    return {int(item.find("span").text): item for item in whole.findall("li")}


def test_each_year_stands_there_in_order_and_each_with_records_is_a_link():
    found = years(drawn())
    assert list(found) == [each.year for each in COUNTS]
    links = {year: item.find("a").attrib["href"] for year, item in found.items() if item.find("a") is not None}
    assert links == {each.year: f"?from={each.year}&to={each.year}" for each in COUNTS if each.number}


def test_a_bar_has_its_number_above_and_its_part_of_the_highest_as_height():
    found = years(drawn())
    for each in COUNTS:
        if each.number:
            number, bar = found[each.year].find("a")
            assert number.text == str(each.number)
            assert bar.attrib["style"] == f"--n: {each.number / 999:.4f}"


def test_a_year_that_is_not_chosen_is_marked_by_the_lack_of_a_class():
    assert [year for year, item in years(drawn()).items() if item.get("class") != "gms-chosen"] == [2003]


def test_many_years_are_named_by_turns():
    many = tuple(YearCount(year, 1, True) for year in range(1980, 1980 + bars.MANY + 1))
    assert ("gms-many" in drawn(many).get("class"), "gms-many" in drawn().get("class")) == (True, False)


@pytest.mark.parametrize("words", HOSTILE)
def test_any_name_of_a_link_stays_a_text(words):
    links = list(drawn(words=words).iter("a"))
    assert links
    for link in links:
        assert link.attrib["title"] == words


def test_without_any_record_there_are_years_and_no_links():
    whole = drawn(tuple(YearCount(year, 0, True) for year in range(2000, 2005)))
    assert len(whole.findall("li")) == 5
    assert not list(whole.iter("a"))


def test_the_style_names_the_parts_that_are_drawn():
    parts = {"gms-years-frame", "gms-years-bars", "gms-many", "gms-chosen"}
    assert parts == set(re.findall(r"\.(gms-[a-z-]+)", figure.STYLE))
