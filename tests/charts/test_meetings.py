"""The timeline of meetings, read as XML."""

from itertools import combinations, pairwise
from xml.etree.ElementTree import fromstring

import pytest

from dashboard.charts import letters
from dashboard.charts import meetings as charts
from tests.charts.test_svg import HOSTILE, name_of
from tests.made import meeting

LANES = {"a": "A", "b": "B", "c": "C", "d": "D"}
SPANS = (
    meeting("early", "a", "held", "2004-02-01", "2004-02-02", "day", number="1"),
    meeting("by-year", "b", "held", "2004-01-01", "2005-01-01", "year"),
    meeting("by-month", "a", "held", "2006-11-01", "2006-12-01", "month", number="2"),
    meeting("close", "a", "held", "2006-11-20", "2006-11-21", "day", number="3"),
    meeting("once", "c", "held", "2007-01-01", "2007-01-02", "day"),
    meeting("other", "d", "held", "2008-01-01", "2008-01-02", "day"),
    meeting("planned", "b", "announced", "2015-04-30", "2015-05-01", "day", unreported=True),
)
SHAPES = [charts.WIDE, charts.NARROW]


def drawn(shape=charts.WIDE, spans=SPANS, words="name", lanes=LANES, today="2016-06-30", address="?record={}".format):
    names = {span.meeting: f"{words} {span.meeting}" for span in spans}
    return fromstring(charts.timeline(spans, names, charts.Said(words, lanes, "One each"), today, address, shape))


def links(read):
    return read.findall("svg/a")


def years(read):
    return [
        each for each in read.findall("svg/text") if (each.text or "").isdigit() and "font-weight" not in each.attrib
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_line_of_a_year_has_its_number_above_and_below(shape):
    read = drawn(shape)
    lines = [line.attrib["x1"] for line in read.findall("svg/line") if "stroke-dasharray" not in line.attrib]
    assert len(lines) == len(set(lines)) > 3
    heights = {float(year.attrib["y"]) for year in years(read)}
    assert len(heights) >= 2
    for height in heights:
        assert [year.attrib["x"] for year in years(read) if float(year.attrib["y"]) == height] == lines
    tall = float(read.find("svg").attrib["viewBox"].split()[-1])
    assert min(heights) < 20 < tall - 20 < max(heights) < tall


@pytest.mark.parametrize("shape", SHAPES)
def test_numbers_of_years_stand_in_the_drawing_and_apart(shape):
    for spans in (SPANS, SPANS[:1], (meeting("a", "a", "held", "1950-01-01", "1950-01-02", "day"), SPANS[-1])):
        for today in ("2026-11-28", ""):
            read = drawn(shape, spans, today=today)
            first = [float(year.attrib["x"]) for year in years(read) if year.attrib["y"] == years(read)[0].attrib["y"]]
            assert first
            assert first[0] >= 14
            assert first[-1] <= shape.width - 14
            assert all(after - before >= 40 for before, after in pairwise(first))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_meeting_is_one_link_with_a_name_in_the_order_of_lanes_and_days(shape):
    found = links(drawn(shape))
    order = ["early", "by-month", "close", "by-year", "planned", "once", "other"]
    assert [link.attrib["href"] for link in found] == [f"?record={key}" for key in order]
    assert [name_of(link) for link in found] == [f"name {key}" for key in order]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_mark_covers_another_and_none_leaves_the_drawing(shape):
    read = drawn(shape)
    _, _, wide, tall = map(float, read.find("svg").attrib["viewBox"].split())
    boxes = []
    for link in links(read):
        at = link.find("rect").attrib
        left, top = float(at["x"]), float(at["y"])
        boxes.append((left, top, left + float(at["width"]), top + float(at["height"])))
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= wide
        assert 0 <= top < bottom <= tall
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] + 0.2 or other[2] <= one[0] + 0.2 or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def mark(key, **chosen):
    (link,) = [link for link in links(drawn(**chosen)) if link.attrib["href"].endswith(f"={key}")]
    return link


