"""The timeline of laws, agreements and meetings, across and upright: read back from its markup."""

from dataclasses import replace
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard import words as words_
from dashboard.charts import axis, history, letters, upright
from dashboard.measures import history as measures
from dashboard.measures.rows import Event
from dashboard.record import current
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


@pytest.mark.parametrize("language", words_.languages())
@pytest.mark.parametrize("code", RECORD.members)
def test_upright_no_head_reaches_another_and_none_is_cut(code, language):
    say = words_.of(language)
    heads = {(lane, code): say(f"history.{lane}") for lane in LANES}
    drawn = tall(measures.of_country(RECORD, code), words(measures.of_country(RECORD, code), heads))
    shown = [text for text in drawn.iter("text") if text.get("font-weight") == "600"]
    assert [text.text for text in shown] == list(heads.values())
    for one, other in combinations(shown, 2):
        if one.get("y") == other.get("y"):
            assert float(one.get("x")) + letters.width(one.text, upright.SMALL) < float(other.get("x"))


@pytest.mark.parametrize("width", [history.WIDTH, 555])
def test_the_words_of_today_stay_within_the_drawing(width):
    said = words([event("a", "2025-01-01", "2025-01-02")])
    said = replace(said, today="2026 ခုနှစ်၊ နိုဝင်ဘာလ 28 ရက်")
    drawn = across([event("a", "2025-01-01", "2025-01-02")], said, width, (2000, int(TODAY[:4])))
    (today,) = [text for text in drawn.iter("text") if text.text == said.today]
    assert float(today.get("x")) + letters.width(said.today, history.TEXT - 1) / 2 <= width


def test_a_lane_without_an_event_keeps_its_head():
    drawn = across([], words([], {("agreements", ""): "Agreements (0)"}))
    assert "Agreements (0)" in [text.text for text in drawn.iter("text")]
    assert not list(drawn.iter("a"))
