"""The timeline of meetings, as plotly data."""

from dashboard.charts import meetings as charts
from dashboard.charts.lanes import DAY
from tests.made import labels, meeting

SPANS = (
    meeting("by-day", "a", "held", "2007-12-12", "2007-12-15", "day"),
    meeting("by-month", "a", "held", "2006-11-01", "2006-12-01", "month"),
    meeting("by-year", "b", "held", "2004-01-01", "2005-01-01", "year"),
    meeting("planned", "b", "announced", "2015-04-30", "2015-05-01", "day"),
)
STATUSES = {("held", False): "Held", ("announced", False): "Announced"}
FIGURE = charts.timeline(SPANS, labels(span.meeting for span in SPANS), {"a": "A", "b": "B"}, STATUSES)
BARS, MARKS, ANNOUNCED_BARS, ANNOUNCED_MARKS = FIGURE.data


def test_the_bar_of_a_meeting_known_to_the_month_covers_that_month():
    at = list(BARS.base).index("2006-11-01")
    assert BARS.x[at] == 30 * DAY


def test_the_bar_of_a_meeting_of_three_days_covers_three_days():
    at = list(BARS.base).index("2007-12-12")
    assert BARS.x[at] == 3 * DAY


def test_only_meetings_known_to_the_day_have_a_mark():
    assert list(MARKS.x) == ["2007-12-12"]
    assert list(ANNOUNCED_MARKS.x) == ["2015-04-30"]


def test_announced_differs_from_held_in_shape_and_pattern():
    assert MARKS.marker.symbol != ANNOUNCED_MARKS.marker.symbol
    assert BARS.marker.pattern.shape != ANNOUNCED_BARS.marker.pattern.shape


def test_each_bar_and_mark_has_the_id_of_the_meeting_that_a_click_opens():
    ids = [row[0] for trace in FIGURE.data for row in trace.customdata]
    assert set(ids) == {span.meeting for span in SPANS}
    assert [row[0] for row in MARKS.customdata] == ["by-day"]


def test_lanes_run_from_top_to_bottom():
    assert FIGURE.layout.yaxis.categoryarray == ("B", "A")


def test_no_meetings_draw_an_empty_timeline():
    assert len(charts.timeline((), {}, {}, STATUSES).data) == 4


def test_each_status_and_lane_is_called_by_its_words():
    assert [trace.name for trace in FIGURE.data] == ["Held", "Held", "Announced", "Announced"]
    assert [list(trace.y) for trace in FIGURE.data] == [["A", "A", "B"], ["A"], ["B"], ["B"]]