def test_a_known_day_is_a_dot_an_unknown_day_a_bar_over_its_month_or_year():
    assert mark("early").find("circle") is not None
    assert len(mark("early").findall("rect")) == 1
    (_, year), (_, month) = mark("by-year").findall("rect"), mark("by-month").findall("rect")
    assert mark("by-year").find("circle") is None
    assert 8 * float(month.attrib["width"]) < float(year.attrib["width"])
    lines = {each.text: float(each.attrib["x"]) for each in years(drawn())}
    one, other = sorted(lines)[:2]
    long = (lines[other] - lines[one]) / (int(other) - int(one))
    assert float(year.attrib["width"]) == pytest.approx(long - 1.5, abs=0.2)


def test_what_is_only_announced_is_a_hollow_diamond_with_a_broken_edge_once_past():
    held, planned = mark("early").find("circle").attrib, mark("planned").find("polygon").attrib
    assert held["fill"] == held["stroke"]
    assert planned["fill"] == "var(--gms-ground)"
    assert planned["stroke-dasharray"] == "3 2"
    assert "stroke-dasharray" not in held
    coming = (SPANS[-1]._replace(unreported=False),)
    assert "stroke-dasharray" not in mark("planned", spans=coming).find("polygon").attrib


def test_the_number_of_a_meeting_stands_in_its_dot_and_beside_its_bar():
    for key, number in (("early", "1"), ("by-month", "2"), ("close", "3")):
        assert mark(key).find("text").text == number
    assert mark("early").find("text").attrib["text-anchor"] == "middle"
    assert mark("by-month").find("text").attrib["text-anchor"] == "start"
    assert mark("once").find("text") is None


@pytest.mark.parametrize("shape", SHAPES)
def test_series_with_one_meeting_share_the_last_lane_unless_there_is_only_one(shape):
    def named(spans):
        every = [each.text for each in drawn(shape, spans).findall("svg/text")]
        return [words for words in every if not words.isdigit()]

    assert named(SPANS) == ["A", "B", "One each"]
    assert named(SPANS[:5]) == ["A", "One each"]
    assert named(SPANS[:1]) == ["A"]
    assert named([span for span in SPANS if span.meeting != "other"]) == ["A", "B", "C"]


def test_the_day_of_the_data_is_a_line_and_only_if_there_is_one():
    def lines(**chosen):
        return [line for line in drawn(**chosen).findall("svg/line") if "stroke-dasharray" in line.attrib]

    (line,) = lines()
    at = {each.text: float(each.attrib["x"]) for each in years(drawn())}
    assert at["2016"] < float(line.attrib["x1"]) < at["2016"] + (at["2016"] - at["2014"])
    assert lines(today="") == []


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_stays_text_and_names_of_lanes_fit(words, shape):
    spans = [span._replace(number=words[:40]) for span in SPANS]
    read = drawn(shape, spans, words, dict.fromkeys(LANES, words))
    assert {each.tag for each in read.iter()} <= {
        "div",
        "svg",
        "a",
        "g",
        "title",
        "text",
        "line",
        "rect",
        "circle",
        "polygon",
    }
    room = shape.names or shape.width
    for each in read.findall("svg/text"):
        assert letters.width(each.text or "", charts.NAME) <= room


@pytest.mark.parametrize("shape", SHAPES)
def test_no_meetings_draw_an_empty_timeline_and_none_leads_nowhere(shape):
    assert links(drawn(shape, ())) == []
    read = drawn(shape, address=None)
    assert links(read) == []
    assert next(each.findtext("title") for each in read.findall("svg/g")) == "name early"


def test_a_sample_for_the_legend_has_no_name_and_no_number():
    for span in SPANS:
        read = fromstring(charts.sample(span))
        assert read.attrib["aria-hidden"] == "true"
        assert read.find("text") is None
        assert len(read) == 1
    assert len(fromstring(charts.line())) == 1
