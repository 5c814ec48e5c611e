"""The timeline of laws, agreements and meetings, across and upright: read back from its markup."""

from dataclasses import replace
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard.charts import axis, history, upright
from dashboard.languages import LANGUAGES
from dashboard.measures import history as measures
from dashboard.measures.rows import Event
from dashboard.record import current
from dashboard.telling.history import said
from dashboard.telling.teller import teller
from dashboard.words import of
from tests.charts.test_svg import HOSTILE

RECORD = current()
YEARS = measures.years(RECORD)
TODAY = RECORD.package.created
LANES = measures.LANES


def words(events, lanes=None, name="name"):
    own = {event.record: f"{name} {event.record}" for event in events}
    found = lanes or {(lane, event.country): f"{lane} {event.country}" for event in events for lane in LANES}
    return history.Words("whole", found, own, dict.fromkeys(own, name), "Before", "today", "{} {} {}".format)


def across(events, said=None, width=history.WIDTH, years=YEARS) -> Element:
    made = history.history(
        events,
        said or words(events),
        years,
        TODAY,
        "?record={}".format,
        lambda lane, *ends: f"?{lane[0]}={ends}",
        width,
    )
    return fromstring(made).find("svg")


def tall(events, said=None) -> Element:
    return fromstring(upright.upright(events, said or words(events), YEARS, "?record={}".format)).find("svg")


def hits(drawn: Element) -> list[tuple[float, float, float, float]]:
    """Return the box of each link: left, top, right, bottom."""
    found = []
    for link in drawn.iter("a"):
        box = link.find("rect").attrib
        left, top, wide, high = (float(box[name]) for name in ("x", "y", "width", "height"))
        found.append((left, top, left + wide, top + high))
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


def event(record: str, first: str, until: str, form: str = "day", lane: str = "meetings", **fields) -> Event:
    return Event(record, lane, "", first, until, form, **{"settled": True, "paler": False} | fields)


@pytest.mark.parametrize("code", RECORD.members)
def test_every_event_is_a_link_across_or_is_counted_by_a_link_of_its_year(code):
    events = measures.of_country(RECORD, code)
    drawn = across(events)
    opened = [link.attrib["href"] for link in drawn.iter("a")]
    single = {href.removeprefix("?record=") for href in opened if href.startswith("?record=")}
    numbers = sum(int(text.text) for link in drawn.iter("a") for text in link.iter("text") if text.text[0] == "+")
    assert single <= {each.record for each in events}
    assert len(single) + numbers == len(events) > 50


@pytest.mark.parametrize("code", RECORD.members)
def test_every_event_is_a_link_upright(code):
    events = measures.of_country(RECORD, code)
    links = [link.attrib["href"].removeprefix("?record=") for link in tall(events).iter("a")]
    assert sorted(links) == sorted(each.record for each in events)


@pytest.mark.parametrize("code", RECORD.members)
def test_no_head_of_a_column_is_cut_in_any_language(code):
    events = measures.of_country(RECORD, code)
    for language in LANGUAGES:
        lanes = {(lane, code): of(language)(f"history.{lane}") for lane in LANES}
        heads = [text for text in tall(events, words(events, lanes)).iter("text") if "font-weight" in text.attrib]
        assert squeezed("".join(lanes.values())) == squeezed("".join(text.text for text in heads)), language


@pytest.mark.parametrize("code", RECORD.members)
def test_the_years_of_each_plan_of_some_years_fit_into_its_bar_in_any_language(code):
    events = [each for each in measures.of_country(RECORD, code) if each.form == "period"]
    for language in LANGUAGES:
        told = said(teller(RECORD, language), events)
        drawn = across(events, replace(words(events), short={record: each.years for record, each in told.items()}))
        bars = {link.attrib["href"].removeprefix("?record="): link for link in drawn.iter("a")}
        for each in events:
            long = int(each.until[:4]) - int(each.first[:4]) >= 3 and each.first[:4] >= str(YEARS[0])
            assert not long or bars[each.record].find("text").text == told[each.record].years, (language, each.record)


@pytest.mark.parametrize("code", RECORD.members)
@pytest.mark.parametrize("draw", [across, tall])
def test_no_target_covers_another_and_each_is_large_enough_and_within_the_drawing(draw, code):
    drawn = draw(measures.of_country(RECORD, code))
    _, _, width, height = map(float, drawn.attrib["viewBox"].split())
    boxes = hits(drawn)
    assert boxes
    for left, top, right, bottom in boxes:
        assert right - left > axis.TARGET - 0.2
        assert bottom - top > axis.TARGET - 5
        assert left >= -0.2
        assert right <= width + 0.2
        assert top >= 0
        assert bottom <= height + 0.2
    for one, other in combinations(boxes, 2):
        apart = (
            one[2] <= other[0] + 0.3 or other[2] <= one[0] + 0.3 or one[3] <= other[1] + 0.3 or other[3] <= one[1] + 0.3
        )
        assert apart, (one, other)


@pytest.mark.parametrize("code", RECORD.members)
def test_a_screen_holds_the_timeline_of_a_country(code):
    height = float(across(measures.of_country(RECORD, code)).attrib["viewBox"].split()[3])
    assert height <= 450


@pytest.mark.parametrize("width", [history.WIDTH, 620, 340])
def test_each_line_of_a_year_has_its_year_at_both_ends(width):
    events = measures.of_country(RECORD, "LAO")
    years = [text.text for text in across(events, width=width).iter("text") if text.text.isdigit()]
    lines = axis.Axis(YEARS, axis.EARLY, width - history.EDGE).lines()
    assert len(lines) >= 3
    assert all(years.count(str(year)) >= 2 for year in lines)


def test_what_is_older_than_the_axis_stands_left_of_it_with_its_year():
    drawn = across([event("old", "1930-01-01", "1930-01-02"), event("new", "2020-01-01", "2020-01-02")])
    (link,) = [link for link in drawn.iter("a") if link.attrib["href"].endswith("old")]
    assert "1930" in [text.text for text in link.iter("text")]
    assert hits(drawn)[0][2] <= axis.EARLY
    assert "Before" in [text.text for text in drawn.iter("text")]


@pytest.mark.parametrize("draw", [across, tall])
def test_what_is_not_settled_is_dashed_and_what_was_told_long_ago_is_paler(draw):
    marks = {}
    for settled in (True, False):
        for paler in (True, False):
            drawn = draw([event("one", "2010-01-01", "2010-01-02", settled=settled, paler=paler)])
            (link,) = drawn.iter("a")
            marks[settled, paler] = link.find("circle").attrib
    for (settled, paler), mark in marks.items():
        assert ("stroke-dasharray" in mark) == (not settled)
        assert mark["stroke"] == ("var(--gms-pale)" if paler else "var(--gms-accent)")


@pytest.mark.parametrize("draw", [across, tall])
@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_stays_text(draw, name):
    events = measures.of_country(RECORD, "VNM")[:20]
    lanes = {(lane, "VNM"): name for lane in LANES}
    drawn = draw(events, words(events, lanes, name))
    assert {each.tag for each in drawn.iter()} <= {"svg", "a", "title", "text", "line", "rect", "circle"}
    assert len(list(drawn.iter("a"))) == len(events)


def test_a_lane_without_an_event_keeps_its_head():
    drawn = across([], words([], {("agreements", ""): "Agreements (0)"}))
    assert "Agreements (0)" in [text.text for text in drawn.iter("text")]
    assert not list(drawn.iter("a"))
